namespace Neo.SmartContract.Framework.Services;

/// <summary>
/// The part of the contract's own storage whose keys begin with a prefix. It reads and writes the same items as a <see cref="StorageMap"/> of that
/// prefix, and does so on every protocol version; the published framework's uses services that came with 3.9.
/// </summary>
public class LocalStorageMap : StorageMap
{
    /// <summary>Takes a part of the contract's own storage.</summary>
    /// <param name="prefix">What the keys begin with.</param>
    public LocalStorageMap(byte[] prefix)
        : base(prefix)
    {
    }

    /// <summary>Takes a part of the contract's own storage.</summary>
    /// <param name="prefix">What the keys begin with.</param>
    public LocalStorageMap(ByteString prefix)
        : base(prefix)
    {
    }
}
