using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

/// <summary>Curves of keys, and how messages are hashed.</summary>
public enum NamedCurveHash : byte
{
    /// <summary>The curve of Bitcoin and Ethereum, with SHA-256.</summary>
    secp256k1SHA256 = 22,

    /// <summary>The curve of Neo, with SHA-256.</summary>
    secp256r1SHA256 = 23,

    /// <summary>The curve of Bitcoin and Ethereum, with Keccak-256.</summary>
    [RequiresProtocol("3.7.0")]
    secp256k1Keccak256 = 122,

    /// <summary>The curve of Neo, with Keccak-256.</summary>
    [RequiresProtocol("3.7.0")]
    secp256r1Keccak256 = 123,
}
