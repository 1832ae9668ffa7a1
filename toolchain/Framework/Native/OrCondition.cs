namespace Neo.SmartContract.Framework.Native;

/// <summary>Holds when one of several conditions does.</summary>
public class OrCondition : WitnessCondition
{
    /// <summary>The conditions.</summary>
    public WitnessCondition[] Expressions;
}
