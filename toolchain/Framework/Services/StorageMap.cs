using System.Numerics;
using Neo.SmartContract.Framework.Native;

namespace Neo.SmartContract.Framework.Services;

/// <summary>The part of a storage whose keys begin with a prefix; the keys that it takes come behind that.</summary>
public class StorageMap
{
    private readonly StorageContext _context;
    private readonly ByteString _prefix;

    /// <summary>Takes a part of the contract's own storage.</summary>
    /// <param name="prefix">What the keys begin with.</param>
    public StorageMap(byte[] prefix)
        : this(Storage.CurrentContext, prefix)
    {
    }

    /// <summary>Takes a part of the contract's own storage.</summary>
    /// <param name="prefix">What the keys begin with.</param>
    public StorageMap(ByteString prefix)
        : this(Storage.CurrentContext, prefix)
    {
    }

    /// <summary>Takes a part of the contract's own storage.</summary>
    /// <param name="prefix">What the keys begin with.</param>
    public StorageMap(byte prefix)
        : this(Storage.CurrentContext, prefix)
    {
    }

    /// <summary>Takes a part of a storage.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="prefix">What the keys begin with.</param>
    public StorageMap(StorageContext context, byte[] prefix)
    {
        _context = context;
        _prefix = StackItem.Reading(prefix);
    }

    /// <summary>Takes a part of a storage.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="prefix">What the keys begin with.</param>
    public StorageMap(StorageContext context, ByteString prefix)
    {
        _context = context;
        _prefix = prefix;
    }

    /// <summary>Takes a part of a storage.</summary>
    /// <param name="context">Whose storage.</param>
    /// <param name="prefix">What the keys begin with.</param>
    public StorageMap(StorageContext context, byte prefix)
    {
        _context = context;
        _prefix = StackItem.Reading(prefix.ToByteArray());
    }

    /// <summary>Reads the value of a key, null when it has none; or gives the key a value.</summary>
    /// <param name="key">The key.</param>
    public ByteString? this[ByteString key]
    {
        get => Get(key);
        set => Put(key, value!);
    }

    /// <summary>Reads the value of a key, null when it has none; or gives the key a value.</summary>
    /// <param name="key">The key.</param>
    public ByteString? this[byte[] key]
    {
        get => Get(key);
        set => Put(key, value!);
    }

    /// <summary>Reads the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    public ByteString? Get(ByteString key) => Storage.Get(_context, StackItem.Join(_prefix, key));

    /// <summary>Reads the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    public ByteString? Get(byte[] key) => Storage.Get(_context, StackItem.Join(_prefix, StackItem.Reading(key)));

    /// <summary>Reads the value of a key as a script hash, without a check.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    public UInt160 GetUInt160(ByteString key) => (UInt160)Get(key)!;

    /// <inheritdoc cref="GetUInt160(ByteString)"/>
    public UInt160 GetUInt160(byte[] key) => (UInt160)Get(key)!;

    /// <summary>Reads the value of a key as a hash, without a check.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    public UInt256 GetUInt256(ByteString key) => (UInt256)Get(key)!;

    /// <inheritdoc cref="GetUInt256(ByteString)"/>
    public UInt256 GetUInt256(byte[] key) => (UInt256)Get(key)!;

    /// <summary>Reads the value of a key as a public key, without a check.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    public ECPoint GetECPoint(ByteString key) => (ECPoint)Get(key)!;

    /// <inheritdoc cref="GetECPoint(ByteString)"/>
    public ECPoint GetECPoint(byte[] key) => (ECPoint)Get(key)!;

    /// <summary>Reads the value of a key into an array of its own.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    public byte[] GetByteArray(ByteString key) => (byte[])Get(key)!;

    /// <inheritdoc cref="GetByteArray(ByteString)"/>
    public byte[] GetByteArray(byte[] key) => (byte[])Get(key)!;

    /// <summary>Reads the value of a key as it is.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    public ByteString GetString(ByteString key) => Get(key)!;

    /// <inheritdoc cref="GetString(ByteString)"/>
    public ByteString GetString(byte[] key) => Get(key)!;

    /// <summary>Reads the value of a key as an integer.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; a key that has none faults where the integer is used.</returns>
    public BigInteger GetInteger(ByteString key) => StackItem.ToInteger(Get(key)!);

    /// <inheritdoc cref="GetInteger(ByteString)"/>
    public BigInteger GetInteger(byte[] key) => StackItem.ToInteger(Get(key)!);

    /// <summary>Reads the value of a key as a truth value.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True if the value has a bit that is not zero; false also when the key has none.</returns>
    public bool GetBoolean(ByteString key) => StackItem.ToBoolean(Get(key));

    /// <inheritdoc cref="GetBoolean(ByteString)"/>
    public bool GetBoolean(byte[] key) => StackItem.ToBoolean(Get(key));

    /// <summary>Reads the value of a key as an integer.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; 0 when the key has none.</returns>
    public BigInteger GetIntegerOrZero(ByteString key) => (BigInteger)Get(key)!;

    /// <inheritdoc cref="GetIntegerOrZero(ByteString)"/>
    public BigInteger GetIntegerOrZero(byte[] key) => (BigInteger)Get(key)!;

    /// <summary>Reads the value of a key as <see cref="PutObject(ByteString, object)"/> wrote it.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    public object? GetObject(ByteString key)
    {
        ByteString? value = Get(key);
        return value is null ? null : StdLib.Deserialize(value);
    }

    /// <summary>Reads the value of a key as <see cref="PutObject(byte[], object)"/> wrote it.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; null when the key has none.</returns>
    public object? GetObject(byte[] key)
    {
        ByteString? value = Get(key);
        return value is null ? null : StdLib.Deserialize(value);
    }

    /// <summary>Adds 1 to the integer of a key; a key without a value counts as 0.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The sum, now stored.</returns>
    public BigInteger Increase(byte[] key) => Increase(key, BigInteger.One);

    /// <inheritdoc cref="Increase(byte[])"/>
    public BigInteger Increase(ByteString key) => Increase(key, BigInteger.One);

    /// <summary>Adds to the integer of a key; a key without a value counts as 0.</summary>
    /// <param name="key">The key.</param>
    /// <param name="amount">How much to add.</param>
    /// <returns>The sum, now stored.</returns>
    public BigInteger Increase(byte[] key, BigInteger amount) => Increase(StackItem.Reading(key), amount);

    /// <inheritdoc cref="Increase(byte[], BigInteger)"/>
    public BigInteger Increase(ByteString key, BigInteger amount)
    {
        BigInteger sum = GetIntegerOrZero(key) + amount;
        Put(key, sum);
        return sum;
    }

    /// <summary>Takes 1 from the integer of a key; a key without a value counts as 0, and a difference of 0 removes the key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The difference, now stored.</returns>
    public BigInteger Decrease(byte[] key) => Decrease(key, BigInteger.One);

    /// <inheritdoc cref="Decrease(byte[])"/>
    public BigInteger Decrease(ByteString key) => Decrease(key, BigInteger.One);

    /// <summary>Takes from the integer of a key; a key without a value counts as 0, and a difference of 0 removes the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="amount">How much to take.</param>
    /// <returns>The difference, now stored.</returns>
    public BigInteger Decrease(byte[] key, BigInteger amount) => Decrease(StackItem.Reading(key), amount);

    /// <inheritdoc cref="Decrease(byte[], BigInteger)"/>
    public BigInteger Decrease(ByteString key, BigInteger amount)
    {
        BigInteger difference = GetIntegerOrZero(key) - amount;
        if (difference.IsZero)
            Delete(key);
        else
            Put(key, difference);
        return difference;
    }

    /// <summary>Yields what this part of the storage holds.</summary>
    /// <param name="options">What to yield of each pair.</param>
    /// <returns>The pairs, one by one.</returns>
    public Iterator Find(FindOptions options = FindOptions.None) => Storage.Find(_context, _prefix, options);

    /// <summary>Searches this part of the storage for the keys that go on with a prefix.</summary>
    /// <param name="prefix">What comes behind the map's own prefix.</param>
    /// <param name="options">What to yield of each pair.</param>
    /// <returns>What was found, one by one.</returns>
    public Iterator Find(ByteString prefix, FindOptions options = FindOptions.None)
        => Storage.Find(_context, StackItem.Join(_prefix, prefix), options);

    /// <summary>Searches this part of the storage for the keys that go on with a prefix.</summary>
    /// <param name="prefix">What comes behind the map's own prefix.</param>
    /// <param name="options">What to yield of each pair.</param>
    /// <returns>What was found, one by one.</returns>
    public Iterator Find(byte[] prefix, FindOptions options = FindOptions.None)
        => Storage.Find(_context, StackItem.Join(_prefix, StackItem.Reading(prefix)), options);

    /// <summary>Gives a key a value, old or new.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Put(ByteString key, ByteString value) => Storage.Put(_context, StackItem.Join(_prefix, key), value);

    /// <inheritdoc cref="Put(ByteString, ByteString)"/>
    public void Put(byte[] key, ByteString value) => Storage.Put(_context, StackItem.Join(_prefix, StackItem.Reading(key)), value);

    /// <summary>Gives a key a value, old or new.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; stored in as few bytes as hold it with its sign.</param>
    public void Put(ByteString key, BigInteger value) => Storage.Put(_context, StackItem.Join(_prefix, key), value);

    /// <inheritdoc cref="Put(ByteString, BigInteger)"/>
    public void Put(byte[] key, BigInteger value) => Storage.Put(_context, StackItem.Join(_prefix, StackItem.Reading(key)), value);

    /// <summary>Gives a key a value, old or new.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; stored in one byte.</param>
    public void Put(ByteString key, bool value) => Storage.Put(_context, StackItem.Join(_prefix, key), StackItem.Reading(value));

    /// <inheritdoc cref="Put(ByteString, bool)"/>
    public void Put(byte[] key, bool value) => Storage.Put(_context, StackItem.Join(_prefix, StackItem.Reading(key)), StackItem.Reading(value));

    /// <summary>Gives a key a value, old or new.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Put(ByteString key, byte[] value) => Storage.Put(_context, StackItem.Join(_prefix, key), value);

    /// <inheritdoc cref="Put(ByteString, byte[])"/>
    public void Put(byte[] key, byte[] value) => Storage.Put(_context, StackItem.Join(_prefix, StackItem.Reading(key)), value);

    /// <summary>Gives a key the serialized form of a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; what <see cref="StdLib.Serialize"/> takes.</param>
    public void PutObject(ByteString key, object value) => Put(key, StdLib.Serialize(value));

    /// <summary>Gives a key the serialized form of a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; what <see cref="StdLib.Serialize"/> takes.</param>
    public void PutObject(byte[] key, object value) => Put(key, StdLib.Serialize(value));

    /// <summary>Removes a key and its value; does nothing when the key has none.</summary>
    /// <param name="key">The key.</param>
    public void Delete(ByteString key) => Storage.Delete(_context, StackItem.Join(_prefix, key));

    /// <summary>Removes a key and its value; does nothing when the key has none.</summary>
    /// <param name="key">The key.</param>
    public void Delete(byte[] key) => Storage.Delete(_context, StackItem.Join(_prefix, StackItem.Reading(key)));
}
