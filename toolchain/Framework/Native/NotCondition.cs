namespace Neo.SmartContract.Framework.Native;

/// <summary>Holds when another condition doesn't.</summary>
public class NotCondition : WitnessCondition
{
    /// <summary>The other condition.</summary>
    public WitnessCondition Expression;
}
