using System;
using System.Buffers.Binary;
using System.Linq;
using Neo.Json;
using Neo.Persistence;
using Neo.SmartContract.Native;

namespace Neo.SmartContract.Testing.Storage;

/// <summary>
/// The chain's storage: a store, and the snapshot of it that executions read and change.
/// </summary>
public class EngineStorage
{
    // ContractManagement keeps its next contract id here from the genesis block on.
    private const byte NextAvailableIdPrefix = 15;

    private static readonly StorageKey s_genesisMark = new()
    {
        Id = NativeContract.ContractManagement.Id,
        Key = new[] { NextAvailableIdPrefix },
    };

    /// <summary>
    /// Opens a snapshot of a store.
    /// </summary>
    /// <param name="store">Store.</param>
    public EngineStorage(IStore store)
        : this(store, new SnapshotCache(store.GetSnapshot()))
    {
    }

    internal EngineStorage(IStore store, DataCache snapshot)
    {
        Store = store;
        Snapshot = snapshot;
    }

    /// <summary>
    /// Store under the snapshot.
    /// </summary>
    public IStore Store { get; }

    /// <summary>
    /// State that the next execution sees.
    /// </summary>
    public DataCache Snapshot { get; private set; }

    /// <summary>
    /// Whether the genesis block was persisted.
    /// </summary>
    public bool IsInitialized => Snapshot.Contains(s_genesisMark);

    /// <summary>
    /// Writes the snapshot's changes to the store.
    /// </summary>
    public void Commit() => Snapshot.Commit();

    /// <summary>
    /// Throws the snapshot away and opens a new one: all changes since the last <see cref="Commit"/> are gone.
    /// </summary>
    public void Rollback()
    {
        if (Snapshot is IDisposable disposable)
        {
            disposable.Dispose();
        }

        Snapshot = new SnapshotCache(Store.GetSnapshot());
    }

    /// <summary>
    /// Remembers the whole state.
    /// </summary>
    /// <returns>The state as it is now.</returns>
    public EngineCheckpoint Checkpoint() => new(Snapshot);

    /// <summary>
    /// Returns to a remembered state.
    /// </summary>
    /// <param name="checkpoint">State to return to.</param>
    public void Restore(EngineCheckpoint checkpoint) => checkpoint.Restore(Snapshot);

    /// <summary>
    /// Adds entries from JSON; keys and values are Base64. Either <c>"key": "value"</c> with whole keys, or
    /// <c>"prefix": { "key": "value" }</c> with the contract id's four little-endian bytes as the prefix.
    /// </summary>
    /// <param name="json">JSON text of an object.</param>
    /// <exception cref="FormatException">The text is no JSON object.</exception>
    public void Import(string json) => Import(ParseObject(json));

    /// <summary>
    /// Adds entries from JSON, in the form that <see cref="Import(string)"/> describes.
    /// </summary>
    /// <param name="json">JSON object.</param>
    public void Import(JObject json)
    {
        foreach (var (key, value) in json.Properties)
        {
            byte[] prefix = Convert.FromBase64String(key);
            if (value is JString whole)
            {
                Write(prefix, Convert.FromBase64String(whole.Value));
            }
            else if (value is JObject entries)
            {
                foreach (var (rest, entry) in entries.Properties)
                {
                    Write([.. prefix, .. Convert.FromBase64String(rest)], Convert.FromBase64String(entry!.AsString()));
                }
            }
        }
    }

    /// <summary>
    /// All entries as JSON, in the form that <see cref="Import(JObject)"/> reads.
    /// </summary>
    /// <returns>One object per contract id.</returns>
    public JObject Export()
    {
        JObject result = new();
        foreach (var contract in Snapshot.Seek([]).GroupBy(entry => entry.Key.Id))
        {
            JObject entries = new();
            foreach (var (key, value) in contract)
            {
                entries[Convert.ToBase64String(key.Key.Span)] = Convert.ToBase64String(value.Value.Span);
            }

            result[IdToBase64(contract.Key)] = entries;
        }

        return result;
    }

    internal static string IdToBase64(int id)
    {
        byte[] bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, id);
        return Convert.ToBase64String(bytes);
    }

    internal static JObject ParseObject(string json) =>
        JToken.Parse(json) as JObject ?? throw new FormatException("Storage can be imported from a JSON object only.");

    private void Write(byte[] wholeKey, byte[] value) => EngineCheckpoint.Write(Snapshot, wholeKey, value);
}
