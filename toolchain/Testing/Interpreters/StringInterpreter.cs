using System;
using System.Text;

namespace Neo.SmartContract.Testing.Interpreters;

/// <summary>
/// Reads strings in one text encoding.
/// </summary>
/// <param name="encoding">Encoding of the contract's strings.</param>
public class StringInterpreter(Encoding encoding) : IStringInterpreter
{
    /// <summary>
    /// UTF-8 that refuses malformed bytes with a <see cref="DecoderFallbackException"/>.
    /// </summary>
    public static readonly StringInterpreter StrictUTF8 = new(new UTF8Encoding(false, true));

    /// <summary>
    /// Encoding of the contract's strings.
    /// </summary>
    public Encoding Encoding { get; } = encoding;

    /// <inheritdoc/>
    public virtual string GetString(ReadOnlySpan<byte> bytes) => Encoding.GetString(bytes);
}
