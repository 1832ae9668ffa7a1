namespace MiningPoolTests.Ranked;

/// <summary>Terms of ranking: lock, penalty, coefficients of worst, best and common, base slots, slots a step, users a step, most slots.</summary>
internal static class Terms
{
    public const long Hour = 3_600_000;

    /// <summary>72 hours, in ms.</summary>
    public const long Lock = 72 * Hour;

    /// <summary>The document's terms.</summary>
    public static readonly object[] Document = [Lock, 1_000, 1, 5, 3, 10, 10, 100, 50];

    /// <summary>One slot for the worst and one for the best, however many stake; no lock.</summary>
    public static readonly object[] OneSlot = [0, 0, 1, 5, 3, 1, 0, 1, 1];

    /// <summary>Slots that grow often: 2, and 2 more for each 5 stakers, to 8; no lock.</summary>
    public static readonly object[] Growing = [0, 0, 1, 5, 3, 2, 2, 5, 8];
}
