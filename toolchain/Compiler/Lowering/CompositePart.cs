using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Neo.Compiler.Lowering;

/// <summary>A piece of a composite format such as `{0,5:D3} of {1}`: a text, or a hole for the argument of an index.</summary>
/// <param name="Text">The text; empty in a hole.</param>
/// <param name="Index">Which argument; -1 for a text.</param>
/// <param name="Alignment">The width, negative where the value stands on the left; 0 for none.</param>
/// <param name="Format">How to write it; null for none.</param>
internal sealed record CompositePart(string Text, int Index = -1, int Alignment = 0, string? Format = null)
{
    /// <summary>The pieces in their order; null where .NET would throw.</summary>
    public static IReadOnlyList<CompositePart>? Read(string format)
    {
        try
        {
            CompositeFormat.Parse(format);
        }
        catch (FormatException)
        {
            return null;
        }
        List<CompositePart> parts = [];
        StringBuilder text = new();
        for (int i = 0; i < format.Length; i++)
        {
            char letter = format[i];
            bool isDoubled = letter is '{' or '}' && i + 1 < format.Length && format[i + 1] == letter;
            if (letter != '{' || isDoubled)
            {
                text.Append(letter);
                if (isDoubled) i++;
                continue;
            }
            parts.Add(new(text.ToString()));
            text.Clear();
            int end = format.IndexOf('}', i);
            parts.Add(HoleOf(format[(i + 1)..end]));
            i = end;
        }
        parts.Add(new(text.ToString()));
        return parts;
    }

    // What stands between the braces is known to be well formed.
    private static CompositePart HoleOf(string hole)
    {
        int colon = hole.IndexOf(':', StringComparison.Ordinal);
        string place = colon < 0 ? hole : hole[..colon];
        string[] numbers = place.Split(',');
        int alignment = numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : 0;
        string? format = colon < 0 || colon == hole.Length - 1 ? null : hole[(colon + 1)..];
        return new("", int.Parse(numbers[0], CultureInfo.InvariantCulture), alignment, format);
    }
}
