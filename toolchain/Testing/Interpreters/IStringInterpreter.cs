using System;

namespace Neo.SmartContract.Testing.Interpreters;

/// <summary>
/// Decides what text a byte string of the VM stands for.
/// </summary>
public interface IStringInterpreter
{
    /// <summary>
    /// Reads text from the bytes of a stack item.
    /// </summary>
    /// <param name="bytes">Bytes of a ByteString or Buffer.</param>
    /// <returns>The text.</returns>
    string GetString(ReadOnlySpan<byte> bytes);
}
