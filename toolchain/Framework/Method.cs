using System;

namespace Neo.SmartContract.Framework;

/// <summary>Method names that permissions and payments use.</summary>
public static class Method
{
    /// <summary>Every method.</summary>
    [Obsolete("Use Any.")]
    public const string WildCard = "*";

    /// <summary>Every method.</summary>
    public const string Any = "*";

    /// <summary>The method that a NEP-17 token calls on a contract that received some of it.</summary>
    public const string OnNEP17Payment = "onNEP17Payment";

    /// <summary>The method that a NEP-11 token calls on a contract that received one of its tokens.</summary>
    public const string OnNEP11Payment = "onNEP11Payment";

    /// <summary>The method that the oracle contract calls with a response.</summary>
    public const string OnOracleResponse = "onOracleResponse";
}
