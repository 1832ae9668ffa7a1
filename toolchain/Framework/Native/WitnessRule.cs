namespace Neo.SmartContract.Framework.Native;

/// <summary>A rule that says where a signature counts.</summary>
public class WitnessRule
{
    /// <summary>What follows when the condition holds.</summary>
    public WitnessRuleAction Action;

    /// <summary>The condition.</summary>
    public WitnessCondition Condition;
}
