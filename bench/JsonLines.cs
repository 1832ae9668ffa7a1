using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MiningPool.Bench;

/// <summary>Writes results as a JSON array with one of them a line, so that a change of one shows as one line.</summary>
public static class JsonLines
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Replaces a file.</summary>
    public static void Write<T>(string file, IEnumerable<T> results)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        IEnumerable<string> lines = results.Select(result => " " + JsonSerializer.Serialize(result, OneLine));
        File.WriteAllText(file, $"[\n{string.Join(",\n", lines)}\n]\n");
    }
}
