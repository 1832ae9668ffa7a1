using FsCheck;
using FsCheck.Fluent;
using TestSupport.Sequences;

namespace MiningPoolTests.Sequences;

/// <summary>The steps of a random season.</summary>
internal static class StepGenerator
{
    public static Gen<Step> Steps()
        => from kind in Gen.Frequency(
               (6, Gen.Constant(StepKind.Stake)),
               (3, Gen.Constant(StepKind.Withdraw)),
               (4, Gen.Constant(StepKind.Harvest)),
               (2, Gen.Constant(StepKind.Exit)),
               (1, Gen.Constant(StepKind.EmergencyWithdraw)),
               (7, Gen.Constant(StepKind.Wait)),
               (1, Gen.Constant(StepKind.Pause)),
               (1, Gen.Constant(StepKind.Resume)))
           from user in Gen.Choose(0, Season.Users - 1)
           from pool in Gen.Choose(0, Season.Pools - 1)
           from amount in kind == StepKind.Wait ? RandomSteps.Waits() : RandomSteps.Amounts()
           select new Step(kind, user, pool, amount);
}
