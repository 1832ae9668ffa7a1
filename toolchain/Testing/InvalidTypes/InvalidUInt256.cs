namespace Neo.SmartContract.Testing.InvalidTypes;

/// <summary>
/// Marker values that a proxy turns into arguments which are no valid <see cref="UInt256"/>.
/// </summary>
public static class InvalidUInt256
{
    /// <summary>
    /// All bytes zero: the right length, an unlikely value.
    /// </summary>
    public static readonly UInt256 Zero = UInt256.Zero;

    /// <summary>
    /// Null.
    /// </summary>
    public static readonly UInt256? Null = null;

    /// <summary>
    /// Becomes an empty byte string.
    /// </summary>
    public static readonly UInt256 InvalidLength = new();

    /// <summary>
    /// Becomes the integer 0.
    /// </summary>
    public static readonly UInt256 InvalidType = new();
}
