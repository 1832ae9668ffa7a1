using System;
using System.Numerics;
using Neo.Json;
using Neo.SmartContract.Native;

namespace Neo.SmartContract.Testing.Storage;

/// <summary>
/// One contract's storage, with keys as the contract itself sees them.
/// </summary>
public class SmartContractStorage
{
    private readonly SmartContract _contract;
    private int? _id;

    internal SmartContractStorage(SmartContract contract, int? id = null)
    {
        _contract = contract;
        _id = id;
    }

    /// <summary>
    /// The contract's id in storage keys.
    /// </summary>
    /// <exception cref="InvalidOperationException">The contract isn't deployed.</exception>
    public int Id => _id ??= NativeContract.ContractManagement.GetContract(Snapshot, _contract.Hash)?.Id
        ?? throw new InvalidOperationException($"The contract {_contract.Hash} isn't deployed, so it has no storage; deploy it first.");

    private Neo.Persistence.DataCache Snapshot => _contract.Engine.Storage.Snapshot;

    /// <summary>Whether a key is there.</summary>
    /// <param name="key">Key of one byte.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(byte key) => Contains(new[] { key });

    /// <summary>Whether a key is there.</summary>
    /// <param name="key">Key as UTF-8 text.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(string key) => Contains(Utility.StrictUTF8.GetBytes(key));

    /// <summary>Whether a key is there.</summary>
    /// <param name="key">Key.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(ReadOnlyMemory<byte> key) => Snapshot.Contains(KeyOf(key));

    /// <summary>Reads a value.</summary>
    /// <param name="key">Key of one byte.</param>
    /// <returns>The value; empty when the key isn't there.</returns>
    public ReadOnlyMemory<byte> Get(byte key) => Get(new[] { key });

    /// <summary>Reads a value.</summary>
    /// <param name="key">Key as UTF-8 text.</param>
    /// <returns>The value; empty when the key isn't there.</returns>
    public ReadOnlyMemory<byte> Get(string key) => Get(Utility.StrictUTF8.GetBytes(key));

    /// <summary>Reads a value.</summary>
    /// <param name="key">Key.</param>
    /// <returns>The value; empty when the key isn't there.</returns>
    public ReadOnlyMemory<byte> Get(ReadOnlyMemory<byte> key) => Snapshot.TryGet(KeyOf(key))?.Value ?? default;

    /// <summary>Writes a value.</summary>
    /// <param name="key">Key of one byte.</param>
    /// <param name="value">Value.</param>
    public void Put(byte key, ReadOnlyMemory<byte> value) => Put(new[] { key }, value);

    /// <summary>Writes a value.</summary>
    /// <param name="key">Key as UTF-8 text.</param>
    /// <param name="value">Value.</param>
    public void Put(string key, ReadOnlyMemory<byte> value) => Put(Utility.StrictUTF8.GetBytes(key), value);

    /// <summary>Writes a value.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value.</param>
    public void Put(ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> value)
    {
        Remove(key);
        Snapshot.Add(KeyOf(key), new StorageItem(value.ToArray()));
    }

    /// <summary>Writes an integer as the VM stores it.</summary>
    /// <param name="key">Key of one byte.</param>
    /// <param name="value">Value.</param>
    public void Put(byte key, BigInteger value) => Put(new[] { key }, value);

    /// <summary>Writes an integer as the VM stores it.</summary>
    /// <param name="key">Key as UTF-8 text.</param>
    /// <param name="value">Value.</param>
    public void Put(string key, BigInteger value) => Put(Utility.StrictUTF8.GetBytes(key), value);

    /// <summary>Writes an integer as the VM stores it.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value.</param>
    public void Put(ReadOnlyMemory<byte> key, BigInteger value)
    {
        Remove(key);
        Snapshot.Add(KeyOf(key), new StorageItem(value));
    }

    /// <summary>Removes a key; one that isn't there is no error.</summary>
    /// <param name="key">Key of one byte.</param>
    public void Remove(byte key) => Remove(new[] { key });

    /// <summary>Removes a key; one that isn't there is no error.</summary>
    /// <param name="key">Key as UTF-8 text.</param>
    public void Remove(string key) => Remove(Utility.StrictUTF8.GetBytes(key));

    /// <summary>Removes a key; one that isn't there is no error.</summary>
    /// <param name="key">Key.</param>
    public void Remove(ReadOnlyMemory<byte> key) => Snapshot.Delete(KeyOf(key));

    /// <summary>
    /// Writes this contract's entries from JSON: <c>"id": { "key": "value" }</c>, all Base64. Other contracts' are skipped.
    /// </summary>
    /// <param name="json">JSON text of an object.</param>
    /// <exception cref="FormatException">The text is no JSON object.</exception>
    public void Import(string json) => Import(EngineStorage.ParseObject(json));

    /// <summary>
    /// Writes this contract's entries from JSON, as <see cref="Import(string)"/> does.
    /// </summary>
    /// <param name="json">JSON object.</param>
    /// <exception cref="FormatException">The contract's entries are no JSON object.</exception>
    public void Import(JObject json)
    {
        string id = EngineStorage.IdToBase64(Id);
        if (!json.ContainsProperty(id))
        {
            return;
        }

        JObject entries = json[id] as JObject ?? throw new FormatException($"The entries of contract id {Id} must be a JSON object.");
        foreach (var (key, value) in entries.Properties)
        {
            Put(Convert.FromBase64String(key), Convert.FromBase64String(value!.AsString()));
        }
    }

    /// <summary>
    /// This contract's entries as JSON, in the form that <see cref="Import(JObject)"/> reads.
    /// </summary>
    /// <returns>JSON object.</returns>
    public JObject Export()
    {
        JObject entries = new();
        foreach (var (key, value) in Snapshot.Find(StorageKey.CreateSearchPrefix(Id, [])))
        {
            entries[Convert.ToBase64String(key.Key.Span)] = Convert.ToBase64String(value.Value.Span);
        }

        JObject result = new();
        result[EngineStorage.IdToBase64(Id)] = entries;
        return result;
    }

    private StorageKey KeyOf(ReadOnlyMemory<byte> key) => new() { Id = Id, Key = key };
}
