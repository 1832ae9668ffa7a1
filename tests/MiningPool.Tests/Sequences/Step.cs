using System.Numerics;
using TestSupport.Sequences;

namespace MiningPoolTests.Sequences;

/// <summary>One step of a random season. What the amount means depends on the kind: units, or ms of waiting.</summary>
internal sealed record Step(StepKind Kind, int User, int Pool, BigInteger Amount) : IStep<Step>
{
    public Step With(BigInteger amount) => this with { Amount = amount };

    public override string ToString() => Kind == StepKind.Wait ? $"Wait {Amount} ms" : $"{Kind} user {User} pool {Pool} {Amount}";
}
