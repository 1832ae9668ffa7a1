using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;

namespace MiningPool.Operator.Season;

/// <summary>What an event did to a position.</summary>
public enum PositionChange
{
    /// <summary>The stake grew.</summary>
    Staked,

    /// <summary>The stake shrank; its reward is another event.</summary>
    Withdrawn,

    /// <summary>The reward was minted.</summary>
    Harvested,

    /// <summary>The whole stake left, and the reward was given up.</summary>
    GivenUp,
}

/// <summary>One event of a mining pool.</summary>
/// <param name="Time">The block's time, in ms.</param>
/// <param name="Account">Whose position.</param>
/// <param name="Change">What happened to it.</param>
/// <param name="Staked">Units staked after it; of no meaning for a harvest.</param>
/// <param name="Reward">Units minted or given up.</param>
/// <param name="Penalty">Units that a harvest under the lock left to the dividends.</param>
public sealed record PoolEvent(
    ulong Time, UInt160 Account, PositionChange Change, BigInteger Staked, BigInteger Reward, BigInteger Penalty);

/// <summary>All events of a mining pool, in the order of their blocks.</summary>
/// <param name="Events">The events.</param>
public sealed record PoolLog(IReadOnlyList<PoolEvent> Events)
{
    /// <summary>Units minted to an account.</summary>
    /// <param name="account">The account.</param>
    public BigInteger ClaimedBy(UInt160 account) => Harvests
        .Where(harvest => harvest.Account == account)
        .Aggregate(BigInteger.Zero, (sum, harvest) => sum + harvest.Reward);

    /// <summary>The harvests.</summary>
    public IEnumerable<PoolEvent> Harvests => Events.Where(entry => entry.Change == PositionChange.Harvested);

    /// <summary>Takes one pool's events from a log.</summary>
    internal static PoolLog Of(int pool, SeasonLog log, UInt160 contract)
    {
        List<LoggedEvent> raised = log
            .Of(contract, "Staked", "Withdrawn", "Harvested", "Penalized", "EmergencyWithdrawn")
            .Where(entry => entry.Number(1) == pool)
            .ToList();
        return new PoolLog(raised
            .Select((entry, index) => From(entry, raised.ElementAtOrDefault(index - 1), raised.ElementAtOrDefault(index + 1)))
            .OfType<PoolEvent>()
            .ToList());
    }

    // A penalty follows its harvest in the same transaction; when it takes all, there's no harvest before it.
    private static PoolEvent? From(LoggedEvent raised, LoggedEvent? before, LoggedEvent? after) => raised.Name switch
    {
        "Staked" => Of(raised, PositionChange.Staked, staked: raised.Number(3)),
        "Withdrawn" => Of(raised, PositionChange.Withdrawn, staked: raised.Number(3)),
        "Harvested" => Of(
            raised,
            PositionChange.Harvested,
            reward: raised.Number(2),
            penalty: after is not null && IsPenaltyOf(raised, after) ? after.Number(2) : 0),
        "Penalized" when before is { Name: "Harvested" } && IsPenaltyOf(before, raised) => null,
        "Penalized" => Of(raised, PositionChange.Harvested, penalty: raised.Number(2)),
        _ => Of(raised, PositionChange.GivenUp, reward: raised.Number(3)),
    };

    private static bool IsPenaltyOf(LoggedEvent harvest, LoggedEvent next) =>
        next.Name == "Penalized" && next.Time == harvest.Time && next.Account(0) == harvest.Account(0);

    private static PoolEvent Of(
        LoggedEvent raised,
        PositionChange change,
        BigInteger staked = default,
        BigInteger reward = default,
        BigInteger penalty = default) =>
        new(raised.Time, raised.Account(0), change, staked, reward, penalty);
}
