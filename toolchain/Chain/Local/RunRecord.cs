using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace MiningPool.Chain.Local;

/// <summary>Who runs a local chain and where: written beside its folder, so that a later start can clean up after a killed one.</summary>
/// <param name="Id">The chain's name.</param>
/// <param name="RpcPort">Its RPC port, or 0 while it starts.</param>
/// <param name="Starter">The process that started it.</param>
/// <param name="Node">The node, once it is started.</param>
/// <param name="Kept">Whether the chain shall outlive its starter.</param>
public sealed record RunRecord(string Id, int RpcPort, ProcessIdentity Starter, ProcessIdentity? Node, bool Kept)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Whether somebody still uses this chain.</summary>
    internal bool IsInUse => Kept ? Node?.IsRunning == true : Starter.IsRunning;

    internal static string FolderOf(string runs, string id) => Path.Combine(runs, id);

    /// <summary>All records of a folder; files that are no records are somebody else's.</summary>
    internal static IReadOnlyList<RunRecord> ReadAll(string runs) =>
        Directory.Exists(runs)
            ? Directory.EnumerateFiles(runs, "*.json").Select(TryRead).OfType<RunRecord>().ToList()
            : [];

    /// <summary>Writes the record in one step: a reader sees the old one or the new one, never half of it.</summary>
    internal void Write(string runs)
    {
        Directory.CreateDirectory(runs);
        string draft = PathIn(runs) + ".draft";
        File.WriteAllText(draft, JsonSerializer.Serialize(this, Indented));
        File.Move(draft, PathIn(runs), overwrite: true);
    }

    /// <summary>Ends the node if it runs, and removes the chain's folder and the record.</summary>
    internal void Remove(string runs)
    {
        Node?.Stop(System.TimeSpan.FromSeconds(10));
        string folder = FolderOf(runs, Id);
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Another start may be cleaning up at the same time.
        }

        File.Delete(PathIn(runs));
    }

    private static RunRecord? TryRead(string path)
    {
        try
        {
            RunRecord? record = JsonSerializer.Deserialize<RunRecord>(File.ReadAllText(path));
            return record is { Starter: not null } && record.Id == Path.GetFileNameWithoutExtension(path) ? record : null;
        }
        catch (System.Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
    }

    private string PathIn(string runs) => Path.Combine(runs, Id + ".json");
}
