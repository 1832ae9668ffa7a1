using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

public static partial class CryptoLib
{
    /// <summary>Writes a point of the curve BLS12-381 as bytes.</summary>
    /// <param name="data">A point of G1, G2 or Gt.</param>
    /// <returns>The bytes: 48, 96 or 576.</returns>
    [RequiresProtocol("3.6.0")]
    public static extern byte[] Bls12381Serialize(object data);

    /// <summary>Reads a point of the curve BLS12-381.</summary>
    /// <param name="data">The bytes: 48, 96 or 576.</param>
    /// <returns>The point.</returns>
    [RequiresProtocol("3.6.0")]
    public static extern object Bls12381Deserialize(byte[] data);

    /// <summary>Says whether two points are the same.</summary>
    /// <param name="x">A point.</param>
    /// <param name="y">Another of the same group.</param>
    /// <returns>True if they are.</returns>
    [RequiresProtocol("3.6.0")]
    public static extern object Bls12381Equal(object x, object y);

    /// <summary>Adds two points.</summary>
    /// <param name="x">A point.</param>
    /// <param name="y">Another of the same group.</param>
    /// <returns>Their sum.</returns>
    [RequiresProtocol("3.6.0")]
    public static extern object Bls12381Add(object x, object y);

    /// <summary>Multiplies a point.</summary>
    /// <param name="x">The point.</param>
    /// <param name="mul">How many times: 32 bytes, least significant first.</param>
    /// <param name="neg">True for the negative.</param>
    /// <returns>The product.</returns>
    [RequiresProtocol("3.6.0")]
    public static extern object Bls12381Mul(object x, byte[] mul, bool neg);

    /// <summary>Pairs two points.</summary>
    /// <param name="g1">A point of G1.</param>
    /// <param name="g2">A point of G2.</param>
    /// <returns>A point of Gt.</returns>
    [RequiresProtocol("3.6.0")]
    public static extern object Bls12381Pairing(object g1, object g2);
}
