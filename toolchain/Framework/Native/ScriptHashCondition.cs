namespace Neo.SmartContract.Framework.Native;

/// <summary>Holds in a contract.</summary>
public class ScriptHashCondition : WitnessCondition
{
    /// <summary>The contract.</summary>
    public UInt160 Hash;
}
