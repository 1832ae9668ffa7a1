using System.Collections.Generic;
using System.Linq;
using Neo;

namespace TestSupport;

/// <summary>Events in the order raised, as text: <c>Staked(alice, 1, 5, 5)</c>.</summary>
/// <param name="names">What known hashes are called.</param>
public abstract class EventText(IReadOnlyDictionary<UInt160, string> names)
{
    private readonly List<string> _raised = [];

    /// <summary>The events since the last call of this method.</summary>
    public string[] Take()
    {
        string[] taken = [.. _raised];
        _raised.Clear();
        return taken;
    }

    /// <summary>Adds an event.</summary>
    protected void Add(string name, params object?[] values) => _raised.Add($"{name}({string.Join(", ", values.Select(Show))})");

    private string Show(object? value) => value switch
    {
        null => "null",
        UInt160 hash when names.TryGetValue(hash, out string? name) => name,
        _ => value.ToString()!,
    };
}
