using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace MiningPool.Operator.Programs;

/// <summary>Reads JSON and keeps the line of every value. Comments and trailing commas are refused, as JSON has none.</summary>
internal ref struct LocatedJson
{
    private readonly string file;
    private readonly ReadOnlySpan<byte> utf8;
    private Utf8JsonReader reader;

    private LocatedJson(string file, ReadOnlySpan<byte> utf8)
    {
        this.file = file;
        this.utf8 = utf8;
        reader = new Utf8JsonReader(utf8);
    }

    /// <summary>Reads a whole file's content.</summary>
    /// <exception cref="ProgramException">It is no JSON, or an object has a property twice.</exception>
    internal static LocatedValue Parse(string file, ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> utf8 = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        try
        {
            var json = new LocatedJson(file, utf8);
            json.reader.Read();
            LocatedValue value = json.Value();
            json.reader.Read();
            return value;
        }
        catch (JsonException error)
        {
            // The exception's own text ends with a position that counts lines from 0.
            string reason = error.Message.Split(" LineNumber:")[0];
            throw new ProgramException(file, (int)(error.LineNumber ?? 0) + 1, $"this is not JSON: {reason}");
        }
        catch (InvalidOperationException)
        {
            throw new ProgramException(file, 1, "this is not JSON: the text is not UTF-8.");
        }
    }

    private readonly int Line => utf8[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;

    private LocatedValue Value()
    {
        int line = Line;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new LocatedValue(JsonValueKind.Object, line, string.Empty, [], Properties()),
            JsonTokenType.StartArray => new LocatedValue(JsonValueKind.Array, line, string.Empty, Items(), []),
            JsonTokenType.String => Leaf(JsonValueKind.String, line, reader.GetString()!),
            JsonTokenType.Number => Leaf(JsonValueKind.Number, line, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => Leaf(JsonValueKind.True, line, "true"),
            JsonTokenType.False => Leaf(JsonValueKind.False, line, "false"),
            _ => Leaf(JsonValueKind.Null, line, "null"),
        };
    }

    private static LocatedValue Leaf(JsonValueKind kind, int line, string text) => new(kind, line, text, [], []);

    private List<LocatedValue> Items()
    {
        var items = new List<LocatedValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value());
        }

        return items;
    }

    private List<LocatedProperty> Properties()
    {
        var properties = new List<LocatedProperty>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            int line = Line;
            if (properties.FirstOrDefault(property => property.Name == name) is { } first)
            {
                throw new ProgramException(file, line, $"'{name}' is given twice: line {first.Line} has it already.");
            }

            reader.Read();
            properties.Add(new LocatedProperty(name, line, Value()));
        }

        return properties;
    }
}
