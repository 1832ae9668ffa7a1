using System.Numerics;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The native token that pays for execution and storage.</summary>
[Contract("0xd2a4cff31913016155e38e474a2c06d08be276cf")]
public class GAS
{
    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>The token's short name: GAS.</summary>
    public static extern string Symbol { get; }

    /// <summary>How many decimals it has: 8.</summary>
    public static extern byte Decimals { get; }

    /// <summary>Tells how much of it there is.</summary>
    /// <returns>The supply, in datoshi.</returns>
    public static extern BigInteger TotalSupply();

    /// <summary>Tells how much an account holds.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The balance, in datoshi.</returns>
    public static extern BigInteger BalanceOf(UInt160 account);

    /// <summary>Moves an amount, by the payer's witness; a recipient that is a contract is told by <c>onNEP17Payment</c>.</summary>
    /// <param name="from">Who pays.</param>
    /// <param name="to">Who receives.</param>
    /// <param name="amount">How much, in datoshi (1 GAS is 100,000,000 of them).</param>
    /// <param name="data">What a receiving contract is told along with it.</param>
    /// <returns>False, and nothing changed, without the witness or when the payer doesn't hold that much.</returns>
    public static extern bool Transfer(UInt160 from, UInt160 to, BigInteger amount, object? data = null);
}
