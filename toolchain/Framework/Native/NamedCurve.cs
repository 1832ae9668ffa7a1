namespace Neo.SmartContract.Framework.Native;

/// <summary>Curves of keys, for messages hashed with SHA-256.</summary>
public enum NamedCurve : byte
{
    /// <summary>The curve of Bitcoin and Ethereum.</summary>
    secp256k1 = 22,

    /// <summary>The curve of Neo.</summary>
    secp256r1 = 23,
}
