using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;

namespace MiningPool.Contracts;

public partial class MiningPool
{
    /// <summary>A pool was added.</summary>
    public delegate void PoolAddedEvent(BigInteger poolId, UInt160 stakeToken, BigInteger allocation, BigInteger start, BigInteger minimumStake);

    /// <summary>A pool stopped taking new stakes.</summary>
    public delegate void StakingPausedEvent(BigInteger poolId);

    /// <summary>A pool takes new stakes again.</summary>
    public delegate void StakingResumedEvent(BigInteger poolId);

    /// <summary>An account staked <paramref name="amount"/> and has <paramref name="staked"/> in the pool now.</summary>
    public delegate void StakedEvent(UInt160 account, BigInteger poolId, BigInteger amount, BigInteger staked);

    /// <summary>An account took <paramref name="amount"/> out and has <paramref name="staked"/> left in the pool.</summary>
    public delegate void WithdrawnEvent(UInt160 account, BigInteger poolId, BigInteger amount, BigInteger staked);

    /// <summary>An account's reward was minted to it.</summary>
    public delegate void HarvestedEvent(UInt160 account, BigInteger poolId, BigInteger reward);

    /// <summary>An account took its whole stake out and gave its reward up.</summary>
    public delegate void EmergencyWithdrawnEvent(UInt160 account, BigInteger poolId, BigInteger amount, BigInteger forfeited);

    /// <summary>
    /// An account came into another range of a ranked pool, where its stake counts as <paramref name="power"/>. Ranges are 0 none, 1 worst, 2
    /// best, 3 common.
    /// </summary>
    public delegate void RangeChangedEvent(UInt160 account, BigInteger poolId, BigInteger from, BigInteger to, BigInteger power);

    /// <summary>A harvest under the lock cost an account <paramref name="penalty"/> units, rounded up, which are due as dividends.</summary>
    public delegate void PenalizedEvent(UInt160 account, BigInteger poolId, BigInteger penalty);

    /// <summary>Units that were due as dividends were minted to the dividend pool.</summary>
    public delegate void DividendsPaidEvent(BigInteger poolId, BigInteger amount);

    /// <summary>The owner named a candidate for the ownership.</summary>
    public delegate void OwnerProposedEvent(UInt160 owner, UInt160 candidate);

    /// <summary>The ownership changed hands.</summary>
    public delegate void OwnershipTransferredEvent(UInt160 previous, UInt160 owner);

    /// <summary>Raised by <see cref="AddPool"/>.</summary>
    [DisplayName("PoolAdded")]
    public static event PoolAddedEvent OnPoolAdded = null!;

    /// <summary>Raised by <see cref="PauseStaking"/>.</summary>
    [DisplayName("StakingPaused")]
    public static event StakingPausedEvent OnStakingPaused = null!;

    /// <summary>Raised by <see cref="ResumeStaking"/>.</summary>
    [DisplayName("StakingResumed")]
    public static event StakingResumedEvent OnStakingResumed = null!;

    /// <summary>Raised by <see cref="OnNEP17Payment"/>.</summary>
    [DisplayName("Staked")]
    public static event StakedEvent OnStaked = null!;

    /// <summary>Raised by <see cref="Withdraw"/> and <see cref="Exit"/>.</summary>
    [DisplayName("Withdrawn")]
    public static event WithdrawnEvent OnWithdrawn = null!;

    /// <summary>Raised by <see cref="Harvest"/>, <see cref="Exit"/>, and <see cref="Withdraw"/> from a ranked pool.</summary>
    [DisplayName("Harvested")]
    public static event HarvestedEvent OnHarvested = null!;

    /// <summary>Raised by <see cref="EmergencyWithdraw"/>.</summary>
    [DisplayName("EmergencyWithdrawn")]
    public static event EmergencyWithdrawnEvent OnEmergencyWithdrawn = null!;

    /// <summary>Raised by every call that makes an account cross, whoever calls.</summary>
    [DisplayName("RangeChanged")]
    public static event RangeChangedEvent OnRangeChanged = null!;

    /// <summary>Raised by <see cref="Harvest"/>, <see cref="Withdraw"/> and <see cref="Exit"/>.</summary>
    [DisplayName("Penalized")]
    public static event PenalizedEvent OnPenalized = null!;

    /// <summary>Raised by <see cref="PayDividends"/>.</summary>
    [DisplayName("DividendsPaid")]
    public static event DividendsPaidEvent OnDividendsPaid = null!;

    /// <summary>Raised by <see cref="ProposeOwner"/>.</summary>
    [DisplayName("OwnerProposed")]
    public static event OwnerProposedEvent OnOwnerProposed = null!;

    /// <summary>Raised by <see cref="AcceptOwnership"/>.</summary>
    [DisplayName("OwnershipTransferred")]
    public static event OwnershipTransferredEvent OnOwnershipTransferred = null!;
}
