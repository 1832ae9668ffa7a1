using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The kinds of attributes that a transaction can have.</summary>
public enum TransactionAttributeType : byte
{
    /// <summary>It goes before others; the committee's alone.</summary>
    HighPriority = 0x01,

    /// <summary>It answers a request to the oracle.</summary>
    OracleResponse = 0x11,

    /// <summary>It isn't valid before a block.</summary>
    [RequiresProtocol("3.6.0")]
    NotValidBefore = 0x20,

    /// <summary>It takes the place of another.</summary>
    [RequiresProtocol("3.6.0")]
    Conflicts = 0x21,

    /// <summary>Notaries gather its signatures.</summary>
    [RequiresProtocol("3.8.0")]
    NotaryAssisted = 0x22,
}
