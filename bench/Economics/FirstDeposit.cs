namespace MiningPool.Bench.Economics;

/// <summary>
/// What it costs to make one LP unit dear, so that others' deposits round down: the first supplier of a pair adds the least there
/// is, and then feeds the reserves. Only fees of swaps can feed them, since what is just sent in stays its sender's.
/// </summary>
/// <param name="OwnUnits">LP units that the first supplier gets; 1,000 more are nobody's.</param>
/// <param name="UnitValue">What one LP unit shall be worth, in tokens.</param>
public sealed record FirstDeposit(long OwnUnits, long UnitValue)
{
    private const long LockedUnits = 1_000;

    /// <summary>Tokens that the reserves must hold for it.</summary>
    public long Reserves => (OwnUnits + LockedUnits) * UnitValue;

    /// <summary>Tokens of them that the locked units stand for: gone for good.</summary>
    public long Lost => LockedUnits * UnitValue;

    /// <summary>The most that one later deposit can lose to rounding, in tokens: less than one unit.</summary>
    public long LostByVictim => UnitValue;

    /// <summary>What of that comes to the first supplier, in tokens.</summary>
    public double Gained => (double)LostByVictim * OwnUnits / (OwnUnits + LockedUnits);
}
