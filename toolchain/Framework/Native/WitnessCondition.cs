namespace Neo.SmartContract.Framework.Native;

/// <summary>A condition of a rule; <see cref="Type"/> says which class it can be cast to.</summary>
public class WitnessCondition
{
    /// <summary>The condition's kind.</summary>
    public WitnessConditionType Type;
}
