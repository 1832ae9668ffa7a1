using FsCheck;
using FsCheck.Fluent;
using TestSupport.Sequences;

namespace TradingPoolTests.Sequences;

/// <summary>The steps of a random market.</summary>
internal static class StepGenerator
{
    public static Gen<Step> Steps()
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
           from amount in RandomSteps.Amounts()
           select new Step(kind, user, side, amount);
}
