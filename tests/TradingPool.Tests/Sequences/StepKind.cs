namespace TradingPoolTests.Sequences;

/// <summary>What can happen in a random market.</summary>
internal enum StepKind
{
    Credit,
    Add,
    Withdraw,
    Sell,
    Buy,
    Remove,
    RemoveToCredit,
    PassOn,
    Wait,
}
