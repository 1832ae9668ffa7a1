using System;

namespace Neo.SmartContract.Framework.Native;

/// <summary>Where a signature counts.</summary>
[Flags]
public enum WitnessScope : byte
{
    /// <summary>Nowhere but for paying the fees.</summary>
    None = 0,

    /// <summary>In the entry script and the contracts that it calls itself.</summary>
    CalledByEntry = 0x01,

    /// <summary>In the listed contracts.</summary>
    CustomContracts = 0x10,

    /// <summary>In the contracts of the listed groups.</summary>
    CustomGroups = 0x20,

    /// <summary>Where the listed rules say so.</summary>
    WitnessRules = 0x40,

    /// <summary>Everywhere.</summary>
    Global = 0x80,
}
