using System;
using System.Linq;

namespace Neo.Compiler.IR;

/// <summary>A call of another contract that the NEF names ahead of time.</summary>
/// <param name="Hash">The contract's script hash, 20 bytes little-endian.</param>
/// <param name="Method">The method's name in its manifest.</param>
/// <param name="ParameterCount">How many arguments it takes.</param>
/// <param name="HasReturn">Whether it returns a value.</param>
/// <param name="CallFlags">The rights given to it.</param>
public sealed record MethodToken(byte[] Hash, string Method, int ParameterCount, bool HasReturn, byte CallFlags)
{
    /// <inheritdoc/>
    public bool Equals(MethodToken? other) => other is not null && Hash.SequenceEqual(other.Hash) && Method == other.Method
        && ParameterCount == other.ParameterCount && HasReturn == other.HasReturn && CallFlags == other.CallFlags;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(BitConverter.ToInt32(Hash), Method, ParameterCount, HasReturn, CallFlags);
}
