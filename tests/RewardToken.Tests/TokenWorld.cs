using System;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Exceptions;

namespace RewardTokenTests;

/// <summary>A chain with a reward token capped at 1,000 units, and a contract that asks it to mint.</summary>
internal sealed class TokenWorld
{
    public static readonly UInt160 Owner = Account(1);
    public static readonly UInt160 Alice = Account(2);
    public static readonly UInt160 Bob = Account(3);

    public TokenWorld()
    {
        Engine = new TestEngine(true);
        Token = Deploy(Owner, Owner, "BARKX", 1_000);
        Minter = Engine.Deploy<Minter>(Neo.SmartContract.Testing.Minter.Nef, Neo.SmartContract.Testing.Minter.Manifest);
    }

    public TestEngine Engine { get; }

    public RewardToken Token { get; }

    public Minter Minter { get; }

    public static UInt160 Account(byte number)
    {
        byte[] bytes = new byte[UInt160.Length];
        Array.Fill(bytes, number);
        return new UInt160(bytes);
    }

    public static void Refused(string reason, Action call)
    {
        TestException fault = Assert.ThrowsExactly<TestException>(call);
        Assert.Contains(reason, fault.Message);
    }

    public void Sign(UInt160 account) => Engine.SetTransactionSigners(new Signer { Account = account, Scopes = WitnessScope.CalledByEntry });

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
