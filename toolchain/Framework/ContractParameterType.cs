namespace Neo.SmartContract.Framework;

/// <summary>The types that a contract's interface can name.</summary>
public enum ContractParameterType : byte
{
    /// <summary>Any type.</summary>
    Any = 0x00,

    /// <summary>A truth value.</summary>
    Boolean = 0x10,

    /// <summary>An integer of at most 32 bytes.</summary>
    Integer = 0x11,

    /// <summary>Bytes.</summary>
    ByteArray = 0x12,

    /// <summary>A UTF-8 text.</summary>
    String = 0x13,

    /// <summary>A script hash: 20 bytes.</summary>
    Hash160 = 0x14,

    /// <summary>A block's or transaction's hash: 32 bytes.</summary>
    Hash256 = 0x15,

    /// <summary>A compressed public key: 33 bytes.</summary>
    PublicKey = 0x16,

    /// <summary>A signature: 64 bytes.</summary>
    Signature = 0x17,

    /// <summary>A list of values.</summary>
    Array = 0x20,

    /// <summary>Pairs of keys and values.</summary>
    Map = 0x22,

    /// <summary>An object of the node, such as an iterator.</summary>
    InteropInterface = 0x30,

    /// <summary>No value.</summary>
    Void = 0xff,
}
