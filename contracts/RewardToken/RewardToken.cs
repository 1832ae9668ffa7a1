using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>
/// The mined token (BARKX in the first program): NEP-17, 8 decimals, a hard cap, and supply that only registered minter
/// contracts make, each under its own quota. The quotas together never pass the cap. No key mints, the owner's
/// included; once the minters are sealed, nobody can add another.
/// </summary>
/// <remarks>
/// Storage, beside the NEP-17 base's (<c>0x00</c> supply, <c>0x01</c> + account balance) and
/// <see cref="Ownership"/>'s: <c>0x10</c> symbol; <c>0x11</c> cap; <c>0x12</c> sum of all quotas; <c>0x13</c> present once sealed;
/// <c>0x20</c> + minter its quota; <c>0x21</c> + minter what is left of it. The last is apart from the quota because it is the
/// one that every mint reads and writes.
/// </remarks>
[DisplayName("RewardToken")]
[ContractAuthor("MiningPool founders")]
[ContractDescription("A capped NEP-17 token that only registered mining contracts mint, each under its own quota.")]
[ContractVersion("1.0.0")]
[SupportedStandards(NepStandard.Nep17)]
[ContractPermission(Permission.Any, Method.OnNEP17Payment)]
public partial class RewardToken : Nep17Token
{
    private const string SymbolKey = "\u0010";
    private const string CapKey = "\u0011";
    private const string GrantedKey = "\u0012";
    private const string SealedKey = "\u0013";
    private const byte QuotaPrefix = 0x20;
    private const byte RemainingPrefix = 0x21;

    // 2^96 units: far over any real supply, far under what the pools' arithmetic takes.
    private static readonly BigInteger CapLimit = BigInteger.One << 96;

    /// <summary>The token's symbol, fixed at deployment.</summary>
    public override string Symbol { [Safe] get => Storage.Get(Storage.CurrentContext, SymbolKey)!; }

    /// <summary>8: one token is 10^8 units.</summary>
    public override byte Decimals { [Safe] get => 8; }

    /// <summary>Fixes the owner, the symbol and the cap for good.</summary>
    /// <param name="data"><c>[owner (Hash160), symbol (String), cap (Integer, units)]</c>.</param>
    /// <param name="update">Never true: the contract has no update.</param>
    public static void _deploy(object? data, bool update)
    {
        object[]? fixedForGood = (object[]?)data;
        if (fixedForGood is null || fixedForGood.Length != 3) throw new Exception("The deployment's data must be [owner, symbol, cap].");
        string symbol = (string)fixedForGood[1];
        BigInteger cap = (BigInteger)fixedForGood[2];
        Ownership.Start((UInt160)fixedForGood[0]);
        if (symbol.Length == 0) throw new Exception("The symbol is empty.");
        if (cap <= 0 || cap >= CapLimit) throw new Exception("The cap must be from 1 to 2^96 - 1 units.");
        Storage.Put(Storage.CurrentContext, SymbolKey, symbol);
        Storage.Put(Storage.CurrentContext, CapKey, cap);
    }

    /// <summary>Mints new units to an account. Only a registered minter contract may call, within what is left of its quota.</summary>
    /// <param name="to">Who receives. If it is a contract, its <c>onNEP17Payment</c> is called.</param>
    /// <param name="amount">Units, at least 1.</param>
    public static new void Mint(UInt160 to, BigInteger amount)
    {
        StorageMap remainders = new(Storage.CurrentContext, RemainingPrefix);
        UInt160 minter = Runtime.CallingScriptHash;
        ByteString? remainder = remainders.Get(minter);
        if (remainder is null) throw new Exception("Only a registered minter contract may mint.");
        if (!to.IsValid || to.IsZero) throw new Exception("The receiver must be an account.");
        if (amount <= 0) throw new Exception("The amount must be positive.");
        BigInteger left = (BigInteger)remainder - amount;
        if (left < 0) throw new Exception("The minter's quota does not allow this amount.");
        remainders.Put(minter, left);
        Nep17Token.Mint(to, amount);
    }
}
