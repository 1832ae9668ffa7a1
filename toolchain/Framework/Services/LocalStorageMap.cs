using System.Numerics;
using Neo.SmartContract.Framework.Native;

namespace Neo.SmartContract.Framework.Services;

/// <summary>
/// The part of the contract's own storage whose keys begin with a prefix. It reads and writes the same items as a <see cref="StorageMap"/> of that
/// prefix. From protocol 3.9.0 on it needs no context.
/// </summary>
public class LocalStorageMap
{
    private readonly ByteString _prefix;

    /// <summary>Takes a part of the contract's own storage.</summary>
    /// <param name="prefix">What the keys begin with.</param>
    public LocalStorageMap(byte[] prefix)
    {
        _prefix = StackItem.Reading(prefix);
    }

    /// <summary>Takes a part of the contract's own storage.</summary>
    /// <param name="prefix">What the keys begin with.</param>
    public LocalStorageMap(ByteString prefix)
    {
        _prefix = prefix;
    }

    /// <inheritdoc cref="StorageMap.this[ByteString]"/>
    public ByteString? this[ByteString key]
    {
        get => Get(key);
        set => Put(key, value!);
    }

    /// <inheritdoc cref="StorageMap.this[byte[]]"/>
    public ByteString? this[byte[] key]
    {
        get => Get(key);
        set => Put(key, value!);
    }

    /// <inheritdoc cref="StorageMap.Get(ByteString)"/>
    public ByteString? Get(ByteString key) => Storage.Get(StackItem.Join(_prefix, key));

    /// <inheritdoc cref="StorageMap.Get(byte[])"/>
    public ByteString? Get(byte[] key) => Storage.Get(StackItem.Join(_prefix, StackItem.Reading(key)));

    /// <inheritdoc cref="StorageMap.GetUInt160(ByteString)"/>
    public UInt160 GetUInt160(ByteString key) => (UInt160)Get(key)!;

    /// <inheritdoc cref="StorageMap.GetUInt160(byte[])"/>
    public UInt160 GetUInt160(byte[] key) => (UInt160)Get(key)!;

    /// <inheritdoc cref="StorageMap.GetUInt256(ByteString)"/>
    public UInt256 GetUInt256(ByteString key) => (UInt256)Get(key)!;

    /// <inheritdoc cref="StorageMap.GetUInt256(byte[])"/>
    public UInt256 GetUInt256(byte[] key) => (UInt256)Get(key)!;

    /// <inheritdoc cref="StorageMap.GetECPoint(ByteString)"/>
    public ECPoint GetECPoint(ByteString key) => (ECPoint)Get(key)!;

    /// <inheritdoc cref="StorageMap.GetECPoint(byte[])"/>
    public ECPoint GetECPoint(byte[] key) => (ECPoint)Get(key)!;

    /// <inheritdoc cref="StorageMap.GetByteArray(ByteString)"/>
    public byte[] GetByteArray(ByteString key) => (byte[])Get(key)!;

    /// <inheritdoc cref="StorageMap.GetByteArray(byte[])"/>
    public byte[] GetByteArray(byte[] key) => (byte[])Get(key)!;

    /// <inheritdoc cref="StorageMap.GetString(ByteString)"/>
    public ByteString GetString(ByteString key) => Get(key)!;

    /// <inheritdoc cref="StorageMap.GetString(byte[])"/>
    public ByteString GetString(byte[] key) => Get(key)!;

    /// <inheritdoc cref="StorageMap.GetInteger(ByteString)"/>
    public BigInteger GetInteger(ByteString key) => StackItem.ToInteger(Get(key)!);

    /// <inheritdoc cref="StorageMap.GetInteger(byte[])"/>
    public BigInteger GetInteger(byte[] key) => StackItem.ToInteger(Get(key)!);

    /// <inheritdoc cref="StorageMap.GetBoolean(ByteString)"/>
    public bool GetBoolean(ByteString key) => StackItem.ToBoolean(Get(key));

    /// <inheritdoc cref="StorageMap.GetBoolean(byte[])"/>
    public bool GetBoolean(byte[] key) => StackItem.ToBoolean(Get(key));

    /// <inheritdoc cref="StorageMap.GetIntegerOrZero(ByteString)"/>
    public BigInteger GetIntegerOrZero(ByteString key) => (BigInteger)Get(key)!;

    /// <inheritdoc cref="StorageMap.GetIntegerOrZero(byte[])"/>
    public BigInteger GetIntegerOrZero(byte[] key) => (BigInteger)Get(key)!;

    /// <inheritdoc cref="StorageMap.GetObject(ByteString)"/>
    public object? GetObject(ByteString key)
    {
        ByteString? value = Get(key);
        return value is null ? null : StdLib.Deserialize(value);
    }

    /// <inheritdoc cref="StorageMap.GetObject(byte[])"/>
    public object? GetObject(byte[] key)
    {
        ByteString? value = Get(key);
        return value is null ? null : StdLib.Deserialize(value);
    }

    /// <inheritdoc cref="StorageMap.Increase(byte[])"/>
    public BigInteger Increase(byte[] key) => Increase(key, BigInteger.One);

    /// <inheritdoc cref="StorageMap.Increase(ByteString)"/>
    public BigInteger Increase(ByteString key) => Increase(key, BigInteger.One);

    /// <inheritdoc cref="StorageMap.Increase(byte[], BigInteger)"/>
    public BigInteger Increase(byte[] key, BigInteger amount) => Increase(StackItem.Reading(key), amount);

    /// <inheritdoc cref="StorageMap.Increase(ByteString, BigInteger)"/>
    public BigInteger Increase(ByteString key, BigInteger amount)
    {
        BigInteger sum = GetIntegerOrZero(key) + amount;
        Put(key, sum);
        return sum;
    }

    /// <inheritdoc cref="StorageMap.Decrease(byte[])"/>
    public BigInteger Decrease(byte[] key) => Decrease(key, BigInteger.One);

    /// <inheritdoc cref="StorageMap.Decrease(ByteString)"/>
    public BigInteger Decrease(ByteString key) => Decrease(key, BigInteger.One);

    /// <inheritdoc cref="StorageMap.Decrease(byte[], BigInteger)"/>
    public BigInteger Decrease(byte[] key, BigInteger amount) => Decrease(StackItem.Reading(key), amount);

    /// <inheritdoc cref="StorageMap.Decrease(ByteString, BigInteger)"/>
    public BigInteger Decrease(ByteString key, BigInteger amount)
    {
        BigInteger difference = GetIntegerOrZero(key) - amount;
        if (difference.IsZero)
            Delete(key);
        else
            Put(key, difference);
        return difference;
    }

    /// <inheritdoc cref="StorageMap.Find(FindOptions)"/>
    public Iterator Find(FindOptions options = FindOptions.None) => Storage.Find(_prefix, options);

    /// <inheritdoc cref="StorageMap.Find(ByteString, FindOptions)"/>
    public Iterator Find(ByteString prefix, FindOptions options = FindOptions.None)
        => Storage.Find(StackItem.Join(_prefix, prefix), options);

    /// <inheritdoc cref="StorageMap.Find(byte[], FindOptions)"/>
    public Iterator Find(byte[] prefix, FindOptions options = FindOptions.None)
        => Storage.Find(StackItem.Join(_prefix, StackItem.Reading(prefix)), options);

    /// <inheritdoc cref="StorageMap.Put(ByteString, ByteString)"/>
    public void Put(ByteString key, ByteString value) => Storage.Put(StackItem.Join(_prefix, key), value);

    /// <inheritdoc cref="StorageMap.Put(byte[], ByteString)"/>
    public void Put(byte[] key, ByteString value) => Storage.Put(StackItem.Join(_prefix, StackItem.Reading(key)), value);

    /// <inheritdoc cref="StorageMap.Put(ByteString, BigInteger)"/>
    public void Put(ByteString key, BigInteger value) => Storage.Put(StackItem.Join(_prefix, key), value);

    /// <inheritdoc cref="StorageMap.Put(byte[], BigInteger)"/>
    public void Put(byte[] key, BigInteger value) => Storage.Put(StackItem.Join(_prefix, StackItem.Reading(key)), value);

    /// <inheritdoc cref="StorageMap.Put(ByteString, bool)"/>
    public void Put(ByteString key, bool value) => Storage.Put(StackItem.Join(_prefix, key), StackItem.Reading(value));

    /// <inheritdoc cref="StorageMap.Put(byte[], bool)"/>
    public void Put(byte[] key, bool value) => Storage.Put(StackItem.Join(_prefix, StackItem.Reading(key)), StackItem.Reading(value));

    /// <inheritdoc cref="StorageMap.Put(ByteString, byte[])"/>
    public void Put(ByteString key, byte[] value) => Storage.Put(StackItem.Join(_prefix, key), value);

    /// <inheritdoc cref="StorageMap.Put(byte[], byte[])"/>
    public void Put(byte[] key, byte[] value) => Storage.Put(StackItem.Join(_prefix, StackItem.Reading(key)), value);

    /// <inheritdoc cref="StorageMap.PutObject(ByteString, object)"/>
    public void PutObject(ByteString key, object value) => Put(key, StdLib.Serialize(value));

    /// <inheritdoc cref="StorageMap.PutObject(byte[], object)"/>
    public void PutObject(byte[] key, object value) => Put(key, StdLib.Serialize(value));

    /// <inheritdoc cref="StorageMap.Delete(ByteString)"/>
    public void Delete(ByteString key) => Storage.Delete(StackItem.Join(_prefix, key));

    /// <inheritdoc cref="StorageMap.Delete(byte[])"/>
    public void Delete(byte[] key) => Storage.Delete(StackItem.Join(_prefix, StackItem.Reading(key)));
}
