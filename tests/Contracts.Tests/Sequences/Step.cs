using System.Numerics;
using TestSupport.Sequences;

namespace ContractsTests.Sequences;

/// <summary>One step of a random season. Pool is a mining pool, or the side of a trade. What the amount means depends on the kind.</summary>
internal sealed record Step(StepKind Kind, int User, int Pool, BigInteger Amount) : IStep<Step>
{
    public Step With(BigInteger amount) => this with { Amount = amount };

    public override string ToString() => Kind == StepKind.Wait ? $"Wait {Amount} ms" : $"{Kind} user {User} pool {Pool} {Amount}";
}
