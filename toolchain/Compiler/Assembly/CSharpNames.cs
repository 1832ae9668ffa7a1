using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Neo.Compiler.Assembly;

/// <summary>Manifest names and types as C# spells them.</summary>
internal static class CSharpNames
{
    /// <summary>The name as an identifier: other characters become underscores, keywords get an `@`.</summary>
    public static string Identifier(string name)
    {
        string clean = new([.. name.Select(letter => SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_')]);
        if (clean.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(clean[0])) clean = "_" + clean;
        return SyntaxFacts.GetKeywordKind(clean) == SyntaxKind.None ? clean : "@" + clean;
    }

    /// <summary>The name of a public member: an identifier that begins with a capital.</summary>
    public static string Member(string name)
    {
        string identifier = Identifier(name);
        return char.IsLower(identifier[0]) ? char.ToUpperInvariant(identifier[0]) + identifier[1..]
            : identifier[0] == '@' ? char.ToUpperInvariant(identifier[1]) + identifier[2..]
            : identifier;
    }

    /// <summary>The nullable type that Neo.SmartContract.Testing converts an ABI type to.</summary>
    public static string TypeOf(string abiType) => abiType switch
    {
        "Void" => "void",
        "Boolean" => "bool?",
        "Integer" => "BigInteger?",
        "String" => "string?",
        "Hash160" => "UInt160?",
        "Hash256" => "UInt256?",
        "PublicKey" => "ECPoint?",
        "ByteArray" or "Signature" => "byte[]?",
        "Array" => "IList<object>?",
        "Map" => "IDictionary<object, object>?",
        _ => "object?",
    };

    /// <summary>A verbatim string literal.</summary>
    public static string Verbatim(string text) => $"@\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A string literal of one line.</summary>
    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
