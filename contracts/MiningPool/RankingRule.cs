using System;
using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>
/// How a pool ranks, locks and penalises, in one integer of 25 bytes. From the lowest bit: base slots, then the coefficients of
/// the worst, the best and the common range, slots a step, most slots (8 bits each), users a step (16), penalty in basis
/// points (14), lock in ms (36), least stake in units (80), and a 1 that keeps the length fixed.
/// </summary>
internal static class RankingRule
{
    internal const int Bytes = 25;

    /// <summary>The range of an account that has no stake.</summary>
    internal const int None = 0;

    /// <summary>The range of the largest stakes.</summary>
    internal const int Worst = 1;

    /// <summary>The range below the worst.</summary>
    internal const int Best = 2;

    /// <summary>The range of all others.</summary>
    internal const int Common = 3;

    /// <summary>Basis points in the whole.</summary>
    internal const int Whole = 10_000;

    /// <summary>Slots that a step may add at most: three times as many accounts change their range in one call then.</summary>
    private const int StepLimit = 20;

    private const int ByteBits = 8;
    private const int StepAt = 32;
    private const int MostAt = 40;
    private const int UsersAt = 48;
    private const int PenaltyAt = 64;
    private const int LockAt = 78;
    private const int MinimumAt = 114;
    private const int MinimumBits = 80;

    private static readonly BigInteger LockLimit = BigInteger.One << (MinimumAt - LockAt);

    /// <summary>Packs terms of ranking, without a least stake, after checking them.</summary>
    /// <param name="terms">
    /// <c>[lock (ms), penalty (basis points), worst, best, common coefficient, base slots, slots a step, users a step, most slots]</c>.
    /// </param>
    internal static BigInteger Pack(object[] terms)
    {
        if (terms.Length != 9) throw new Exception("The ranking terms must be nine.");
        BigInteger lockTime = Within(terms[0], "lock in ms", 0, LockLimit - 1);
        BigInteger penalty = Within(terms[1], "penalty in basis points", 0, Whole);
        BigInteger worst = Within(terms[2], "worst coefficient", 1, 255);
        BigInteger best = Within(terms[3], "best coefficient", 1, 255);
        BigInteger common = Within(terms[4], "common coefficient", 1, 255);
        BigInteger most = Within(terms[8], "most slots", 1, 255);
        BigInteger baseSlots = Within(terms[5], "base slots", 1, most);
        BigInteger step = Within(terms[6], "slots a step", 0, baseSlots < StepLimit ? baseSlots : StepLimit);
        BigInteger users = Within(terms[7], "users a step", 1, 65_535);
        return baseSlots
            + (worst << ByteBits) + (best << (Best * ByteBits)) + (common << (Common * ByteBits))
            + (step << StepAt) + (most << MostAt) + (users << UsersAt)
            + (penalty << PenaltyAt) + (lockTime << LockAt)
            + (BigInteger.One << (MinimumAt + MinimumBits));
    }

    /// <summary>A rule without a least stake, with one.</summary>
    internal static BigInteger WithMinimum(BigInteger rule, BigInteger minimum) => rule + (minimum << MinimumAt);

    /// <summary>How often a unit in a range counts; of no use for <see cref="None"/>.</summary>
    internal static BigInteger Coefficient(BigInteger rule, BigInteger range) => Field(rule, (int)range * ByteBits, 255);

    /// <summary>Basis points that a harvest under the lock costs.</summary>
    internal static BigInteger Penalty(BigInteger rule) => Field(rule, PenaltyAt, (1 << (LockAt - PenaltyAt)) - 1);

    /// <summary>Ms that a stake must stand for its rewards to be free.</summary>
    internal static BigInteger Lock(BigInteger rule) => (rule >> LockAt) % LockLimit;

    /// <summary>Units that an account must stake at least.</summary>
    internal static BigInteger Minimum(BigInteger rule) => (rule >> MinimumAt) % (BigInteger.One << MinimumBits);

    /// <summary>Slots of the worst range, and of the best, for a number of stakers.</summary>
    internal static BigInteger Slots(BigInteger rule, BigInteger stakers)
    {
        BigInteger slots = Field(rule, 0, 255) + Field(rule, StepAt, 255) * (stakers / Field(rule, UsersAt, 65_535));
        BigInteger most = Field(rule, MostAt, 255);
        return slots < most ? slots : most;
    }

    /// <summary>The terms that <see cref="Pack"/> took, in its order.</summary>
    internal static BigInteger[] Unpacked(BigInteger rule) =>
    [
        Lock(rule),
        Penalty(rule),
        Coefficient(rule, Worst),
        Coefficient(rule, Best),
        Coefficient(rule, Common),
        Field(rule, 0, 255),
        Field(rule, StepAt, 255),
        Field(rule, UsersAt, 65_535),
        Field(rule, MostAt, 255),
    ];

    private static BigInteger Field(BigInteger rule, int place, int mask) => (rule >> place) & mask;

    private static BigInteger Within(object term, string name, BigInteger least, BigInteger most)
    {
        BigInteger value = (BigInteger)term;
        if (value >= least && value <= most) return value;
        throw new Exception($"The {name} must be from {least} to {most}.");
    }
}
