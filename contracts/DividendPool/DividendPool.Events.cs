using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;

namespace MiningPool.Contracts;

public partial class DividendPool
{
    /// <summary>
    /// Dividends came in, from <paramref name="from"/> or, when that is null, newly minted. With what was left,
    /// <paramref name="dripping"/> units drip over <paramref name="dripTime"/> ms now.
    /// </summary>
    public delegate void DividendsReceivedEvent(UInt160? from, BigInteger amount, BigInteger dripping, BigInteger dripTime);

    /// <summary>An account staked <paramref name="amount"/> and has <paramref name="staked"/> in the pool now.</summary>
    public delegate void StakedEvent(UInt160 account, BigInteger amount, BigInteger staked);

    /// <summary>An account took <paramref name="amount"/> out and has <paramref name="staked"/> left in the pool.</summary>
    public delegate void WithdrawnEvent(UInt160 account, BigInteger amount, BigInteger staked);

    /// <summary>An account's dividends were paid to it.</summary>
    public delegate void HarvestedEvent(UInt160 account, BigInteger dividends);

    /// <summary>An account took its whole stake out; the dividends that it gave up drip again.</summary>
    public delegate void EmergencyWithdrawnEvent(UInt160 account, BigInteger amount, BigInteger forfeited);

    /// <summary>Raised by <see cref="OnNEP17Payment"/>.</summary>
    [DisplayName("DividendsReceived")]
    public static event DividendsReceivedEvent OnDividendsReceived = null!;

    /// <summary>Raised by <see cref="OnNEP17Payment"/>.</summary>
    [DisplayName("Staked")]
    public static event StakedEvent OnStaked = null!;

    /// <summary>Raised by <see cref="Withdraw"/> and <see cref="Exit"/>.</summary>
    [DisplayName("Withdrawn")]
    public static event WithdrawnEvent OnWithdrawn = null!;

    /// <summary>Raised by <see cref="Harvest"/> and <see cref="Exit"/>.</summary>
    [DisplayName("Harvested")]
    public static event HarvestedEvent OnHarvested = null!;

    /// <summary>Raised by <see cref="EmergencyWithdraw"/>.</summary>
    [DisplayName("EmergencyWithdrawn")]
    public static event EmergencyWithdrawnEvent OnEmergencyWithdrawn = null!;
}
