using System.Numerics;
using Neo.SmartContract.Framework;

namespace MiningPool.Contracts;

/// <summary>
/// Keeps every staker in the range that its place belongs to. Only accounts at the ends of ranges ever cross, so nobody is
/// walked over: at most two others when a stake changes, and three for each slot when the number of slots changes.
/// </summary>
internal static class Ranking
{
    /// <summary>Gives an account the place of its new stake, lets others cross where that makes them, and counts POWER and stakers.</summary>
    /// <param name="poolId">The pool.</param>
    /// <param name="pool">The pool, settled.</param>
    /// <param name="account">The account whose stake changes.</param>
    /// <param name="head">Its position's head until now; 0 when it had none.</param>
    /// <param name="staked">Its stake from now on, in units.</param>
    /// <returns>Its place, its range, and the pool's totals from now on.</returns>
    internal static (BigInteger Place, BigInteger Range, BigInteger Totals) Move(
        BigInteger poolId, RankedPool pool, UInt160 account, BigInteger head, BigInteger staked)
    {
        BigInteger from = PositionHead.Range(head);
        BigInteger before = PositionHead.Staked(head);
        BigInteger place = RankPlace.Of(staked, RankTotals.Given(pool.Totals));
        BigInteger totals = RankTotals.CountPlace(pool.Totals);
        BigInteger to;
        if (from == RankingRule.None)
        {
            (to, totals) = Enter(poolId, pool, totals, place);
        }
        else
        {
            RankIndex.Delete(poolId, from, PositionHead.Place(head));
            to = staked == 0 ? RankingRule.None : staked > before ? Climb(poolId, from, place) : Sink(poolId, from, place);
            if (to != from) totals = Rearrange(poolId, pool, totals, from, to);
        }

        if (to != RankingRule.None) RankIndex.Put(poolId, to, place, account);
        BigInteger gain = staked * RankingRule.Coefficient(pool.Rule, to) - before * RankingRule.Coefficient(pool.Rule, from);
        totals = RankTotals.AddPower(totals, gain);
        if (to != from) MiningPool.ReportRange(account, poolId, from, to, staked * RankingRule.Coefficient(pool.Rule, to));
        return (place, to, totals);
    }

    /// <summary>Stakers in the worst range.</summary>
    internal static BigInteger WorstCount(BigInteger stakers, BigInteger slots) => stakers < slots ? stakers : slots;

    /// <summary>Stakers in the best range, which fills after the worst.</summary>
    internal static BigInteger BestCount(BigInteger stakers, BigInteger slots) => WorstCount(stakers - WorstCount(stakers, slots), slots);

    /// <summary>Finds a range for who comes anew. The slots grow first, if they do, so that what follows moves at most two others.</summary>
    private static (BigInteger Range, BigInteger Totals) Enter(BigInteger poolId, RankedPool pool, BigInteger totals, BigInteger place)
    {
        BigInteger others = RankTotals.Stakers(totals);
        BigInteger slots = RankingRule.Slots(pool.Rule, others);
        BigInteger next = RankingRule.Slots(pool.Rule, others + 1);
        if (next != slots) totals = Balance(poolId, pool, totals, WorstCount(others, slots), BestCount(others, slots), others, next);
        BigInteger open = others < next ? RankingRule.Worst : others < 2 * next ? RankingRule.Best : RankingRule.Common;
        BigInteger to = Climb(poolId, open, place);
        totals = RankTotals.AddStakers(totals, 1);
        if (to == open) return (to, totals);
        BigInteger worst = WorstCount(others, next), best = BestCount(others, next);
        if (to == RankingRule.Worst) worst += 1;
        else best += 1;
        return (to, Balance(poolId, pool, totals, worst, best, others + 1, next));
    }

    /// <summary>Fills the gap that an account leaves in a range, and makes room where it went.</summary>
    private static BigInteger Rearrange(BigInteger poolId, RankedPool pool, BigInteger totals, BigInteger from, BigInteger to)
    {
        BigInteger stakers = RankTotals.Stakers(totals);
        BigInteger slots = RankingRule.Slots(pool.Rule, stakers);
        BigInteger worst = WorstCount(stakers, slots), best = BestCount(stakers, slots);
        if (from == RankingRule.Worst) worst -= 1;
        else if (from == RankingRule.Best) best -= 1;
        if (to == RankingRule.Worst) worst += 1;
        else if (to == RankingRule.Best) best += 1;
        if (to == RankingRule.None)
        {
            stakers -= 1;
            slots = RankingRule.Slots(pool.Rule, stakers);
            totals = RankTotals.AddStakers(totals, -1);
        }

        return Balance(poolId, pool, totals, worst, best, stakers, slots);
    }

    /// <summary>Lets accounts cross, one by one, until each range has as many as it should.</summary>
    private static BigInteger Balance(
        BigInteger poolId, RankedPool pool, BigInteger totals, BigInteger worst, BigInteger best, BigInteger stakers, BigInteger slots)
    {
        BigInteger worstDue = WorstCount(stakers, slots), bestDue = BestCount(stakers, slots);
        for (; worst > worstDue; worst -= 1, best += 1) totals = Demote(poolId, pool, totals, RankingRule.Worst);
        for (; worst < worstDue; worst += 1, best -= 1) totals = Promote(poolId, pool, totals, RankingRule.Best);
        for (; best > bestDue; best -= 1) totals = Demote(poolId, pool, totals, RankingRule.Best);
        for (; best < bestDue; best += 1) totals = Promote(poolId, pool, totals, RankingRule.Common);
        return totals;
    }

    private static BigInteger Demote(BigInteger poolId, RankedPool pool, BigInteger totals, BigInteger from)
        => Cross(poolId, pool, totals, from, from + 1, RankIndex.Lowest(poolId, from));

    private static BigInteger Promote(BigInteger poolId, RankedPool pool, BigInteger totals, BigInteger from)
        => Cross(poolId, pool, totals, from, from - 1, RankIndex.Highest(poolId, from));

    /// <summary>Moves an account to the range beside its own. What it earned until now is settled at the old coefficient.</summary>
    private static BigInteger Cross(
        BigInteger poolId, RankedPool pool, BigInteger totals, BigInteger from, BigInteger to, BigInteger place)
    {
        BigInteger coefficient = RankingRule.Coefficient(pool.Rule, to);
        BigInteger gain = coefficient - RankingRule.Coefficient(pool.Rule, from);
        UInt160 account = RankIndex.AccountAt(poolId, from, place);
        BigInteger power = RankedPositionStore.Move(poolId, account, from, to, gain, pool.PerPower);
        RankIndex.Delete(poolId, from, place);
        RankIndex.Put(poolId, to, place, account);
        MiningPool.ReportRange(account, poolId, from, to, RankPlace.Staked(place) * coefficient);
        return RankTotals.AddPower(totals, power);
    }

    private static BigInteger Climb(BigInteger poolId, BigInteger range, BigInteger place)
    {
        if (range == RankingRule.Common && place > RankIndex.Lowest(poolId, RankingRule.Best)) range = RankingRule.Best;
        if (range == RankingRule.Best && place > RankIndex.Lowest(poolId, RankingRule.Worst)) range = RankingRule.Worst;
        return range;
    }

    private static BigInteger Sink(BigInteger poolId, BigInteger range, BigInteger place)
    {
        if (range == RankingRule.Worst && place < RankIndex.Highest(poolId, RankingRule.Best)) range = RankingRule.Best;
        if (range == RankingRule.Best && place < RankIndex.Highest(poolId, RankingRule.Common)) range = RankingRule.Common;
        return range;
    }
}
