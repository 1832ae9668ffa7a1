using System.Collections.Generic;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace ContractsTests.Support;

/// <summary>
/// A whole program: BARKX and USDT, their trading pool, the mining pools and the dividend pool. The owner owns what can be
/// owned.
/// </summary>
internal sealed class ProgramWorld : ChainWorld
{
    /// <summary>A deadline that no test reaches: the year 2286.</summary>
    public static readonly BigInteger Later = 9_999_999_999_999;

    public static readonly UInt160 Owner = Accounts.Of(1);
    public static readonly UInt160 Alice = Accounts.Of(11);
    public static readonly UInt160 Bob = Accounts.Of(12);

    private static readonly BigInteger s_cap = BigInteger.Pow(2, 95);

    /// <param name="ranking">How the pools rank; null when they share by stake.</param>
    public ProgramWorld(RankingTerms? ranking = null)
    {
        Sign(Owner);
        Barkx = Engine.Deploy<RewardToken>(RewardToken.Nef, RewardToken.Manifest, new object[] { Owner, "BARKX", s_cap });
        Usdt = Engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { Owner, "USDT", 6 });
        Faucet = Engine.Deploy<Minter>(Minter.Nef, Minter.Manifest);
        Pair = Engine.Deploy<TradingPool>(TradingPool.Nef, TradingPool.Manifest, new object[] { Barkx.Hash, Usdt.Hash, "BARKX-USDT" });
        Dividends = Engine.Deploy<DividendPool>(DividendPool.Nef, DividendPool.Manifest, Barkx.Hash);
        Mining = Engine.Deploy<MiningPool>(MiningPool.Nef, MiningPool.Manifest, new object?[] { Owner, Barkx.Hash, Week, Dividends.Hash, DeploymentTerms(ranking) });
        Barkx.RegisterMinter(Mining.Hash, s_cap / 4);
        Barkx.RegisterMinter(Faucet.Hash, s_cap / 4);
    }

    public RewardToken Barkx { get; }

    public StakeToken Usdt { get; }

    /// <summary>A contract that mints BARKX for whoever asks: where the tests' BARKX comes from.</summary>
    public Minter Faucet { get; }

    /// <summary>The trading pool of BARKX and USDT, and its LP token.</summary>
    public TradingPool Pair { get; }

    public MiningPool Mining { get; }

    public DividendPool Dividends { get; }

    /// <summary>Every contract of the program, with the manifest that says what can be called.</summary>
    public IReadOnlyDictionary<SmartContract, Neo.SmartContract.Manifest.ContractManifest> Contracts
        => new Dictionary<SmartContract, Neo.SmartContract.Manifest.ContractManifest>
        {
            [Barkx] = RewardToken.Manifest,
            [Usdt] = StakeToken.Manifest,
            [Pair] = TradingPool.Manifest,
            [Mining] = MiningPool.Manifest,
            [Dividends] = DividendPool.Manifest,
        };

    public void GiveBarkx(UInt160 account, BigInteger amount) => Faucet.Mint(Barkx.Hash, account, amount);

    public void GiveUsdt(UInt160 account, BigInteger amount)
    {
        Sign(Owner);
        Usdt.Mint(account, amount);
    }

    /// <summary>Adds a pool that starts in some ms.</summary>
    public BigInteger AddPool(UInt160 stakeToken, BigInteger allocation, long startsIn = 0)
    {
        Sign(Owner);
        return Mining.AddPool(stakeToken, allocation, Now + startsIn, 1)!.Value;
    }

    /// <summary>Sends what an account has, for a purpose.</summary>
    public void Send(SmartContract token, UInt160 from, UInt160 to, BigInteger amount, object? data)
    {
        Sign(from);
        (Neo.VM.Types.StackItem? result, string? refusal) = new ContractCall(token.Hash, "transfer", from, to, amount, data).Make(Engine);
        Assert.IsTrue(result?.GetBoolean() ?? false, refusal);
    }

    /// <summary>Adds liquidity from what an account has.</summary>
    public void AddLiquidity(UInt160 account, BigInteger barkx, BigInteger usdt)
    {
        Send(Barkx, account, Pair.Hash, barkx, null);
        Send(Usdt, account, Pair.Hash, usdt, new object?[] { "addLiquidity", 0, 0, Later });
    }

    private static object?[]? DeploymentTerms(RankingTerms? ranking) => ranking is null ? null :
    [
        ranking.Lock,
        ranking.Penalty,
        ranking.Worst,
        ranking.Best,
        ranking.Common,
        ranking.BaseSlots,
        ranking.SlotsAStep,
        ranking.UsersAStep,
        ranking.MostSlots,
    ];
}
