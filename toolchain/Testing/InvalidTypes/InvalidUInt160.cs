namespace Neo.SmartContract.Testing.InvalidTypes;

/// <summary>
/// Marker values that a proxy turns into arguments which are no valid <see cref="UInt160"/>.
/// </summary>
public static class InvalidUInt160
{
    /// <summary>
    /// All bytes zero: the right length, an unlikely value.
    /// </summary>
    public static readonly UInt160 Zero = UInt160.Zero;

    /// <summary>
    /// Null.
    /// </summary>
    public static readonly UInt160? Null = null;

    /// <summary>
    /// Becomes an empty byte string.
    /// </summary>
    public static readonly UInt160 InvalidLength = new();

    /// <summary>
    /// Becomes the integer 0.
    /// </summary>
    public static readonly UInt160 InvalidType = new();
}
