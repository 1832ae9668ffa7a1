using System;
using System.Text.RegularExpressions;

namespace Neo.SmartContract.Testing.Interpreters;

/// <summary>
/// Shows every string as lower-case hexadecimal, for contracts whose strings are raw bytes.
/// </summary>
public class HexStringInterpreter : IStringInterpreter
{
    /// <summary>
    /// Letters, digits and underscores only.
    /// </summary>
    public static readonly Regex HexRegex = new("^[a-zA-Z0-9_]+$");

    /// <inheritdoc/>
    public virtual string GetString(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
