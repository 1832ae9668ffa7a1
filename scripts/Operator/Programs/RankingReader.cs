using System;

namespace MiningPool.Operator.Programs;

/// <summary>Reads the terms of the mode Ranked, within what the MiningPool contract takes.</summary>
internal static class RankingReader
{
    private const int MostBasisPoints = 10_000;
    private const int LargestCoefficient = 255;
    private const int MostSlots = 255;
    private const int LargestStep = 20;
    private const int MostUsersPerStep = 65_535;

    // 2^36 ms, a little over 795 days.
    private static readonly TimeSpan LockLimit = TimeSpan.FromMilliseconds(1L << 36);

    internal static RankingTerms Read(string file, LocatedValue value)
    {
        var reader = new ObjectReader(file, value, "'ranking'", "lock", "penaltyBasisPoints", "coefficients", "slots");
        TimeSpan locked = reader.DurationOrZero("lock");
        if (locked >= LockLimit)
        {
            throw reader.Wrong(
                reader.Value("lock"), $"'lock' is '{reader.Text("lock")}': it must be at most {(int)LockLimit.TotalDays} days.");
        }

        int penalty = reader.Integer("penaltyBasisPoints", 0, MostBasisPoints);
        var coefficients = new ObjectReader(file, reader.Value("coefficients"), "'coefficients'", "worst", "best", "common");
        return new RankingTerms(
            locked,
            penalty,
            coefficients.Integer("worst", 1, LargestCoefficient),
            coefficients.Integer("best", 1, LargestCoefficient),
            coefficients.Integer("common", 1, LargestCoefficient),
            Slots(file, reader.Value("slots")));
    }

    private static SlotTerms Slots(string file, LocatedValue value)
    {
        var reader = new ObjectReader(file, value, "'slots'", "base", "step", "usersPerStep", "most");
        int first = reader.Integer("base", 1, MostSlots);
        return new SlotTerms(
            first,
            reader.Integer("step", 0, Math.Min(first, LargestStep)),
            reader.Integer("usersPerStep", 1, MostUsersPerStep),
            reader.Integer("most", first, MostSlots));
    }
}
