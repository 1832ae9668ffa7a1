using Neo.Cryptography.ECC;

namespace Neo.SmartContract.Testing.InvalidTypes;

/// <summary>
/// Marker values that a proxy turns into arguments which are no valid <see cref="ECPoint"/>.
/// </summary>
public static class InvalidECPoint
{
    /// <summary>
    /// Null.
    /// </summary>
    public static readonly ECPoint? Null = null;

    /// <summary>
    /// Becomes an empty byte string.
    /// </summary>
    public static readonly ECPoint InvalidLength = new();

    /// <summary>
    /// Becomes the integer 0.
    /// </summary>
    public static readonly ECPoint InvalidType = new();
}
