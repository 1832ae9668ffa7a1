using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

public partial class MiningPool
{
    /// <summary>
    /// The terms of ranking that the contract was deployed with: lock (ms), penalty (basis points), coefficients of worst, best and common,
    /// base slots, slots a step, users a step, most slots. Null when pools share by stake.
    /// </summary>
    [Safe]
    public static BigInteger[]? RankingTerms()
    {
        BigInteger rule = Rule();
        return rule == 0 ? null : RankingRule.Unpacked(rule);
    }

    /// <summary>How many of a number of stakers are in the worst, the best and the common range.</summary>
    /// <param name="stakers">Accounts with a stake, 0 or more.</param>
    [Safe]
    public static BigInteger[] RangeSizes(BigInteger stakers)
    {
        if (stakers < 0) throw new Exception("The number of stakers can't be negative.");
        BigInteger slots = RankingRule.Slots(RequiredRule(), stakers);
        BigInteger worst = Ranking.WorstCount(stakers, slots), best = Ranking.BestCount(stakers, slots);
        return [worst, best, stakers - worst - best];
    }

    /// <summary>The range of an account in a ranked pool: 0 none, 1 worst, 2 best, 3 common.</summary>
    [Safe]
    public static BigInteger RangeOf(UInt160 account, BigInteger poolId) => Position(account, poolId).Range;

    /// <summary>What an account's stake counts when rewards are shared: the stake times the coefficient of its range.</summary>
    [Safe]
    public static BigInteger PowerOf(UInt160 account, BigInteger poolId) => Position(account, poolId).Power;

    /// <summary>When a harvest of an account costs no penalty any more, in ms; 0 when it has no position, or the pool no lock.</summary>
    [Safe]
    public static BigInteger UnlocksAt(UInt160 account, BigInteger poolId) => Position(account, poolId).UnlocksAt;

    /// <summary>A page of the accounts in a range, from the largest stake on.</summary>
    /// <param name="poolId">A ranked pool.</param>
    /// <param name="range">1 worst, 2 best, 3 common.</param>
    /// <param name="page">The page, from 0. Each has 50 accounts; the last has fewer.</param>
    [Safe]
    [DisplayName("ranking")]
    public static RankView[] RankingOf(BigInteger poolId, BigInteger range, BigInteger page)
    {
        if (range < RankingRule.Worst || range > RankingRule.Common) throw new Exception("The range must be 1 worst, 2 best or 3 common.");
        if (page < 0) throw new Exception("Pages are numbered from 0.");
        BigInteger[] sizes = RangeSizes(Pool(poolId).Stakers);
        BigInteger size = sizes[(int)range - 1];
        BigInteger first = page * PageLimit;
        BigInteger left = size - first;
        int length = (int)(left < 0 ? 0 : left < PageLimit ? left : PageLimit);
        RankView[] views = new RankView[length];
        bool falling = range == RankingRule.Common;
        BigInteger skipped = falling ? first : size - first - length;
        Iterator<(ByteString, ByteString)> entries = RankIndex.Entries(poolId, range);
        for (BigInteger i = 0; i < skipped; i++) entries.Next();
        for (int i = 0; i < length; i++)
        {
            entries.Next();
            (ByteString key, ByteString account) = entries.Value;
            BigInteger staked = RankPlace.Staked(RankIndex.PlaceOf(range, key));
            views[falling ? i : length - 1 - i] = new RankView { Account = Packing.Hash(account), Staked = staked };
        }

        return views;
    }

    private static BigInteger RequiredRule()
    {
        BigInteger rule = Rule();
        if (rule == 0) throw new Exception("The pools of this contract share by stake: they rank nobody.");
        return rule;
    }
}
