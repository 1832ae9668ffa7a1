using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Neo.Persistence;

namespace Neo.SmartContract.Testing.Storage;

/// <summary>
/// The whole state at one moment. Block height and time are not part of it.
/// </summary>
public class EngineCheckpoint
{
    /// <summary>
    /// Remembers a snapshot.
    /// </summary>
    /// <param name="snapshot">Snapshot.</param>
    public EngineCheckpoint(DataCache snapshot)
    {
        Data = [.. snapshot.Seek([]).Select(entry => (entry.Key.ToArray(), entry.Value.Value.ToArray()))];
    }

    /// <summary>
    /// Reads what <see cref="Write(Stream)"/> wrote.
    /// </summary>
    /// <param name="stream">Stream, read to its end.</param>
    /// <exception cref="EndOfStreamException">The stream ends inside an entry.</exception>
    public EngineCheckpoint(Stream stream)
    {
        List<(byte[] Key, byte[] Value)> entries = [];
        while (TryReadBytes(stream, out byte[] key))
        {
            if (!TryReadBytes(stream, out byte[] value))
            {
                throw new EndOfStreamException("The checkpoint ends after a key; its value is missing.");
            }

            entries.Add((key, value));
        }

        Data = [.. entries];
    }

    /// <summary>
    /// Every entry: whole key (contract id and key) and value.
    /// </summary>
    public (byte[] key, byte[] value)[] Data { get; }

    /// <summary>
    /// Makes a snapshot equal to this checkpoint; entries that are equal already are left alone.
    /// </summary>
    /// <param name="snapshot">Snapshot to change.</param>
    public void Restore(DataCache snapshot)
    {
        Dictionary<string, byte[]> wanted = Data.ToDictionary(entry => Convert.ToHexString(entry.key), entry => entry.value);
        foreach (var (key, item) in snapshot.Seek([]).ToArray())
        {
            string name = Convert.ToHexString(key.ToArray());
            if (!wanted.TryGetValue(name, out byte[]? value))
            {
                snapshot.Delete(key);
            }
            else if (item.Value.Span.SequenceEqual(value))
            {
                wanted.Remove(name);
            }
        }

        foreach (var (name, value) in wanted)
        {
            Write(snapshot, Convert.FromHexString(name), value);
        }
    }

    /// <summary>
    /// The checkpoint as bytes, in the form of <see cref="Write(Stream)"/>.
    /// </summary>
    /// <returns>Bytes.</returns>
    public byte[] ToArray()
    {
        using MemoryStream stream = new();
        Write(stream);
        return stream.ToArray();
    }

    /// <summary>
    /// Writes each entry as key length, key, value length, value; lengths are four little-endian bytes.
    /// </summary>
    /// <param name="stream">Stream.</param>
    public void Write(Stream stream)
    {
        foreach (var (key, value) in Data)
        {
            WriteBytes(stream, key);
            WriteBytes(stream, value);
        }
    }

    internal static void Write(DataCache snapshot, byte[] wholeKey, byte[] value)
    {
        StorageKey key = new()
        {
            Id = BinaryPrimitives.ReadInt32LittleEndian(wholeKey),
            Key = wholeKey.AsMemory(sizeof(int)),
        };

        // A fresh item, not a changed one: natives cache the object they decoded from the item's bytes.
        snapshot.Delete(key);
        snapshot.Add(key, new StorageItem(value));
    }

    private static void WriteBytes(Stream stream, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        stream.Write(length);
        stream.Write(bytes);
    }

    private static bool TryReadBytes(Stream stream, out byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        int read = stream.ReadAtLeast(length, length.Length, throwOnEndOfStream: false);
        bytes = [];
        if (read == 0)
        {
            return false;
        }

        if (read < length.Length)
        {
            throw new EndOfStreamException("The checkpoint ends inside a length.");
        }

        bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        stream.ReadExactly(bytes);
        return true;
    }
}
