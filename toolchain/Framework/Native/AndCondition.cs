namespace Neo.SmartContract.Framework.Native;

/// <summary>Holds when several conditions all hold.</summary>
public class AndCondition : WitnessCondition
{
    /// <summary>The conditions.</summary>
    public WitnessCondition[] Expressions;
}
