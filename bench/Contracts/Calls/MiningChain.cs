using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using Neo;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Storage;
using Pools = Neo.SmartContract.Testing.MiningPool;

namespace MiningPool.Bench.Contracts.Calls;

/// <summary>A chain with BARKX, a plain stake token, a dividend pool, and mining pools in one mode.</summary>
public abstract class MiningChain : BenchChain
{
    /// <summary>Bytes of what a pool never changes: stake token, reward token, allocation, start, halving period.</summary>
    protected const int TermsBytes = 20 + 20 + 7 + 6 + 4;

    private const int PositionKeyBytes = 1 + 1 + UInt160.Length;

    /// <summary>The document's terms: lock of 72 h, penalty of 10 %, coefficients, slots.</summary>
    private static readonly object[] RankingTerms = [259_200_000, 1_000, 1, 5, 3, 10, 10, 100, 50];

    /// <summary>Sets the contracts up, with one pool that has begun.</summary>
    /// <param name="policy">The chain's prices.</param>
    /// <param name="isRanked">The mode.</param>
    /// <param name="storage">Where its state is; null for memory.</param>
    protected MiningChain(GasPolicy policy, bool isRanked, EngineStorage? storage = null)
        : base(policy, storage)
    {
        BigInteger cap = 21_000_000 * Token;
        Stakes = DeployToken(Owner, "LP");
        Barkx = Engine.Deploy<RewardToken>(RewardToken.Nef, RewardToken.Manifest, new object[] { Owner, "BARKX", cap });
        Dividends = Engine.Deploy<DividendPool>(DividendPool.Nef, DividendPool.Manifest, Barkx.Hash);
        Mining = Engine.Deploy<Pools>(
            Pools.Nef, Pools.Manifest, new object?[] { Owner, Barkx.Hash, Week, isRanked ? Dividends.Hash : null, isRanked ? RankingTerms : null });
        Barkx.RegisterMinter(Mining.Hash, cap);
        PoolId = Mining.AddPool(Stakes.Hash, 4_200_000 * Token, Now, 1)!.Value;
        Pool = new StoredItem(2, PoolContent);
        Name = isRanked ? "MiningPool, Ranked" : "MiningPool, Proportional";
    }

    /// <summary>What tables call the contract.</summary>
    protected string Name { get; }

    /// <summary>The reward token.</summary>
    protected RewardToken Barkx { get; }

    /// <summary>The stake token.</summary>
    protected StakeToken Stakes { get; }

    /// <summary>The dividend pool.</summary>
    protected DividendPool Dividends { get; }

    /// <summary>The contract that is measured.</summary>
    protected Pools Mining { get; }

    /// <summary>The pool.</summary>
    protected BigInteger PoolId { get; }

    /// <summary>What changes in a pool.</summary>
    protected StoredItem Pool { get; }

    /// <summary>An account's position.</summary>
    protected StoredItem PositionOf(UInt160 account) => new(PositionKeyBytes, () => PositionContent(account));

    /// <summary>Gives tokens to an account and stakes them.</summary>
    protected void Stake(UInt160 account, BigInteger units)
    {
        Give(Stakes, account, units);
        StakeOwn(account, units);
    }

    /// <summary>Stakes units that the account has.</summary>
    protected void StakeOwn(UInt160 account, BigInteger units) => Send(Stakes, account, Mining.Hash, units, PoolId);

    /// <summary>The range that an account is in.</summary>
    protected BigInteger RangeOf(UInt160 account) => Numbers(Mining.Position(account, PoolId))[5];

    // Of a view: staked, claimed, unallocated, carry, per power, POWER, stakers, dividend fraction; and the time of the last change.
    private IEnumerable<BigInteger> PoolContent()
    {
        BigInteger[] of = Numbers(Mining.Pool(PoolId));
        BigInteger[] shared = [of[6], of[8], of[9], of[10], of[11], Now];
        return IsRanked ? [.. shared, of[12], of[13], of[15]] : shared;
    }

    private IEnumerable<BigInteger> PositionContent(UInt160 account)
    {
        BigInteger[] of = Numbers(Mining.Position(account, PoolId));
        BigInteger perPower = Numbers(Mining.Pool(PoolId))[11];
        BigInteger debt = (of[6] * perPower) - (of[4] * Mining.RewardScale!.Value) - of[3];
        return IsRanked ? [of[1], debt, of[7], of[5]] : [of[1], debt];
    }

    private bool IsRanked => Mining.DividendPool is not null;
}
