using Neo.Cryptography.ECC;
using Neo.SmartContract.Testing.Attributes;

namespace Neo.SmartContract.Testing.Native.Models;

/// <summary>
/// A candidate for the committee.
/// </summary>
public class Candidate
{
    /// <summary>
    /// Public key.
    /// </summary>
    [FieldOrder(0)]
    public ECPoint? PublicKey { get; set; }

    /// <summary>
    /// Votes, in NEO.
    /// </summary>
    [FieldOrder(1)]
    public System.Numerics.BigInteger Votes { get; set; }
}
