namespace MiningPool.Bench.Economics;

/// <summary>What somebody takes of a payment who stakes just before it arrives and leaves some time later.</summary>
public static class JustInTime
{
    private const double DripHours = 7 * 24;

    /// <summary>The part of the payment that is taken while it drips.</summary>
    /// <param name="share">The stake's part of all that is staked.</param>
    /// <param name="hours">Hours until the stake leaves, at most the drip's.</param>
    public static double OfDrip(double share, double hours) => share * hours / DripHours;

    /// <summary>The part of the payment that would be taken if it were shared out at once.</summary>
    /// <param name="share">The stake's part of all that is staked.</param>
    public static double AtOnce(double share) => share;
}
