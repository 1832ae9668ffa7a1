using System;
using System.Numerics;
using Neo;

namespace MiningPool.Bench.Contracts.Calls;

/// <summary>
/// The calls of a ranked mining pool of fifty stakers: 10 in the worst range, 10 in the best, 30 in the common one. The caller
/// stands in the middle of the common range, unless the call says otherwise.
/// </summary>
public sealed class RankedCalls : MiningChain
{
    private const int Stakers = 49;

    /// <summary>Bytes of a place in the ranking: prefix, pool, stake, order; and the account.</summary>
    internal const int EntryBytes = 1 + 1 + 6 + 5 + UInt160.Length;

    /// <summary>Bytes of what a ranked pool never changes: a pool's terms, and the rule's lock, penalty, coefficients and slots.</summary>
    internal const int RankedTermsBytes = TermsBytes + 20;

    /// <summary>Sets the pool up and measures every call.</summary>
    /// <param name="policy">The chain's prices.</param>
    public RankedCalls(GasPolicy policy)
        : base(policy, isRanked: true)
    {
        for (int rank = 0; rank < Stakers; rank++) Stake(Account(100 + rank), (100_000 - (1_000 * rank)) * Token);
        Give(Stakes, Alice, 1_000_000 * Token);
        Wait(86_400_000);
        MeasureStakes();
        MeasureRewards();
        MeasureLeaving();
        MeasureDividends();
    }

    private FloorTerms Staking => new()
    {
        Changed = [Pool, PositionOf(Alice)],
        KnownBytes = RankedTermsBytes,
        Entered = [EntryBytes],
        Struck = 1,
        Events = 1,
    };

    private FloorTerms Leaving => Staking with { Witnesses = 1, Events = 2, Calls = 2 };

    private void MeasureStakes()
    {
        Measure(Name, "stake, first", Mining.Hash, (
            () => StakeOwn(Alice, 60_500 * Token), Staking with { Struck = 0, Events = 2 }));
        Wait(86_400_000);
        Measure(Name, "stake, top-up", Mining.Hash, (() => StakeOwn(Alice, 10_000 * Token), Staking));
        RequireRange(3);
        Wait(86_400_000);

        // One account leaves the best range for the common one: its position and its entry move too.
        UInt160 passed = Account(100 + 19);
        Measure(Name, "stake, top-up into the best range", Mining.Hash, (
            () => StakeOwn(Alice, 15_000 * Token),
            Staking with { Changed = [Pool, PositionOf(Alice), PositionOf(passed)], Entered = [EntryBytes, EntryBytes], Struck = 2, Events = 3, Searches = 1 }));
        RequireRange(2);
        Sign(Alice);
        Mining.Withdraw(Alice, PoolId, 20_000 * Token);
    }

    private void MeasureRewards()
    {
        Wait(86_400_000);
        FloorTerms harvest = Leaving with { Entered = [], Struck = 0, Calls = 1 };
        Sign(Alice);
        Measure(Name, "harvest, before the lock ends", Mining.Hash, (() => Mining.Harvest(Alice, PoolId), harvest));
        Wait(4 * 86_400_000);
        Measure(Name, "harvest", Mining.Hash, (() => Mining.Harvest(Alice, PoolId), harvest with { Events = 1 }));
    }

    private void MeasureLeaving()
    {
        Wait(86_400_000);
        Sign(Alice);
        Measure(Name, "withdraw, part", Mining.Hash, (() => Mining.Withdraw(Alice, PoolId, 5_000 * Token), Leaving));
        RequireRange(3);
        Wait(86_400_000);
        Measure(Name, "withdraw, all", Mining.Hash, (
            () => Mining.Withdraw(Alice, PoolId, 60_500 * Token), Leaving with { Entered = [], Events = 3 }));
        StakeOwn(Alice, 60_500 * Token);
        Wait(4 * 86_400_000);
        Sign(Alice);
        Measure(Name, "emergencyWithdraw", Mining.Hash, (
            () => Mining.EmergencyWithdraw(Alice, PoolId), Leaving with { Entered = [], Calls = 1 }));
    }

    private void MeasureDividends()
    {
        StoredItem paid = new(2, () => [Mining.DividendsPaid(PoolId)!.Value]);
        FloorTerms paying = new() { Changed = [paid], Reads = 1, KnownBytes = TermsBytes + UInt160.Length, Events = 1, Calls = 1 };
        Measure(Name, "payDividends, first", Mining.Hash, (() => Mining.PayDividends(PoolId), paying));
        StakeOwn(Alice, 60_500 * Token);
        Wait(86_400_000);
        Sign(Alice);
        Mining.Harvest(Alice, PoolId);
        Measure(Name, "payDividends", Mining.Hash, (() => Mining.PayDividends(PoolId), paying));
    }

    private void RequireRange(BigInteger range)
    {
        if (RangeOf(Alice) != range) throw new InvalidOperationException($"The bench's account should stand in range {range}, not {RangeOf(Alice)}.");
    }
}
