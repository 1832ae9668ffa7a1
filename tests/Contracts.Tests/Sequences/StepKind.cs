namespace ContractsTests.Sequences;

/// <summary>What can happen in a random season of a whole program.</summary>
internal enum StepKind
{
    Wait,
    Stake,
    Withdraw,
    Harvest,
    Exit,
    EmergencyWithdraw,
    Pause,
    Resume,
    PayDividends,
    AddLiquidity,
    RemoveLiquidity,
    Sell,
    PassOnLiquidity,
    StakeForDividends,
    WithdrawFromDividends,
    HarvestDividends,
    ExitDividends,
    EmergencyWithdrawFromDividends,
    GiveDividends,
}
