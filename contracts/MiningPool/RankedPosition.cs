using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// An account's position in a ranked pool. What it is owed, in 1/<see cref="PoolStore.Scale"/> units, comes in up to three parts:
/// the running part, staked × coefficient × per power − debt, which unlocks when the stake has stood its time; an older part that
/// unlocks sooner; and a free part (docs/decisions/lock.md).
/// </summary>
internal sealed class RankedPosition
{
    /// <summary>Place, range and unlock time, see <see cref="PositionHead"/>; 0 when there's no position.</summary>
    internal BigInteger Head;

    /// <summary>What the stake in its range would have earned without ever having been owed to this account.</summary>
    internal BigInteger Debt;

    /// <summary>What is owed free of any lock.</summary>
    internal BigInteger Free;

    /// <summary>What is owed under an earlier lock.</summary>
    internal BigInteger Older;

    /// <summary>When the earlier lock ends, in ms; 0 when there's none.</summary>
    internal BigInteger OlderUnlocksAt;
}
