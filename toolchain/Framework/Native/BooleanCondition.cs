namespace Neo.SmartContract.Framework.Native;

/// <summary>Holds always or never.</summary>
public class BooleanCondition : WitnessCondition
{
    /// <summary>Whether it holds.</summary>
    public bool Expression;
}
