using System;
using System.Linq;
using System.Numerics;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>The attributes that give a static field its value from text: [Hash160], [PublicKey], [ByteArray], [Integer], [String], [InitialValue].</summary>
internal static class InitialValues
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const byte AddressVersion = 0x35;

    /// <summary>The value that an attribute gives, or null where it is another attribute.</summary>
    public static Constant? Parse(AttributeData attribute, ITypeSymbol fieldType)
    {
        if (attribute.AttributeClass is not { } type || !TypeFacts.IsInFramework(type) || attribute.ConstructorArguments is not [{ Value: string text }, ..]) return null;
        SyntaxNode? syntax = attribute.ApplicationSyntaxReference?.GetSyntax();
        return type.Name switch
        {
            "Hash160Attribute" => Constant.Of(ParseHash(text, syntax, 20)),
            "UInt256Attribute" or "Hash256Attribute" => Constant.Of(ParseHash(text, syntax, 32)),
            "PublicKeyAttribute" or "ByteArrayAttribute" => Constant.Of(ParseHex(text, syntax)),
            "StringAttribute" => Constant.Of(text),
            "IntegerAttribute" => BigInteger.TryParse(text, out BigInteger value) ? Constant.Of(value) : throw Malformed(syntax, text, "an integer"),
            "InitialValueAttribute" => ParseInitialValue(text, attribute, fieldType, syntax),
            _ => null,
        };
    }

    // The attribute may name the type: ContractParameterType's Integer 0x11, String 0x13, Hash160 0x14, Hash256 0x15. Otherwise the field's counts.
    private static Constant ParseInitialValue(string text, AttributeData attribute, ITypeSymbol fieldType, SyntaxNode? syntax)
    {
        int type = attribute.ConstructorArguments.Length > 1
            ? Convert.ToInt32(attribute.ConstructorArguments[1].Value, System.Globalization.CultureInfo.InvariantCulture)
            : AbiTypes.Of(fieldType) switch { "Integer" => 0x11, "String" => 0x13, "Hash160" => 0x14, "Hash256" => 0x15, _ => 0x12 };
        return type switch
        {
            0x11 => BigInteger.TryParse(text, out BigInteger value) ? Constant.Of(value) : throw Malformed(syntax, text, "an integer"),
            0x13 => Constant.Of(text),
            0x14 => Constant.Of(ParseHash(text, syntax, 20)),
            0x15 => Constant.Of(ParseHash(text, syntax, 32)),
            _ => Constant.Of(ParseHex(text, syntax)),
        };
    }

    /// <summary>Reads a hash as explorers write it, the most significant byte first and `0x` before it or not, or an address.</summary>
    public static byte[] ParseHash(string text, SyntaxNode? syntax, int length)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal) || text.Length == 2 * length)
        {
            byte[] bytes = ParseHex(text, syntax);
            return bytes.Length == length ? [.. bytes.Reverse()] : throw Malformed(syntax, text, $"a hash of {length} bytes");
        }
        return length == 20 && AddressToHash(text) is { } hash ? hash : throw Malformed(syntax, text, length == 20 ? "an address or a 0x script hash" : "a 0x hash");
    }

    /// <summary>Reads so many bytes in the order in which they are written, `0x` before them or not.</summary>
    public static byte[] ParseBytes(string text, SyntaxNode? syntax, int length)
    {
        byte[] bytes = ParseHex(text, syntax);
        return bytes.Length == length ? bytes : throw Malformed(syntax, text, $"{length} hexadecimal bytes");
    }

    public static byte[] ParseHex(string text, SyntaxNode? syntax)
    {
        try
        {
            return Convert.FromHexString(text.StartsWith("0x", StringComparison.Ordinal) ? text[2..] : text);
        }
        catch (FormatException)
        {
            throw Malformed(syntax, text, "hexadecimal bytes");
        }
    }

    private static byte[]? AddressToHash(string address)
    {
        BigInteger number = BigInteger.Zero;
        foreach (char letter in address)
        {
            int digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0) return null;
            number = number * 58 + digit;
        }
        byte[] bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        if (bytes.Length != 25 || bytes[0] != AddressVersion) return null;
        byte[] checksum = SHA256.HashData(SHA256.HashData(bytes.AsSpan(0, 21)));
        return checksum.AsSpan(0, 4).SequenceEqual(bytes.AsSpan(21)) ? bytes[1..21] : null;
    }

    private static Diagnostics.CompilationException Malformed(SyntaxNode? syntax, string text, string expected) =>
        Errors.At(syntax, "NC1010", $"'{text}' is not {expected}.");
}
