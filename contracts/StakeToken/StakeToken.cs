using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>
/// A NEP-17 token for tests and local chains, to stake where no real one is at hand. Its owner mints at will: of no
/// worth on a public network.
/// </summary>
/// <remarks>
/// Storage, beside the NEP-17 base's (<c>0x00</c> supply, <c>0x01</c> + account balance): <c>0x10</c> symbol; <c>0x11</c> decimals;
/// <c>0x12</c> owner.
/// </remarks>
[DisplayName("StakeToken")]
[ContractAuthor("MiningPool founders")]
[ContractDescription("A NEP-17 token for tests and local chains; its owner mints.")]
[ContractVersion("1.0.0")]
[SupportedStandards(NepStandard.Nep17)]
[ContractPermission(Permission.Any, Method.OnNEP17Payment)]
public class StakeToken : Nep17Token
{
    private const string SymbolKey = "\u0010";
    private const string DecimalsKey = "\u0011";
    private const string OwnerKey = "\u0012";

    /// <summary>The token's symbol, fixed at deployment.</summary>
    public override string Symbol { [Safe] get => Storage.Get(Storage.CurrentContext, SymbolKey)!; }

    /// <summary>The token's decimals, fixed at deployment.</summary>
    public override byte Decimals { [Safe] get => (byte)(BigInteger)Storage.Get(Storage.CurrentContext, DecimalsKey)!; }

    /// <summary>Fixes the owner, the symbol and the decimals for good.</summary>
    /// <param name="data"><c>[owner (Hash160), symbol (String), decimals (Integer, 0 to 30)]</c>.</param>
    /// <param name="update">Never true: the contract has no update.</param>
    public static void _deploy(object? data, bool update)
    {
        object[]? fixedForGood = (object[]?)data;
        if (fixedForGood is null || fixedForGood.Length != 3) throw new Exception("The deployment's data must be [owner, symbol, decimals].");
        UInt160 owner = (UInt160)fixedForGood[0];
        string symbol = (string)fixedForGood[1];
        BigInteger decimals = (BigInteger)fixedForGood[2];
        if (!owner.IsValid || owner.IsZero) throw new Exception("The owner must be an account.");
        if (symbol.Length == 0) throw new Exception("The symbol is empty.");
        if (decimals < 0 || decimals > 30) throw new Exception("The decimals must be from 0 to 30.");
        Storage.Put(Storage.CurrentContext, OwnerKey, owner);
        Storage.Put(Storage.CurrentContext, SymbolKey, symbol);
        Storage.Put(Storage.CurrentContext, DecimalsKey, decimals);
    }

    /// <summary>Who may mint.</summary>
    [Safe]
    public static UInt160 Owner() => (UInt160)Storage.Get(Storage.CurrentContext, OwnerKey)!;

    /// <summary>Mints new units to an account. The owner's call.</summary>
    /// <param name="to">Who receives. If it is a contract, its <c>onNEP17Payment</c> is called.</param>
    /// <param name="amount">Units, at least 1.</param>
    public static new void Mint(UInt160 to, BigInteger amount)
    {
        if (!Runtime.CheckWitness(Owner())) throw new Exception("Only the owner may mint.");
        if (!to.IsValid || to.IsZero) throw new Exception("The receiver must be an account.");
        if (amount <= 0) throw new Exception("The amount must be positive.");
        Nep17Token.Mint(to, amount);
    }
}
