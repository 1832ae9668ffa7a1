namespace DividendPoolTests.Sequences;

/// <summary>What can happen in a random season.</summary>
internal enum StepKind
{
    Stake,
    PayIn,
    MintIn,
    Withdraw,
    Harvest,
    Exit,
    EmergencyWithdraw,
    Wait,
}
