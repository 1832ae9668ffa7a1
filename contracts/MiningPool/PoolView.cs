using System.Numerics;
using Neo.SmartContract.Framework;

namespace MiningPool.Contracts;

/// <summary>
/// What a page shows of a pool. On the wire an array of the fields in this order. At any time
/// claimed + Σ earned + unallocated + (Σ fraction + carry + dividend fraction) / 2^72 = emitted, where the sums go over the pool's
/// positions.
/// </summary>
public class PoolView
{
    /// <summary>The pool's id, from 1.</summary>
    public BigInteger Id;

    /// <summary>The token that it takes.</summary>
    public UInt160 StakeToken = null!;

    /// <summary>Units of the reward token that it emits in all.</summary>
    public BigInteger Allocation;

    /// <summary>When its emission starts, in ms of Unix time.</summary>
    public BigInteger Start;

    /// <summary>Its halving period, in ms.</summary>
    public BigInteger HalvingPeriod;

    /// <summary>Whether it refuses new stakes.</summary>
    public bool Paused;

    /// <summary>Units of the stake token staked in all.</summary>
    public BigInteger Staked;

    /// <summary>Units of the reward token emitted until now.</summary>
    public BigInteger Emitted;

    /// <summary>Units minted to stakers.</summary>
    public BigInteger Claimed;

    /// <summary>
    /// Units that belong to no staker: emitted while nobody staked, forfeited, or taken as a penalty. With a dividend pool they are
    /// due there, or were paid.
    /// </summary>
    public BigInteger Unallocated;

    /// <summary>What the last division left over, in 1/2^72 units; it's shared with the next emission.</summary>
    public BigInteger Carry;

    /// <summary>Reward of one unit of POWER since the start, in 1/2^72 units. Without ranks a unit staked is a unit of POWER.</summary>
    public BigInteger PerPower;

    /// <summary>The sum of the positions' POWER.</summary>
    public BigInteger Power;

    /// <summary>Accounts that have a stake in a ranked pool; 0 in others, which don't count them.</summary>
    public BigInteger Stakers;

    /// <summary>Units that an account must stake at least.</summary>
    public BigInteger MinimumStake;

    /// <summary>Penalties below a whole unit, in 1/2^72 units: unallocated grows with the next ones.</summary>
    public BigInteger DividendFraction;
}
