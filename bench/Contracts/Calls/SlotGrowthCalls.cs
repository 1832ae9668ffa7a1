using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;

namespace MiningPool.Bench.Contracts.Calls;

/// <summary>
/// The dearest calls there are: the stakes that bring a ranked pool to 100, 200, 300 and 400 stakers, where the worst and the best
/// range grow by ten slots each and thirty accounts change their range; and a withdrawal that takes the last growth back.
/// </summary>
public sealed class SlotGrowthCalls : MiningChain
{
    /// <summary>What the calls' names begin with.</summary>
    public const string Prefix = "slots ";

    private const int UsersAStep = 100;
    private const int SlotsAStep = 10;
    private const int Steps = 4;

    /// <summary>What the stake of a number is called that makes the slots grow.</summary>
    public static string Growth(int stakers) => $"{Prefix}grow, with staker {stakers}";

    /// <summary>What the leaving of a number is called that makes the slots shrink.</summary>
    public static string Shrinking(int stakers) => $"{Prefix}shrink, as staker {stakers} leaves";

    /// <summary>Fills a pool and measures each growth.</summary>
    /// <param name="policy">The chain's prices.</param>
    public SlotGrowthCalls(GasPolicy policy)
        : base(policy, isRanked: true)
    {
        for (int rank = 1; rank <= Steps * UsersAStep; rank++)
        {
            Give(Stakes, Ranked(rank), StakeOf(rank));
            if (rank % UsersAStep == 0) MeasureGrowth(rank);
            else StakeOwn(Ranked(rank), StakeOf(rank));
        }

        MeasureShrinking(Steps * UsersAStep);
    }

    private void MeasureGrowth(int stakers)
    {
        Wait(86_400_000);
        Measure(Name, Growth(stakers), Mining.Hash, (() => StakeOwn(Ranked(stakers), StakeOf(stakers)), Crossing(stakers) with { Events = 2 + Crossers }));
    }

    private void MeasureShrinking(int stakers)
    {
        Wait(4 * 86_400_000);
        Sign(Ranked(stakers));
        FloorTerms crossing = Crossing(stakers);
        Measure(Name, Shrinking(stakers), Mining.Hash, (
            () => Mining.Withdraw(Ranked(stakers), PoolId, StakeOf(stakers)),
            crossing with { Entered = [.. crossing.Entered.Skip(1)], Struck = crossing.Struck + 1, Events = 3 + Crossers, Witnesses = 1, Calls = 2 }));
    }

    private static int Crossers => 3 * SlotsAStep;

    // Who crosses are the ten that follow on the worst range, and the twenty that follow on the best.
    private FloorTerms Crossing(int stakers)
    {
        int slots = stakers / UsersAStep * SlotsAStep;
        IEnumerable<int> crossers = [.. Enumerable.Range(slots + 1, SlotsAStep), .. Enumerable.Range((2 * slots) + 1, 2 * SlotsAStep)];
        return new FloorTerms
        {
            Changed = [Pool, PositionOf(Ranked(stakers)), .. crossers.Select(rank => PositionOf(Ranked(rank)))],
            KnownBytes = RankedCalls.RankedTermsBytes,
            Entered = [.. Enumerable.Repeat(RankedCalls.EntryBytes, 1 + Crossers)],
            Struck = Crossers,
            Searches = 2,
        };
    }

    private static UInt160 Ranked(int rank) => Account(1_000 + rank);

    private static BigInteger StakeOf(int rank) => (10_000 - rank) * Token;
}
