using System;
using System.Numerics;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace RewardTokenTests;

/// <summary>A chain with a reward token capped at 1,000 units, and a contract that asks it to mint.</summary>
internal sealed class TokenWorld : ChainWorld
{
    public static readonly UInt160 Owner = Accounts.Of(1);
    public static readonly UInt160 Alice = Accounts.Of(2);
    public static readonly UInt160 Bob = Accounts.Of(3);

    public TokenWorld()
    {
        Token = Deploy(Owner, Owner, "BARKX", 1_000);
        Minter = Engine.Deploy<Minter>(Neo.SmartContract.Testing.Minter.Nef, Neo.SmartContract.Testing.Minter.Manifest);
    }

    public RewardToken Token { get; }

    public Minter Minter { get; }

    public static void Refused(string reason, Action call) => ExpectedRefusal.Expect(reason, call);

    public RewardToken Deploy(UInt160 sender, UInt160 owner, string symbol, BigInteger cap)
    {
        Sign(sender);
        return Engine.Deploy<RewardToken>(RewardToken.Nef, RewardToken.Manifest, new object[] { owner, symbol, cap });
    }

    /// <summary>Makes the minter contract a minter and lets it mint.</summary>
    public void Mint(UInt160 to, BigInteger amount)
    {
        Sign(Owner);
        if (Token.MinterQuota(Minter.Hash) == 0) Token.RegisterMinter(Minter.Hash, 1_000);
        Minter.Mint(Token.Hash, to, amount);
    }
}
