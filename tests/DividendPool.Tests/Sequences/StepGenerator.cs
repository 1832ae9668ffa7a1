using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace DividendPoolTests.Sequences;

/// <summary>Random seasons, and the shorter ones to try when a season fails.</summary>
internal static class StepGenerator
{
    public static Arbitrary<Step[]> Seasons(int length)
        => Arb.From(Gen.ArrayOf(Steps(), length), season => Shorter(season).Concat(Simpler(season)));

    private static Gen<Step> Steps()
        => from kind in Gen.Frequency(
               (6, Gen.Constant(StepKind.Stake)),
               (4, Gen.Constant(StepKind.PayIn)),
               (1, Gen.Constant(StepKind.MintIn)),
               (3, Gen.Constant(StepKind.Withdraw)),
               (4, Gen.Constant(StepKind.Harvest)),
               (3, Gen.Constant(StepKind.Exit)),
               (2, Gen.Constant(StepKind.EmergencyWithdraw)),
               (8, Gen.Constant(StepKind.Wait)))
           from user in Gen.Choose(0, Season.Users - 1)
           from amount in kind == StepKind.Wait ? Waits() : Amounts()
           select new Step(kind, user, amount);

    // As many amounts of each length, from 1 unit to 10^17.
    private static Gen<BigInteger> Amounts()
        => from digits in Gen.Choose(0, 16)
           from lead in Gen.Choose(1_000, 10_000)
           select BigInteger.Pow(10, digits) * lead / 1_000;

    // 1 ms to ten weeks, and edges of whole weeks.
    private static Gen<BigInteger> Waits()
        => Gen.OneOf(
            Gen.Choose(1, 1_000).Select(ms => (BigInteger)ms),
            Gen.Choose(1, 86_400_000).Select(ms => (BigInteger)ms),
            Gen.Choose(1, 604_800_000).Select(ms => (BigInteger)ms),
            from weeks in Gen.Choose(1, 10) from off in Gen.Choose(-1, 1) select (BigInteger)weeks * 604_800_000 + off);

    private static IEnumerable<Step[]> Shorter(Step[] season)
    {
        for (int size = (season.Length + 1) / 2; size > 0; size /= 2)
        {
            for (int at = 0; at < season.Length; at += size) yield return [.. season.Take(at), .. season.Skip(at + size)];
        }
    }

    private static IEnumerable<Step[]> Simpler(Step[] season)
    {
        for (int at = 0; at < season.Length; at++)
        {
            Step step = season[at];
            if (step.Amount <= 1) continue;
            Step[] simpler = [.. season];
            simpler[at] = step with { Amount = step.Amount / 10 > 0 ? step.Amount / 10 : 1 };
            yield return simpler;
        }
    }
}
