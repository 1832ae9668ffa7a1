using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace TestSupport.Sequences;

/// <summary>Random sequences of steps, the amounts and waits in them, and the simpler sequences to try when one fails.</summary>
public static class RandomSteps
{
    /// <summary>As many amounts of each length, from 1 unit to 10^17.</summary>
    public static Gen<BigInteger> Amounts()
        => from digits in Gen.Choose(0, 16)
           from lead in Gen.Choose(1_000, 10_000)
           select BigInteger.Pow(10, digits) * lead / 1_000;

    /// <summary>1 ms to ten weeks, edges of whole weeks, and of 72 hours.</summary>
    public static Gen<BigInteger> Waits()
        => Gen.OneOf(
            Gen.Choose(1, 1_000).Select(ms => (BigInteger)ms),
            Gen.Choose(1, 86_400_000).Select(ms => (BigInteger)ms),
            Gen.Choose(1, 604_800_000).Select(ms => (BigInteger)ms),
            Gen.Choose(-1, 1).Select(off => (BigInteger)259_200_000 + off),
            from weeks in Gen.Choose(1, 10) from off in Gen.Choose(-1, 1) select (BigInteger)weeks * 604_800_000 + off);

    /// <summary>Sequences of a length. A failing one is tried with fewer steps, then with smaller amounts.</summary>
    public static Arbitrary<TStep[]> Sequences<TStep>(this Gen<TStep> steps, int length)
        where TStep : IStep<TStep>
        => Arb.From(Gen.ArrayOf(steps, length), sequence => Shorter(sequence).Concat(Simpler(sequence)));

    private static IEnumerable<TStep[]> Shorter<TStep>(TStep[] sequence)
    {
        for (int size = (sequence.Length + 1) / 2; size > 0; size /= 2)
        {
            for (int at = 0; at < sequence.Length; at += size) yield return [.. sequence.Take(at), .. sequence.Skip(at + size)];
        }
    }

    private static IEnumerable<TStep[]> Simpler<TStep>(TStep[] sequence)
        where TStep : IStep<TStep>
    {
        for (int at = 0; at < sequence.Length; at++)
        {
            TStep step = sequence[at];
            if (step.Amount <= 1) continue;
            TStep[] simpler = [.. sequence];
            simpler[at] = step.With(BigInteger.Max(1, step.Amount / 10));
            yield return simpler;
        }
    }
}
