namespace Neo.SmartContract.Framework.Native;

/// <summary>The kinds of conditions.</summary>
public enum WitnessConditionType : byte
{
    /// <summary>Always or never.</summary>
    Boolean = 0x00,

    /// <summary>When another condition doesn't hold.</summary>
    Not = 0x01,

    /// <summary>When several conditions all hold.</summary>
    And = 0x02,

    /// <summary>When one of several conditions holds.</summary>
    Or = 0x03,

    /// <summary>In a contract.</summary>
    ScriptHash = 0x18,

    /// <summary>In a contract of a group.</summary>
    Group = 0x19,

    /// <summary>In what the entry script calls itself.</summary>
    CalledByEntry = 0x20,

    /// <summary>In what a contract calls.</summary>
    CalledByContract = 0x28,

    /// <summary>In what a contract of a group calls.</summary>
    CalledByGroup = 0x29,
}
