using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Services;

/// <summary>Checks signatures of the transaction or block that is being verified or executed.</summary>
public static class Crypto
{
    /// <summary>Says whether a key signed it.</summary>
    /// <param name="pubkey">The key.</param>
    /// <param name="signature">The signature: 64 bytes.</param>
    /// <returns>True if it did.</returns>
    [Syscall("System.Crypto.CheckSig")]
    public static extern bool CheckSig(ECPoint pubkey, ByteString signature);

    /// <summary>Says whether several keys signed it.</summary>
    /// <param name="pubkey">The keys.</param>
    /// <param name="signature">Signatures of as many of them, in the keys' order.</param>
    /// <returns>True if every signature is right.</returns>
    [Syscall("System.Crypto.CheckMultisig")]
    public static extern bool CheckMultisig(ECPoint[] pubkey, ByteString[] signature);
}
