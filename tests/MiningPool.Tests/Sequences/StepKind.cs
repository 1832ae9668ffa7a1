namespace MiningPoolTests.Sequences;

/// <summary>What can happen in a random season.</summary>
internal enum StepKind
{
    Stake,
    Withdraw,
    Harvest,
    Exit,
    EmergencyWithdraw,
    Wait,
    Pause,
    Resume,
}
