using System;

namespace Neo.SmartContract.Testing.ProtocolChecks;

/// <summary>
/// Checks that protocol versions after Neo 3.5.0 make, or that callers of the chain rely on. A failed check faults the
/// execution with one sentence.
/// </summary>
[Flags]
public enum LaterProtocolChecks
{
    /// <summary>
    /// Only what Neo 3.5.0 checks itself.
    /// </summary>
    None = 0,

    /// <summary>
    /// Notifications agree with the manifest's events: name, number of arguments, and types.
    /// </summary>
    Notifications = 1,

    /// <summary>
    /// Deployed scripts are valid as a whole, hold only what 3.5.0 executes, and their methods begin where the manifest says.
    /// </summary>
    Scripts = 2,

    /// <summary>
    /// What a method returns is of the type that the manifest says.
    /// </summary>
    ReturnTypes = 4,

    /// <summary>
    /// All of them.
    /// </summary>
    All = Notifications | Scripts | ReturnTypes,
}
