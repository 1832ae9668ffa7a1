namespace Neo.SmartContract.Framework.Native;

/// <summary>Holds in the contracts of a group.</summary>
public class GroupCondition : WitnessCondition
{
    /// <summary>The group's key.</summary>
    public ECPoint Group;
}
