using System.Numerics;

namespace TestSupport.Sequences;

/// <summary>One step of a random sequence, with an amount that a failing sequence can be tried without.</summary>
public interface IStep<out TSelf>
{
    /// <summary>What it means depends on the step: units, or ms of waiting.</summary>
    BigInteger Amount { get; }

    /// <summary>The same step with another amount.</summary>
    TSelf With(BigInteger amount);
}
