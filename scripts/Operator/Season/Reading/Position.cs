using System.Numerics;
using Neo.VM.Types;

namespace MiningPool.Operator.Season;

/// <summary>The part of a ranking that an account is in.</summary>
public enum RankRange
{
    /// <summary>No stake, or a pool that doesn't rank.</summary>
    None,

    /// <summary>Among the largest stakes.</summary>
    Worst,

    /// <summary>Among those after the largest.</summary>
    Best,

    /// <summary>Among all others.</summary>
    Common,
}

/// <summary>One account's position in a mining pool, as the contract tells it.</summary>
/// <param name="Staked">Units of the stake token.</param>
/// <param name="Pending">Whole units of the reward token that a harvest would mint.</param>
/// <param name="Fraction">What is owed beyond the whole units earned, in 2^-72 units.</param>
/// <param name="Earned">Whole units that are owed: pending, and the penalty while a lock runs.</param>
/// <param name="Range">Where it ranks.</param>
/// <param name="Power">What its share is counted by.</param>
/// <param name="UnlocksAt">When a harvest costs nothing any more, in ms.</param>
public sealed record Position(
    BigInteger Staked, BigInteger Pending, BigInteger Fraction, BigInteger Earned, RankRange Range, BigInteger Power, BigInteger UnlocksAt)
{
    internal static Position From(StackItem item)
    {
        var view = (Array)item;
        return new Position(
            view[1].GetInteger(),
            view[2].GetInteger(),
            view[3].GetInteger(),
            view[4].GetInteger(),
            (RankRange)(int)view[5].GetInteger(),
            view[6].GetInteger(),
            view[7].GetInteger());
    }
}
