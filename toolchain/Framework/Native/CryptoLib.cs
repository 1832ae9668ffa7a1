using System;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The native contract of hashes and signatures. Null faults.</summary>
[Contract("0x726cb6e0cd8628a1350a611384688911ab75f51b")]
public static partial class CryptoLib
{
    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>Finds the key that made a signature on the curve secp256k1.</summary>
    /// <param name="messageHash">The hash that was signed: 32 bytes.</param>
    /// <param name="signature">The signature with the sign of its point: 65 bytes, or 64 with the sign in the highest bit of the second half.</param>
    /// <returns>The compressed key; null if no key could have made it.</returns>
    [RequiresProtocol("3.8.0")]
    public static extern ByteString? RecoverSecp256K1(ByteString messageHash, ByteString signature);

    /// <summary>Computes SHA-256.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>The hash: 32 bytes.</returns>
    public static extern ByteString Sha256(ByteString value);

    /// <summary>Computes RIPEMD-160.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>The hash: 20 bytes.</returns>
    public static extern ByteString Ripemd160(ByteString value);

    /// <summary>Computes Keccak-256, the hash that Ethereum uses.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>The hash: 32 bytes.</returns>
    [RequiresProtocol("3.7.0")]
    public static extern ByteString Keccak256(ByteString value);

    /// <summary>Computes Murmur3 of 32 bits: quick, but easy to make collide.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="seed">A number that sets one use apart from another.</param>
    /// <returns>The hash: 4 bytes.</returns>
    public static extern ByteString Murmur32(ByteString value, uint seed);

    /// <summary>Says whether a signature of a message's SHA-256 is right.</summary>
    /// <param name="message">The message.</param>
    /// <param name="pubkey">The signer's key.</param>
    /// <param name="signature">The signature: 64 bytes.</param>
    /// <param name="curve">The key's curve.</param>
    /// <returns>True if it is.</returns>
    [Obsolete("Use the overload that takes a NamedCurveHash.")]
    public static extern bool VerifyWithECDsa(ByteString message, ECPoint pubkey, ByteString signature, NamedCurve curve);

    /// <summary>Says whether a signature of a message's hash is right.</summary>
    /// <param name="message">The message.</param>
    /// <param name="pubkey">The signer's key.</param>
    /// <param name="signature">The signature: 64 bytes.</param>
    /// <param name="curveHash">The key's curve, and how the message was hashed.</param>
    /// <returns>True if it is.</returns>
    public static extern bool VerifyWithECDsa(ByteString message, ECPoint pubkey, ByteString signature, NamedCurveHash curveHash);

    /// <summary>Says whether an Ed25519 signature of a message is right.</summary>
    /// <param name="message">The message.</param>
    /// <param name="pubkey">The signer's key: 32 bytes.</param>
    /// <param name="signature">The signature: 64 bytes.</param>
    /// <returns>True if it is.</returns>
    [RequiresProtocol("3.8.0")]
    public static extern bool VerifyWithEd25519(ByteString message, ByteString pubkey, ByteString signature);
}
