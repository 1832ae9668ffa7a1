using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Neo.Json;

namespace Neo.SmartContract.Testing.Coverage;

public partial class NeoDebugInfo
{
    /// <summary>
    /// Reads debug information from JSON.
    /// </summary>
    /// <param name="json">JSON object.</param>
    /// <returns>Debug information.</returns>
    /// <exception cref="FormatException">The object is no debug information.</exception>
    public static NeoDebugInfo FromDebugInfoJson(JObject json)
    {
        if (!UInt160.TryParse(TextOf(json, "hash"), out UInt160 hash))
        {
            throw new FormatException($"The debug information's hash \"{TextOf(json, "hash")}\" is no 20-byte hash.");
        }

        return new NeoDebugInfo(
            hash,
            json["document-root"]?.AsString() ?? "",
            TextsOf(json, "documents"),
            [.. ArrayOf(json, "methods").Select(method =>
                ReadMethod(method as JObject ?? throw new FormatException("A method in the debug information is no JSON object.")))]);
    }

    [GeneratedRegex(@"^(\d+)\[(-?\d+)\](\d+):(\d+)-(\d+):(\d+)$")]
    private static partial Regex SequencePointPattern();

    private static Method ReadMethod(JObject json)
    {
        string[] name = Parts(TextOf(json, "name"), ',', 2, "method name");
        string[] range = Parts(TextOf(json, "range"), '-', 2, "range");
        return new Method(
            TextOf(json, "id"),
            name[0],
            name[1],
            (Number(range[0]), Number(range[1])),
            [.. TextsOf(json, "params").Select(ReadParameter)],
            [.. TextsOf(json, "sequence-points").Select(ReadSequencePoint)]);
    }

    private static Parameter ReadParameter(string text)
    {
        string[] parts = text.Split(',');
        return parts.Length switch
        {
            2 => new Parameter(parts[0], parts[1], -1),
            3 => new Parameter(parts[0], parts[1], Number(parts[2])),
            _ => throw new FormatException($"\"{text}\" in the debug information is no parameter."),
        };
    }

    private static SequencePoint ReadSequencePoint(string text)
    {
        Match match = SequencePointPattern().Match(text);
        if (!match.Success)
        {
            throw new FormatException($"\"{text}\" in the debug information is no sequence point.");
        }

        int Group(int index) => Number(match.Groups[index].Value);
        return new SequencePoint(Group(1), Group(2), (Group(3), Group(4)), (Group(5), Group(6)));
    }

    private static string[] Parts(string text, char separator, int count, string what)
    {
        string[] parts = text.Split(separator);
        return parts.Length == count ? parts : throw new FormatException($"\"{text}\" in the debug information is no {what}.");
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new FormatException($"\"{text}\" in the debug information is no number.");

    private static string TextOf(JObject json, string property) =>
        (json[property] as JString)?.Value ?? throw new FormatException($"The debug information lacks the text \"{property}\".");

    private static JArray ArrayOf(JObject json, string property) =>
        json[property] as JArray ?? throw new FormatException($"The debug information lacks the array \"{property}\".");

    private static List<string> TextsOf(JObject json, string property) =>
        [.. ArrayOf(json, property).Select(item =>
            (item as JString)?.Value ?? throw new FormatException($"\"{property}\" in the debug information holds something that is no text."))];
}
