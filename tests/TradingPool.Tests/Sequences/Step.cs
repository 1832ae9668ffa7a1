using System.Numerics;
using TestSupport.Sequences;

namespace TradingPoolTests.Sequences;

/// <summary>One step of a random market. What the amount means depends on the kind: units, or ms of waiting.</summary>
internal sealed record Step(StepKind Kind, int User, int Side, BigInteger Amount) : IStep<Step>
{
    public Step With(BigInteger amount) => this with { Amount = amount };

    public override string ToString() => Kind == StepKind.Wait ? $"Wait {Amount} ms" : $"{Kind} user {User} side {Side} {Amount}";
}
