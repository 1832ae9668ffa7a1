using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Neo.Json;

namespace Neo.SmartContract.Testing.Coverage;

/// <summary>
/// Debug information as NEP-19 defines it: which instruction comes from which line.
/// </summary>
/// <param name="hash">Hash of the script.</param>
/// <param name="documentRoot">Folder that the documents are relative to; may be empty.</param>
/// <param name="documents">Source files.</param>
/// <param name="methods">Methods in the script.</param>
public partial class NeoDebugInfo(
    UInt160 hash, string documentRoot, IReadOnlyList<string> documents, IReadOnlyList<NeoDebugInfo.Method> methods)
{
    /// <summary>
    /// Ending of manifest files.
    /// </summary>
    public const string MANIFEST_FILE_EXTENSION = ".manifest.json";

    /// <summary>
    /// Ending of compressed debug information: a ZIP with one JSON file.
    /// </summary>
    public const string NEF_DBG_NFO_EXTENSION = ".nefdbgnfo";

    /// <summary>
    /// Ending of debug information as JSON.
    /// </summary>
    public const string DEBUG_JSON_EXTENSION = ".debug.json";

    /// <summary>
    /// Hash of the script.
    /// </summary>
    public readonly UInt160 Hash = hash;

    /// <summary>
    /// Folder that the documents are relative to; may be empty.
    /// </summary>
    public readonly string DocumentRoot = documentRoot;

    /// <summary>
    /// Source files.
    /// </summary>
    public readonly IReadOnlyList<string> Documents = documents;

    /// <summary>
    /// Methods in the script.
    /// </summary>
    public readonly IReadOnlyList<Method> Methods = methods;

    /// <summary>
    /// Reads a <c>.nefdbgnfo</c> or <c>.debug.json</c> file.
    /// </summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>Debug information.</returns>
    /// <exception cref="FormatException">The file's ending or content is no debug information.</exception>
    public static NeoDebugInfo Load(string path)
    {
        using FileStream file = File.OpenRead(path);
        if (path.EndsWith(DEBUG_JSON_EXTENSION, StringComparison.OrdinalIgnoreCase))
        {
            return Load(file);
        }

        if (!path.EndsWith(NEF_DBG_NFO_EXTENSION, StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"{path} is no debug information: its name must end in {NEF_DBG_NFO_EXTENSION} or {DEBUG_JSON_EXTENSION}.");
        }

        return LoadCompressed(file);
    }

    /// <summary>
    /// Reads a <c>.nefdbgnfo</c> or <c>.debug.json</c> file if that's what it is.
    /// </summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="debugInfo">Debug information.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryLoad(string path, [MaybeNullWhen(false)] out NeoDebugInfo debugInfo)
    {
        try
        {
            debugInfo = Load(path);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            debugInfo = null;
            return false;
        }
    }

    /// <summary>
    /// Reads the debug information that lies beside a manifest.
    /// </summary>
    /// <param name="manifestPath">Path of a file that ends in <c>.manifest.json</c>.</param>
    /// <param name="debugInfo">Debug information.</param>
    /// <returns>Whether there was any.</returns>
    public static bool TryLoadManifestDebugInfo(string manifestPath, [MaybeNullWhen(false)] out NeoDebugInfo debugInfo)
    {
        string basePath = manifestPath.EndsWith(MANIFEST_FILE_EXTENSION, StringComparison.OrdinalIgnoreCase)
            ? manifestPath[..^MANIFEST_FILE_EXTENSION.Length]
            : manifestPath;
        return TryLoad(basePath + NEF_DBG_NFO_EXTENSION, out debugInfo) || TryLoad(basePath + DEBUG_JSON_EXTENSION, out debugInfo);
    }

    /// <summary>
    /// Reads debug information from JSON.
    /// </summary>
    /// <param name="json">JSON text of an object.</param>
    /// <returns>Debug information.</returns>
    /// <exception cref="FormatException">The text is no debug information.</exception>
    public static NeoDebugInfo FromDebugInfoJson(string json) =>
        FromDebugInfoJson(JToken.Parse(json) as JObject ?? throw new FormatException("Debug information must be a JSON object."));

    /// <summary>
    /// Method that an instruction belongs to.
    /// </summary>
    /// <param name="offset">Offset of the instruction, in bytes.</param>
    /// <returns>The method, or null when no range holds the offset.</returns>
    public Method? FindMethod(int offset)
    {
        // Ranges may nest (a lambda inside its method): the narrowest one is meant.
        var holding = Methods.Where(method => method.Range.Start <= offset && offset <= method.Range.End).ToList();
        return holding.Count == 0 ? null : holding.MinBy(method => method.Range.End - method.Range.Start);
    }

    /// <summary>
    /// Sequence point that an instruction belongs to: the last one of its method at or before it.
    /// </summary>
    /// <param name="offset">Offset of the instruction, in bytes.</param>
    /// <returns>The sequence point, or null when there is none.</returns>
    public SequencePoint? FindSequencePoint(int offset)
    {
        SequencePoint? found = null;
        foreach (SequencePoint point in FindMethod(offset)?.SequencePoints ?? [])
        {
            bool known = point.Document >= 0 && point.Document < Documents.Count;
            if (known && point.Address <= offset && (found is null || point.Address >= found.Value.Address))
            {
                found = point;
            }
        }

        return found;
    }

    internal static NeoDebugInfo Load(Stream stream)
    {
        using StreamReader reader = new(stream);
        return FromDebugInfoJson(reader.ReadToEnd());
    }

    private static NeoDebugInfo LoadCompressed(Stream stream)
    {
        using ZipArchive archive = new(stream, ZipArchiveMode.Read);
        ZipArchiveEntry entry = archive.Entries.FirstOrDefault(entry => entry.FullName.EndsWith(DEBUG_JSON_EXTENSION, StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"The archive holds no file that ends in {DEBUG_JSON_EXTENSION}.");
        using Stream json = entry.Open();
        return Load(json);
    }
}
