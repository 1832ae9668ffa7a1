using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace TradingPoolTests.Sequences;

/// <summary>Random markets, and the shorter ones to try when a market fails.</summary>
internal static class StepGenerator
{
    public static Arbitrary<Step[]> Markets(int length)
        => Arb.From(Gen.ArrayOf(Steps(), length), market => Shorter(market).Concat(Simpler(market)));

    private static Gen<Step> Steps()
        => from kind in Gen.Frequency(
               (4, Gen.Constant(StepKind.Credit)),
               (5, Gen.Constant(StepKind.Add)),
               (1, Gen.Constant(StepKind.Withdraw)),
               (6, Gen.Constant(StepKind.Sell)),
               (4, Gen.Constant(StepKind.Buy)),
               (3, Gen.Constant(StepKind.Remove)),
               (1, Gen.Constant(StepKind.RemoveToCredit)),
               (1, Gen.Constant(StepKind.PassOn)),
               (2, Gen.Constant(StepKind.Wait)))
           from user in Gen.Choose(0, Market.Users - 1)
           from side in Gen.Choose(0, 1)
           from amount in Amounts()
           select new Step(kind, user, side, amount);

    // As many amounts of each length, from 1 unit to 10^17.
    private static Gen<BigInteger> Amounts()
        => from digits in Gen.Choose(0, 16)
           from lead in Gen.Choose(1_000, 10_000)
           select BigInteger.Max(1, BigInteger.Pow(10, digits) * lead / 1_000);

    private static IEnumerable<Step[]> Shorter(Step[] market)
    {
        for (int size = (market.Length + 1) / 2; size > 0; size /= 2)
        {
            for (int at = 0; at < market.Length; at += size) yield return [.. market.Take(at), .. market.Skip(at + size)];
        }
    }

    private static IEnumerable<Step[]> Simpler(Step[] market)
    {
        for (int at = 0; at < market.Length; at++)
        {
            Step step = market[at];
            if (step.Amount <= 1) continue;
            Step[] simpler = [.. market];
            simpler[at] = step with { Amount = BigInteger.Max(1, step.Amount / 10) };
            yield return simpler;
        }
    }
}
