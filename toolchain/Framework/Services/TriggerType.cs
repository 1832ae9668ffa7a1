using System;

namespace Neo.SmartContract.Framework.Services;

/// <summary>Why a script runs.</summary>
[Flags]
public enum TriggerType : byte
{
    /// <summary>A block is about to be persisted; native contracts only.</summary>
    OnPersist = 0x01,

    /// <summary>A block has been persisted; native contracts only.</summary>
    PostPersist = 0x02,

    /// <summary>Either of the two around a block.</summary>
    System = OnPersist | PostPersist,

    /// <summary>A witness is being verified.</summary>
    Verification = 0x20,

    /// <summary>A transaction is being executed.</summary>
    Application = 0x40,

    /// <summary>Any of them.</summary>
    All = OnPersist | PostPersist | Verification | Application,
}
