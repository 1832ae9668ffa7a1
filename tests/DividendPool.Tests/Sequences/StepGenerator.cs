using FsCheck;
using FsCheck.Fluent;
using TestSupport.Sequences;

namespace DividendPoolTests.Sequences;

/// <summary>The steps of a random season.</summary>
internal static class StepGenerator
{
    public static Gen<Step> Steps()
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
           from amount in kind == StepKind.Wait ? RandomSteps.Waits() : RandomSteps.Amounts()
           select new Step(kind, user, amount);
}
