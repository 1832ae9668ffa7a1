using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Neo.Compiler.IR;

namespace Neo.Compiler.Assembly;

/// <summary>Writes the manifest: what a contract offers, and what it may do. Fields and members stand in a fixed order.</summary>
public static class ManifestWriter
{
    /// <summary>The manifest as JSON of one line.</summary>
    /// <param name="description">The contract.</param>
    /// <param name="offsets">Where each function begins in the script.</param>
    public static string Write(ContractDescription description, Func<Function, int> offsets)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("name", description.Name);
            json.WriteStartArray("groups");
            json.WriteEndArray();
            json.WriteStartObject("features");
            json.WriteEndObject();
            WriteStrings(json, "supportedstandards", description.SupportedStandards);
            WriteAbi(json, description, offsets);
            WritePermissions(json, description.Permissions);
            WriteStringsOrWildcard(json, "trusts", description.Trusts);
            WriteExtra(json, description.Extra);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteAbi(Utf8JsonWriter json, ContractDescription description, Func<Function, int> offsets)
    {
        json.WriteStartObject("abi");
        json.WriteStartArray("methods");
        foreach (MethodDescription method in description.Methods)
            WriteMethod(json, method.Name, method.Parameters, method.ReturnType, offsets(method.Function), method.IsSafe);
        if (description.Module.Initializer is { } initializer) WriteMethod(json, "_initialize", [], "Void", offsets(initializer), false);
        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (EventDescription notification in description.Events)
        {
            json.WriteStartObject();
            json.WriteString("name", notification.Name);
            WriteParameters(json, notification.Parameters);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMethod(
        Utf8JsonWriter json, string name, IReadOnlyList<ParameterDescription> parameters, string returnType, int offset, bool isSafe)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        WriteParameters(json, parameters);
        json.WriteString("returntype", returnType);
        json.WriteNumber("offset", offset);
        json.WriteBoolean("safe", isSafe);
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, IReadOnlyList<ParameterDescription> parameters)
    {
        json.WriteStartArray("parameters");
        foreach (ParameterDescription parameter in parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("type", parameter.Type);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePermissions(Utf8JsonWriter json, IReadOnlyList<PermissionDescription> permissions)
    {
        json.WriteStartArray("permissions");
        foreach (PermissionDescription permission in permissions)
        {
            json.WriteStartObject();
            json.WriteString("contract", permission.Contract);
            WriteStringsOrWildcard(json, "methods", permission.Methods);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteExtra(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, string>> extra)
    {
        if (extra.Count == 0)
        {
            json.WriteNull("extra");
            return;
        }
        json.WriteStartObject("extra");
        foreach ((string key, string value) in extra) json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void WriteStringsOrWildcard(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Contains("*")) json.WriteString(name, "*");
        else WriteStrings(json, name, values);
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
