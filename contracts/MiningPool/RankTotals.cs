using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// What a ranked pool counts beside its books, in one integer of 31 bytes: the fraction of a unit due as dividends in 1/2^72 units (72
/// bits), how often places were given (40), the number of stakers (32), the total POWER (102), and a 1 that keeps the length
/// fixed. Every field stays below its limit, so changes can be added in place.
/// </summary>
internal static class RankTotals
{
    internal const int Bytes = 31;

    private const int GivenAt = 72;
    private const int StakersAt = GivenAt + RankPlace.OrderBits;
    private const int PowerAt = StakersAt + 32;
    private const int PowerBits = 102;

    private static readonly BigInteger StakersLimit = BigInteger.One << (PowerAt - StakersAt);
    private static readonly BigInteger PowerLimit = BigInteger.One << PowerBits;

    /// <summary>The totals of a pool that nobody staked in.</summary>
    internal static BigInteger Empty() => PowerLimit << PowerAt;

    /// <summary>Dividends below a unit, in 1/2^72 units.</summary>
    internal static BigInteger Fraction(BigInteger totals) => totals % PoolStore.Scale;

    /// <summary>How often a place in the ranking was given: each time a stake changed.</summary>
    internal static BigInteger Given(BigInteger totals) => (totals >> GivenAt) % RankPlace.OrderLimit;

    internal static BigInteger Stakers(BigInteger totals) => (totals >> StakersAt) % StakersLimit;

    /// <summary>The sum of stake × coefficient.</summary>
    internal static BigInteger Power(BigInteger totals) => (totals >> PowerAt) - PowerLimit;

    internal static BigInteger AddFraction(BigInteger totals, BigInteger change) => totals + change;

    internal static BigInteger CountPlace(BigInteger totals) => totals + (BigInteger.One << GivenAt);

    internal static BigInteger AddStakers(BigInteger totals, BigInteger change) => totals + (change << StakersAt);

    internal static BigInteger AddPower(BigInteger totals, BigInteger change) => totals + (change << PowerAt);
}
