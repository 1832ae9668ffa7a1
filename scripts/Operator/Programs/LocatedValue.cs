using System.Collections.Generic;
using System.Text.Json;

namespace MiningPool.Operator.Programs;

/// <summary>A JSON value that knows its line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Where it starts, counted from 1.</param>
/// <param name="Text">A string's characters, or a number's digits.</param>
/// <param name="Items">An array's items.</param>
/// <param name="Properties">An object's properties, in the file's order.</param>
internal sealed record LocatedValue(
    JsonValueKind Kind,
    int Line,
    string Text,
    IReadOnlyList<LocatedValue> Items,
    IReadOnlyList<LocatedProperty> Properties);

/// <summary>A property of a JSON object that knows its line.</summary>
internal sealed record LocatedProperty(string Name, int Line, LocatedValue Value);
