using System;

namespace MiningPool.Bench.Economics;

/// <summary>DEGO's rule: the largest stakes count once, those that follow five times, the others three times.</summary>
public static class RankingRule
{
    private const int Worst = 1;
    private const int Best = 5;
    private const int Common = 3;

    /// <summary>Accounts in the worst range, and in the best, for a number of stakers.</summary>
    public static int Slots(int stakers) => Math.Min(50, 10 + (10 * (stakers / 100)));

    /// <summary>How often a stake counts.</summary>
    /// <param name="rank">From 0, the largest stake first.</param>
    /// <param name="stakers">All stakers.</param>
    public static int Coefficient(int rank, int stakers)
    {
        int slots = Slots(stakers);
        return rank < slots ? Worst : rank < 2 * slots ? Best : Common;
    }
}
