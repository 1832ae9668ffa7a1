using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;

namespace Neo.SmartContract.Testing.Native;

/// <summary>
/// Hashes and signatures.
/// </summary>
/// <param name="initialize">Engine and contract.</param>
public abstract class CryptoLib(SmartContractInitialize initialize) : SmartContract(initialize)
{
    /// <summary>
    /// The contract's manifest.
    /// </summary>
    public static ContractManifest Manifest => NativeContract.CryptoLib.Manifest;

    /// <summary>
    /// Murmur3 hash of 32 bits.
    /// </summary>
    /// <param name="data">Data.</param>
    /// <param name="seed">Seed.</param>
    /// <returns>4 bytes.</returns>
    [DisplayName("murmur32")]
    public abstract byte[]? Murmur32(byte[]? data, BigInteger? seed);

    /// <summary>
    /// RIPEMD-160 hash.
    /// </summary>
    /// <param name="data">Data.</param>
    /// <returns>20 bytes.</returns>
    [DisplayName("ripemd160")]
    public abstract byte[]? Ripemd160(byte[]? data);

    /// <summary>
    /// SHA-256 hash.
    /// </summary>
    /// <param name="data">Data.</param>
    /// <returns>32 bytes.</returns>
    [DisplayName("sha256")]
    public abstract byte[]? Sha256(byte[]? data);

    /// <summary>
    /// Verifies a signature over the SHA-256 hash of a message.
    /// </summary>
    /// <param name="message">Message.</param>
    /// <param name="pubkey">Public key.</param>
    /// <param name="signature">Signature of 64 bytes.</param>
    /// <param name="curve">22 for secp256k1, 23 for secp256r1.</param>
    /// <returns>Whether the signature is right.</returns>
    [DisplayName("verifyWithECDsa")]
    public abstract bool VerifyWithECDsa(byte[]? message, byte[]? pubkey, byte[]? signature, BigInteger? curve);
}
