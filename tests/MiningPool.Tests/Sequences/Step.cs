using System.Numerics;

namespace MiningPoolTests.Sequences;

/// <summary>One step of a random season. What the amount means depends on the kind: units, or ms of waiting.</summary>
internal sealed record Step(StepKind Kind, int User, int Pool, BigInteger Amount)
{
    public override string ToString() => Kind == StepKind.Wait ? $"Wait {Amount} ms" : $"{Kind} user {User} pool {Pool} {Amount}";
}
