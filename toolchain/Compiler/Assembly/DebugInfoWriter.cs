using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Neo.Compiler.IR;

namespace Neo.Compiler.Assembly;

/// <summary>Writes the debug information that NEP-19 describes: which instruction comes from which line of C#.</summary>
public sealed class DebugInfoWriter
{
    private readonly ContractDescription _description;
    private readonly Script _script;
    private readonly string? _root;
    private readonly List<string> _documents = [];

    private DebugInfoWriter(ContractDescription description, Script script, string? root) =>
        (_description, _script, _root) = (description, script, root);

    /// <summary>The information as JSON.</summary>
    /// <param name="description">The contract.</param>
    /// <param name="script">Its script.</param>
    /// <param name="documentRoot">The folder that documents are named relative to; null keeps their names.</param>
    public static string WriteJson(ContractDescription description, Script script, string? documentRoot) =>
        new DebugInfoWriter(description, script, documentRoot).Write();

    /// <summary>The `.nefdbgnfo`: a ZIP with the JSON in it, the same bytes at any time.</summary>
    public static byte[] Compress(string json, string baseName)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            ZipArchiveEntry entry = archive.CreateEntry($"{baseName}.debug.json", CompressionLevel.SmallestSize);
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using Stream content = entry.Open();
            content.Write(Encoding.UTF8.GetBytes(json));
        }
        return stream.ToArray();
    }

    private string Write()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("hash", HashOf(_script.Bytes));
            List<PlacedFunction> functions = [.. _script.Functions.Where(function => function.Function.Source is not null)];
            foreach (PlacedSource source in functions.SelectMany(SourcesOf)) DocumentOf(source.Location);
            WriteStrings(json, "documents", _documents);
            if (_root is not null) json.WriteString("document-root", _root.Replace('\\', '/'));
            WriteStrings(json, "static-variables", _description.Module.Statics.Select((variable, slot) => Variable(variable, slot)));
            json.WriteStartArray("methods");
            foreach (PlacedFunction function in functions) WriteMethod(json, function, function.Function.Source!);
            json.WriteEndArray();
            WriteEvents(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A script's hash as the chain prints it: RIPEMD-160 of SHA-256, the last byte first.</summary>
    private static string HashOf(byte[] script)
    {
        byte[] hash = Ripemd160.HashData(SHA256.HashData(script));
        Array.Reverse(hash);
        return "0x" + Convert.ToHexStringLower(hash);
    }

    private void WriteMethod(Utf8JsonWriter json, PlacedFunction placed, Function function)
    {
        MethodDescription? method = _description.Methods.FirstOrDefault(candidate => candidate.Function == function);
        json.WriteStartObject();
        json.WriteString("id", function.Name);
        json.WriteString("name", $"{function.ContainingType},{ShortName(function)}");
        json.WriteString("range", $"{placed.Start}-{placed.LastInstruction}");
        // Without a frame the arguments lie on the stack, which the format has no place for; a debugger would show null for a slot that isn't there.
        IEnumerable<Variable> inSlots = placed.Instructions.Any(instruction => instruction.OpCode == OpCode.INITSLOT) ? function.Arguments : [];
        WriteStrings(json, "params", inSlots.Select(argument => Variable(argument, function.FrameIndexOf(argument))));
        json.WriteString("return", method?.ReturnType ?? (function.ReturnType is { } type ? AbiTypes.Of(type) : "Void"));
        WriteStrings(json, "variables", placed.Function.Variables
            .Where(slot => slot.Variable is { IsUserVisible: true })
            .Select(slot => Variable(slot.Variable!, slot.Index)));
        WriteStrings(json, "sequence-points", SourcesOf(placed).Select(source =>
            $"{source.Offset}[{DocumentOf(source.Location)}]{source.Location.StartLine}:{source.Location.StartColumn}"
            + $"-{source.Location.EndLine}:{source.Location.EndColumn}"));
        json.WriteEndObject();
    }

    /// <summary>One source for each offset, the last one that begins there; none behind the last instruction.</summary>
    private static IEnumerable<PlacedSource> SourcesOf(PlacedFunction function) =>
        function.Sources.Where(source => source.Offset <= function.LastInstruction).GroupBy(source => source.Offset).Select(group => group.Last());

    private void WriteEvents(Utf8JsonWriter json)
    {
        json.WriteStartArray("events");
        foreach (EventDescription notification in _description.Events)
        {
            json.WriteStartObject();
            json.WriteString("id", notification.CSharpName);
            json.WriteString("name", $"{_description.ClassName},{notification.Name}");
            WriteStrings(json, "params", notification.Parameters.Select((parameter, index) => $"{parameter.Name},{parameter.Type},{index}"));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private int DocumentOf(SourceLocation location)
    {
        string name = _root is null ? location.File : Path.GetRelativePath(_root, location.File);
        name = name.Replace('\\', '/');
        int index = _documents.IndexOf(name);
        if (index >= 0) return index;
        _documents.Add(name);
        return _documents.Count - 1;
    }

    /// <summary>The method's name without its type and parameters; the format separates by commas.</summary>
    private static string ShortName(Function function)
    {
        string name = function.ContainingType.Length > 0 && function.Name.StartsWith(function.ContainingType + ".", StringComparison.Ordinal)
            ? function.Name[(function.ContainingType.Length + 1)..]
            : function.Name;
        int parameters = name.IndexOf('(');
        return (parameters > 0 ? name[..parameters] : name).Replace(',', ' ');
    }

    private static string Variable(Variable variable, int slot) => $"{variable.Name.Replace(',', ' ')},{AbiTypes.Of(variable.Type)},{slot}";

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
