namespace Neo.SmartContract.Framework.Native;

/// <summary>Where an execution stands.</summary>
public enum VMState : byte
{
    /// <summary>Not ended.</summary>
    NONE = 0,

    /// <summary>Ended well.</summary>
    HALT = 1 << 0,

    /// <summary>Ended in a fault.</summary>
    FAULT = 1 << 1,

    /// <summary>Stopped by a debugger.</summary>
    BREAK = 1 << 2,
}
