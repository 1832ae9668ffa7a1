using System;

namespace Neo.SmartContract.Framework;

/// <summary>Contract names that permissions use.</summary>
public static class Permission
{
    /// <summary>Every contract.</summary>
    [Obsolete("Use Any.")]
    public const string WildCard = "*";

    /// <summary>Every contract.</summary>
    public const string Any = "*";
}
