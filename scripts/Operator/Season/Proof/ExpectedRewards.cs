using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Operator.Programs;
using Neo;

namespace MiningPool.Operator.Season;

/// <summary>
/// Works a pool's rewards out again from its events and the program alone, by sorting all users at every event. The contract
/// never does that; still each harvest must agree, but for the unit that rounding takes.
/// </summary>
public sealed class ExpectedRewards
{
    private readonly HalvingSchedule schedule;
    private readonly RankingTerms? ranking;
    private readonly Dictionary<UInt160, ExpectedPosition> positions = [];
    private BigInteger clock;
    private int arrivals;

    private ExpectedRewards(HalvingSchedule schedule, RankingTerms? ranking)
    {
        this.schedule = schedule;
        this.ranking = ranking;
        clock = schedule.Start;
    }

    /// <summary>The largest difference between a harvest, or a reward given up, and what it had to be, in units.</summary>
    public BigInteger LargestDifference { get; private set; }

    /// <summary>How many harvests and rewards given up were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>How many of the harvests lost a penalty.</summary>
    public int Penalised { get; private set; }

    /// <summary>Units emitted while nobody staked, and penalties and rewards given up, as worked out here.</summary>
    public BigInteger ToNobody { get; private set; }

    /// <summary>Replays a pool's events.</summary>
    /// <param name="schedule">The program's schedule.</param>
    /// <param name="ranking">The program's ranking terms; null for Proportional.</param>
    /// <param name="events">The pool's events, in order.</param>
    /// <param name="end">Until when it emits.</param>
    public static ExpectedRewards Of(HalvingSchedule schedule, RankingTerms? ranking, IEnumerable<PoolEvent> events, ulong end)
    {
        var expected = new ExpectedRewards(schedule, ranking);
        foreach (PoolEvent entry in events)
        {
            expected.AdvanceTo(entry.Time);
            expected.Take(entry);
        }

        expected.AdvanceTo(end);
        return expected;
    }

    /// <summary>What an account is owed, before any penalty, in whole units.</summary>
    /// <param name="account">The account.</param>
    public BigInteger PendingOf(UInt160 account) => positions.TryGetValue(account, out ExpectedPosition? position) ? position.Owed : 0;

    /// <summary>The accounts with a stake, the largest first; of equal ones, the first to have it.</summary>
    public IReadOnlyList<UInt160> Ranking => Ranked().Select(entry => entry.Key).ToList();

    /// <summary>Where an account ranks.</summary>
    /// <param name="account">The account.</param>
    public RankRange RangeOf(UInt160 account)
    {
        List<UInt160> ranked = [.. Ranking];
        int rank = ranked.IndexOf(account);
        return rank < 0 ? RankRange.None : Range(rank, ranked.Count);
    }

    /// <summary>How often a unit staked counts in a range.</summary>
    /// <param name="range">The range.</param>
    /// <param name="ranking">The program's ranking terms; null for Proportional.</param>
    public static int CoefficientOf(RankRange range, RankingTerms? ranking) => range switch
    {
        RankRange.Worst => ranking?.Worst ?? 1,
        RankRange.Best => ranking?.Best ?? 1,
        RankRange.Common => ranking?.Common ?? 1,
        _ => ranking is null ? 1 : 0,
    };

    private List<KeyValuePair<UInt160, ExpectedPosition>> Ranked() => positions
        .Where(entry => entry.Value.Staked > 0)
        .OrderByDescending(entry => entry.Value.Staked)
        .ThenBy(entry => entry.Value.Arrival)
        .ToList();

    private void AdvanceTo(BigInteger time)
    {
        if (time <= clock)
        {
            return;
        }

        BigInteger emitted = schedule.EmittedUntil(time) - schedule.EmittedUntil(clock);
        List<KeyValuePair<UInt160, ExpectedPosition>> ranked = Ranked();
        List<BigInteger> powers = ranked
            .Select((entry, rank) => entry.Value.Staked * CoefficientOf(Range(rank, ranked.Count), ranking))
            .ToList();
        BigInteger total = powers.Aggregate(BigInteger.Zero, (sum, power) => sum + power);
        if (ranked.Count == 0)
        {
            ToNobody += emitted;
        }

        for (int rank = 0; rank < ranked.Count; rank++)
        {
            ranked[rank].Value.Earn(emitted * ExpectedPosition.Scale * powers[rank] / total);
        }

        clock = time;
    }

    private RankRange Range(int rank, int users)
    {
        if (ranking is null)
        {
            return RankRange.None;
        }

        int slots = ranking.Slots.For(users);
        return rank < slots ? RankRange.Worst : rank < 2 * slots ? RankRange.Best : RankRange.Common;
    }

    private void Take(PoolEvent entry)
    {
        if (!positions.TryGetValue(entry.Account, out ExpectedPosition? position))
        {
            positions.Add(entry.Account, position = new ExpectedPosition());
        }

        switch (entry.Change)
        {
            case PositionChange.Staked:
                position.Relock(entry.Time, ranking);
                position.Stand(entry.Staked, ++arrivals);
                break;
            case PositionChange.Withdrawn:
                position.Stand(entry.Staked, ++arrivals);
                break;
            case PositionChange.Harvested:
                BigInteger penalty = position.PenaltyAt(entry.Time, ranking);
                Compare(entry.Reward, position.Owed - penalty);
                Compare(entry.Penalty, penalty);
                Penalised += penalty > 0 ? 1 : 0;
                ToNobody += penalty;
                position.Pay();
                break;
            default:
                Compare(entry.Reward, position.Owed);
                ToNobody += position.Owed;
                position.Pay();
                position.Stand(0, ++arrivals);
                break;
        }
    }

    private void Compare(BigInteger actual, BigInteger expected)
    {
        LargestDifference = BigInteger.Max(LargestDifference, BigInteger.Abs(actual - expected));
        Compared++;
    }
}
