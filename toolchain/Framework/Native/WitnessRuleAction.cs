namespace Neo.SmartContract.Framework.Native;

/// <summary>What follows when a rule's condition holds.</summary>
public enum WitnessRuleAction : byte
{
    /// <summary>The signature doesn't count.</summary>
    Deny = 0,

    /// <summary>The signature counts.</summary>
    Allow = 1,
}
