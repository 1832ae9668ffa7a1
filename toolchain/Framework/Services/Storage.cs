using System.Numerics;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Services;

/// <summary>
/// The contract's storage: keys of at most 64 bytes, values of at most 65,535. A key or value beyond that, or one that is null, faults;
/// so does writing through a context for reading only, or from a safe method. The members without a context use the contract's own.
/// </summary>
public static class Storage
{
    /// <summary>The storage of the contract that runs.</summary>
    public static extern StorageContext CurrentContext
    {
        [Syscall("System.Storage.GetContext")]
        get;
    }

    /// <summary>The storage of the contract that runs, for reading only.</summary>
    public static extern StorageContext CurrentReadOnlyContext
    {
        [Syscall("System.Storage.GetReadOnlyContext")]
        get;
    }

    /// <summary>Reads the value of a key.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    [Syscall("System.Storage.Get")]
    public static extern ByteString? Get(StorageContext context, ByteString key);

    /// <summary>Reads the value of a key.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    [Syscall("System.Storage.Get")]
    public static extern ByteString? Get(StorageContext context, byte[] key);

    /// <inheritdoc cref="Get(StorageContext, ByteString)"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Get")]
    public static ByteString? Get(ByteString key) => Get(CurrentContext, key);

    /// <inheritdoc cref="Get(StorageContext, byte[])"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Get")]
    public static ByteString? Get(byte[] key) => Get(CurrentContext, key);

    /// <summary>Gives a key a value, old or new.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    [Syscall("System.Storage.Put")]
    public static extern void Put(StorageContext context, ByteString key, ByteString value);

    /// <summary>Gives a key a value, old or new.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    [Syscall("System.Storage.Put")]
    public static extern void Put(StorageContext context, byte[] key, ByteString value);

    /// <summary>Gives a key a value, old or new.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    [Syscall("System.Storage.Put")]
    public static extern void Put(StorageContext context, byte[] key, byte[] value);

    /// <summary>Gives a key a value, old or new.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; stored in as few bytes as hold it with its sign.</param>
    [Syscall("System.Storage.Put")]
    public static extern void Put(StorageContext context, ByteString key, BigInteger value);

    /// <summary>Gives a key a value, old or new.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; stored in as few bytes as hold it with its sign.</param>
    [Syscall("System.Storage.Put")]
    public static extern void Put(StorageContext context, byte[] key, BigInteger value);

    /// <inheritdoc cref="Put(StorageContext, ByteString, ByteString)"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Put")]
    public static void Put(ByteString key, ByteString value) => Put(CurrentContext, key, value);

    /// <inheritdoc cref="Put(StorageContext, byte[], ByteString)"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Put")]
    public static void Put(byte[] key, ByteString value) => Put(CurrentContext, key, value);

    /// <inheritdoc cref="Put(StorageContext, byte[], byte[])"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Put")]
    public static void Put(byte[] key, byte[] value) => Put(CurrentContext, key, value);

    /// <inheritdoc cref="Put(StorageContext, ByteString, BigInteger)"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Put")]
    public static void Put(ByteString key, BigInteger value) => Put(CurrentContext, key, value);

    /// <inheritdoc cref="Put(StorageContext, byte[], BigInteger)"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Put")]
    public static void Put(byte[] key, BigInteger value) => Put(CurrentContext, key, value);

    /// <summary>Removes a key and its value; does nothing when the key has none.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="key">The key.</param>
    [Syscall("System.Storage.Delete")]
    public static extern void Delete(StorageContext context, ByteString key);

    /// <summary>Removes a key and its value; does nothing when the key has none.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="key">The key.</param>
    [Syscall("System.Storage.Delete")]
    public static extern void Delete(StorageContext context, byte[] key);

    /// <inheritdoc cref="Delete(StorageContext, ByteString)"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Delete")]
    public static void Delete(ByteString key) => Delete(CurrentContext, key);

    /// <inheritdoc cref="Delete(StorageContext, byte[])"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Delete")]
    public static void Delete(byte[] key) => Delete(CurrentContext, key);

    /// <summary>Searches for the keys that begin with a prefix.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="prefix">The prefix; none at all finds every key.</param>
    /// <param name="options">What to yield of each.</param>
    /// <returns>What was found, one by one.</returns>
    [Syscall("System.Storage.Find")]
    public static extern Iterator Find(StorageContext context, ByteString prefix, FindOptions options = FindOptions.None);

    /// <summary>Searches for the keys that begin with a prefix.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="prefix">The prefix; none at all finds every key.</param>
    /// <param name="options">What to yield of each.</param>
    /// <returns>What was found, one by one.</returns>
    [Syscall("System.Storage.Find")]
    public static extern Iterator Find(StorageContext context, byte[] prefix, FindOptions options = FindOptions.None);

    /// <inheritdoc cref="Find(StorageContext, ByteString, FindOptions)"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Find")]
    public static Iterator Find(ByteString prefix, FindOptions options = FindOptions.None) => Find(CurrentContext, prefix, options);

    /// <inheritdoc cref="Find(StorageContext, byte[], FindOptions)"/>
    [SinceProtocol("3.9.0", "System.Storage.Local.Find")]
    public static Iterator Find(byte[] prefix, FindOptions options = FindOptions.None) => Find(CurrentContext, prefix, options);
}
