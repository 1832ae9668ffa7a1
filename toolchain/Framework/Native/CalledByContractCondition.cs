namespace Neo.SmartContract.Framework.Native;

/// <summary>Holds in what a contract calls.</summary>
public class CalledByContractCondition : WitnessCondition
{
    /// <summary>The contract.</summary>
    public UInt160 Hash;
}
