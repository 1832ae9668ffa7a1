using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Programs.Tests;

/// <summary>The schema that editors use and the programs that ship agree with each other.</summary>
[TestClass]
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = Load("program.schema.json");

    [TestMethod]
    [DataRow("barkx.json")]
    [DataRow("dego.json")]
    public void ShippedProgramFitsTheSchema(string file) =>
        Assert.AreEqual(string.Empty, string.Join("\n", Misfits("program", Load(file), Schema)));

    [TestMethod]
    public void SchemaRefusesAnUnknownProperty()
    {
        JsonElement wrong = JsonDocument.Parse("""{ "name": "x", "colour": "red" }""").RootElement;
        CollectionAssert.Contains(Misfits("program", wrong, Schema).ToList(), "program: unknown colour");
    }

    private static JsonElement Load(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programs", name))).RootElement;

    // As much of JSON Schema as the schema uses for structure, text and numbers.
    private static IEnumerable<string> Misfits(string path, JsonElement value, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            schema = Schema.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        if (schema.TryGetProperty("anyOf", out JsonElement alternatives))
        {
            bool fits = alternatives.EnumerateArray().Any(alternative => !Misfits(path, value, alternative).Any());
            return fits ? [] : [$"{path}: fits no alternative"];
        }

        if (schema.TryGetProperty("enum", out JsonElement choices))
        {
            return choices.EnumerateArray().Any(choice => choice.GetString() == value.GetString()) ? [] : [$"{path}: {value}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False =>
                schema.GetProperty("type").GetString() == "boolean" ? [] : [$"{path}: {value}"],
            JsonValueKind.Object => ObjectMisfits(path, value, schema),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(
                (item, index) => Misfits($"{path}[{index}]", item, schema.GetProperty("items"))),
            JsonValueKind.String => TextFits(value.GetString()!, schema) ? [] : [$"{path}: {value}"],
            _ => NumberFits(value.GetInt64(), schema) ? [] : [$"{path}: {value}"],
        };
    }

    private static IEnumerable<string> ObjectMisfits(string path, JsonElement value, JsonElement schema)
    {
        JsonElement properties = schema.GetProperty("properties");
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(property.Name, out JsonElement inner))
            {
                yield return $"{path}: unknown {property.Name}";
                continue;
            }

            foreach (string misfit in Misfits($"{path}.{property.Name}", property.Value, inner))
            {
                yield return misfit;
            }
        }

        foreach (JsonElement required in schema.TryGetProperty("required", out JsonElement list) ? list.EnumerateArray().ToList() : [])
        {
            if (!value.TryGetProperty(required.GetString()!, out _))
            {
                yield return $"{path}: lacks {required}";
            }
        }
    }

    private static bool TextFits(string text, JsonElement schema) =>
        schema.GetProperty("type").GetString() == "string"
        && (!schema.TryGetProperty("pattern", out JsonElement pattern) || Regex.IsMatch(text, pattern.GetString()!))
        && (!schema.TryGetProperty("maxLength", out JsonElement longest) || text.Length <= longest.GetInt32());

    private static bool NumberFits(long number, JsonElement schema) => schema.TryGetProperty("const", out JsonElement only)
        ? number == only.GetInt64()
        : schema.GetProperty("type").GetString() == "integer"
            && number >= schema.GetProperty("minimum").GetInt64()
            && number <= schema.GetProperty("maximum").GetInt64();
}
