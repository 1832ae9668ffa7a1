using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Assembly;

/// <summary>Writes the NEF container, the file that a contract's script is deployed in.</summary>
public static class NefWriter
{
    private const uint Magic = 0x3346454E;
    private const int CompilerFieldLength = 64;
    private const int MaxSourceLength = 256;
    private const int MaxScriptLength = 512 * 1024;

    /// <summary>The file's bytes.</summary>
    /// <param name="compiler">Name and version of the compiler, at most 64 bytes of UTF-8.</param>
    /// <param name="source">Where the source is published, at most 256 bytes of UTF-8.</param>
    /// <param name="tokens">The method tokens, in the order of their numbers.</param>
    /// <param name="script">The script.</param>
    /// <exception cref="CompilationException">NC3003: a field is longer than a NEF allows.</exception>
    public static byte[] Write(string compiler, string source, IReadOnlyList<MethodToken> tokens, byte[] script)
    {
        Check(Encoding.UTF8.GetByteCount(compiler), CompilerFieldLength, "compiler's name");
        Check(Encoding.UTF8.GetByteCount(source), MaxSourceLength, "source URL");
        Check(script.Length, MaxScriptLength, "script");
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(Magic);
        byte[] compilerField = new byte[CompilerFieldLength];
        Encoding.UTF8.GetBytes(compiler, compilerField);
        writer.Write(compilerField);
        WriteBytes(writer, Encoding.UTF8.GetBytes(source));
        writer.Write((byte)0);
        WriteLength(writer, tokens.Count);
        foreach (MethodToken token in tokens)
        {
            writer.Write(token.Hash);
            WriteBytes(writer, Encoding.UTF8.GetBytes(token.Method));
            writer.Write(checked((ushort)token.ParameterCount));
            writer.Write(token.HasReturn);
            writer.Write(token.CallFlags);
        }
        writer.Write((ushort)0);
        WriteBytes(writer, script);
        writer.Write(SHA256.HashData(SHA256.HashData(stream.ToArray())).AsSpan(0, 4));
        return stream.ToArray();
    }

    private static void Check(int length, int limit, string what)
    {
        if (length > limit)
            throw new CompilationException(new("NC3003", Severity.Error, $"The {what} is {length} bytes long, but a NEF allows {limit}; shorten it.", null));
    }

    private static void WriteBytes(BinaryWriter writer, byte[] bytes)
    {
        WriteLength(writer, bytes.Length);
        writer.Write(bytes);
    }

    /// <summary>The chain's variable-length integer: one byte, or a marker and two or four bytes.</summary>
    private static void WriteLength(BinaryWriter writer, int length)
    {
        if (length < 0xFD) writer.Write((byte)length);
        else if (length <= ushort.MaxValue)
        {
            writer.Write((byte)0xFD);
            writer.Write((ushort)length);
        }
        else
        {
            writer.Write((byte)0xFE);
            writer.Write(length);
        }
    }
}
