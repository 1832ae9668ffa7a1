namespace Neo.SmartContract.Framework.Services;

/// <summary>A notification that a contract sent.</summary>
public class Notification
{
    /// <summary>The contract that sent it.</summary>
    public readonly UInt160 ScriptHash;

    /// <summary>The event's name.</summary>
    public readonly string EventName;

    /// <summary>The event's arguments.</summary>
    public readonly object[] State;
}
