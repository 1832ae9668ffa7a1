using FsCheck;
using FsCheck.Fluent;
using TestSupport.Sequences;

namespace ContractsTests.Sequences;

/// <summary>The steps of a random season.</summary>
internal static class StepGenerator
{
    /// <summary>Steps of all contracts together.</summary>
    public static Gen<Step> Program(int users) => Steps(users, Gen.Frequency(
        (10, Mining()),
        (4, Gen.Elements(StepKind.AddLiquidity, StepKind.AddLiquidity, StepKind.RemoveLiquidity, StepKind.Sell, StepKind.PassOnLiquidity)),
        (4, Gen.Elements(
            StepKind.StakeForDividends,
            StepKind.StakeForDividends,
            StepKind.WithdrawFromDividends,
            StepKind.HarvestDividends,
            StepKind.ExitDividends,
            StepKind.EmergencyWithdrawFromDividends,
            StepKind.GiveDividends)),
        (4, Gen.Constant(StepKind.Wait))));

    /// <summary>Steps of the mining pools alone.</summary>
    public static Gen<Step> MiningOnly(int users) => Steps(users, Gen.Frequency((4, Mining()), (1, Gen.Constant(StepKind.Wait))));

    private static Gen<StepKind> Mining() => Gen.Frequency(
        (10, Gen.Constant(StepKind.Stake)),
        (4, Gen.Constant(StepKind.Withdraw)),
        (4, Gen.Constant(StepKind.Harvest)),
        (2, Gen.Constant(StepKind.Exit)),
        (1, Gen.Constant(StepKind.EmergencyWithdraw)),
        (1, Gen.Elements(StepKind.Pause, StepKind.Resume)),
        (2, Gen.Constant(StepKind.PayDividends)));

    // Small amounts in a narrow range make ties; a ranking is of little use without them.
    private static Gen<Step> Steps(int users, Gen<StepKind> kinds)
        => from kind in kinds
           from user in Gen.Choose(0, users - 1)
           from pool in Gen.Choose(0, ProgramSeason.Pools - 1)
           from amount in kind == StepKind.Wait
               ? RandomSteps.Waits()
               : Gen.Frequency((3, RandomSteps.Amounts()), (1, Gen.Choose(1, 4).Select(few => (System.Numerics.BigInteger)few)))
           select new Step(kind, user, pool, amount);
}
