using System;

namespace Neo.SmartContract.Framework.Services;

/// <summary>What a call may do.</summary>
[Flags]
public enum CallFlags : byte
{
    /// <summary>Nothing but compute.</summary>
    None = 0,

    /// <summary>Read the storage and the chain.</summary>
    ReadStates = 0b00000001,

    /// <summary>Write the storage.</summary>
    WriteStates = 0b00000010,

    /// <summary>Call contracts.</summary>
    AllowCall = 0b00000100,

    /// <summary>Send notifications.</summary>
    AllowNotify = 0b00001000,

    /// <summary>Read and write the storage.</summary>
    States = ReadStates | WriteStates,

    /// <summary>Read, and call what reads.</summary>
    ReadOnly = ReadStates | AllowCall,

    /// <summary>Everything.</summary>
    All = States | AllowCall | AllowNotify,
}
