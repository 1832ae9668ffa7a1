namespace Neo.SmartContract.Framework.Native;

/// <summary>Holds in what a group's contracts call.</summary>
public class CalledByGroupCondition : WitnessCondition
{
    /// <summary>The group's key.</summary>
    public ECPoint Group;
}
