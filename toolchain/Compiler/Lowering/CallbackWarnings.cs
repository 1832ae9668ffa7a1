using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>
/// NC2002: a method named as one that the node or a token calls, but of another shape: it compiles, and is never called, or stops the call. No
/// warning appears where another method of the name fits.
/// </summary>
internal static class CallbackWarnings
{
    private const string Id = "NC2002";

    private const string Account = "Hash160|ByteArray|String|Any";
    private const string Bytes = "ByteArray|String|Any";

    private static readonly (string Caller, MethodShape Shape)[] Callbacks =
    [
        ("A node calls", new("_deploy", ["*", "Boolean|Any"], "Void", "object data, bool update")),
        ("NEP-17 tokens call", new("onNEP17Payment", [Account, "Integer|Any", "*"], "Void", "UInt160 from, BigInteger amount, object data")),
        ("NEP-11 tokens call", new("onNEP11Payment", [Account, "Integer|Any", Bytes, "*"], "Void", "UInt160 from, BigInteger amount, ByteString tokenId, object data")),
        ("The oracle calls", new("onOracleResponse", [Bytes, "*", "Integer|Any", Bytes], "Void", "string url, object userData, OracleResponseCode code, string result")),
    ];

    /// <summary>The warnings for a contract.</summary>
    public static IEnumerable<Diagnostic> Of(INamedTypeSymbol contractClass)
    {
        IMethodSymbol[] methods = [.. EntryPoints.Hierarchy(contractClass).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.MethodKind == MethodKind.Ordinary && method.Locations.Any(place => place.SourceTree is { } tree && ModuleLowering.IsUserTree(tree)))];
        foreach ((string caller, MethodShape shape) in Callbacks)
        {
            (IMethodSymbol Method, string? Misfit)[] named = [.. methods.Where(method => Names.OfMethod(method).Equals(shape.Name, StringComparison.OrdinalIgnoreCase))
                .Select(method => (method, Misfit(method, shape)))];
            if (named.Any(found => found.Misfit is null)) continue;
            foreach ((IMethodSymbol method, string? misfit) in named)
                yield return Warnings.At(method.Locations[0], Id, $"{caller} '{shape.Name}({shape.Signature})', which this method isn't: {misfit}.");
        }
    }

    private static string? Misfit(IMethodSymbol method, MethodShape shape)
    {
        if (method.DeclaredAccessibility != Accessibility.Public) return "it isn't public";
        if (Names.OfMethod(method) is var name && name != shape.Name) return $"the manifest names it '{name}'";
        return shape.Misfit([.. method.Parameters.Select(parameter => (parameter.Name, AbiTypes.Of(parameter.Type)))], AbiTypes.Of(method.ReturnType));
    }
}
