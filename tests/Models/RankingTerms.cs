using System.Numerics;

namespace Models;

/// <summary>How a pool ranks its stakers, locks what they earn and penalises an early harvest.</summary>
/// <param name="Lock">Ms that a stake must stand.</param>
/// <param name="Penalty">What an early harvest costs, in basis points.</param>
/// <param name="Worst">The coefficient of the largest stakes.</param>
/// <param name="Best">The coefficient of those below.</param>
/// <param name="Common">The coefficient of all others.</param>
/// <param name="BaseSlots">Places in the worst and in the best range, at first.</param>
/// <param name="SlotsAStep">Places added with each step.</param>
/// <param name="UsersAStep">Stakers that make a step.</param>
/// <param name="MostSlots">The most places.</param>
public sealed record RankingTerms(
    long Lock, int Penalty, int Worst, int Best, int Common, int BaseSlots, int SlotsAStep, int UsersAStep, int MostSlots)
{
    /// <summary>DEGO's own: 72 hours, a tenth, 1 and 5 and 3, and 10 more places for each 100 stakers up to 50.</summary>
    public static RankingTerms Dego => new(72 * 3_600_000, 1_000, 1, 5, 3, 10, 10, 100, 50);

    /// <summary>The range of a place, counted from 0 at the largest stake: 1 worst, 2 best, 3 common.</summary>
    public int RangeOf(int place, int stakers)
    {
        int slots = int.Min(MostSlots, BaseSlots + SlotsAStep * (stakers / UsersAStep));
        return place < slots ? 1 : place < 2 * slots ? 2 : 3;
    }

    /// <summary>What a stake in a range counts for.</summary>
    public BigInteger Coefficient(int range) => range switch { 0 => 0, 1 => Worst, 2 => Best, _ => Common };
}
