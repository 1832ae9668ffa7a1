using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Neo.Compiler.Assembly;

namespace Neo.Compiler.Lowering;

/// <summary>NC2003: a contract that names a standard in [SupportedStandards] without having what the standard asks for.</summary>
internal static class StandardWarnings
{
    private const string Id = "NC2003";
    private const string Bytes = "ByteArray|String";

    /// <summary>A method that a standard asks for; where it has several forms, one of them is enough.</summary>
    /// <param name="IsSafe">Whether it has to be safe or must not be; null where both will do.</param>
    private sealed record Asked(bool? IsSafe, params MethodShape[] Forms);

    private static readonly Asked[] Token =
    [
        new(true, new MethodShape("symbol", [], "String", "")),
        new(true, new MethodShape("decimals", [], "Integer", "")),
        new(true, new MethodShape("totalSupply", [], "Integer", "")),
        new(true, new MethodShape("balanceOf", ["Hash160"], "Integer", "UInt160 account")),
    ];

    private static readonly Dictionary<string, Asked[]> Methods = new()
    {
        ["NEP-17"] = [.. Token, new(false, new MethodShape("transfer", ["Hash160", "Hash160", "Integer", "Any"], "Boolean", "UInt160 from, UInt160 to, BigInteger amount, object data"))],
        ["NEP-11"] =
        [
            .. Token,
            new(true, new MethodShape("tokensOf", ["Hash160"], "InteropInterface", "UInt160 owner")),
            new(true, new MethodShape("ownerOf", [Bytes], "Hash160|InteropInterface", "ByteString tokenId")),
            new(false, new MethodShape("transfer", ["Hash160", Bytes, "Any"], "Boolean", "UInt160 to, ByteString tokenId, object data"),
                new MethodShape("transfer", ["Hash160", "Hash160", "Integer", Bytes, "Any"], "Boolean", "UInt160 from, UInt160 to, BigInteger amount, ByteString tokenId, object data")),
        ],
        ["NEP-24"] = [new(true, new MethodShape("royaltyInfo", [Bytes, "Hash160", "Integer"], "Array", "ByteString tokenId, UInt160 royaltyToken, BigInteger salePrice"))],
        ["NEP-26"] = [new(null, new MethodShape("onNEP11Payment", ["Hash160", "Integer", Bytes, "Any"], "Void", "UInt160 from, BigInteger amount, ByteString tokenId, object data"))],
        ["NEP-27"] = [new(null, new MethodShape("onNEP17Payment", ["Hash160", "Integer", "Any"], "Void", "UInt160 from, BigInteger amount, object data"))],
        ["NEP-29"] = [new(null, new MethodShape("_deploy", ["Any", "Boolean"], "Void", "object data, bool update"))],
    };

    private static readonly Dictionary<string, string[]> Transfers = new()
    {
        ["NEP-17"] = ["Hash160", "Hash160", "Integer"],
        ["NEP-11"] = ["Hash160", "Hash160", "Integer", Bytes],
    };

    /// <summary>The warnings for a contract, at its class.</summary>
    public static IEnumerable<Diagnostic> Of(ContractDescription contract, INamedTypeSymbol contractClass) =>
        contract.SupportedStandards.SelectMany(standard => MissingFrom(contract, standard))
            .Select(missing => Warnings.At(contractClass.Locations[0], Id, missing));

    private static IEnumerable<string> MissingFrom(ContractDescription contract, string standard)
    {
        foreach (Asked asked in Methods.GetValueOrDefault(standard) ?? [])
            if (Lack(contract, asked) is { } lack)
                yield return $"{standard} asks for '{asked.Forms[0].Name}({asked.Forms[0].Signature})': {lack}.";
        if (standard == "NEP-30" && contract.Methods.FirstOrDefault(method => method.Name == "verify") is not { ReturnType: "Boolean", IsSafe: true })
            yield return $"{standard} asks for a safe 'verify' that returns bool.";
        if (Transfers.TryGetValue(standard, out string[]? parameters) && !contract.Events.Any(raised => IsTransfer(raised, parameters)))
            yield return $"{standard} asks for an event 'Transfer({string.Join(", ", parameters.Select(type => type.Split('|')[0]))})'.";
    }

    private static string? Lack(ContractDescription contract, Asked asked)
    {
        MethodDescription[] named = [.. contract.Methods.Where(method => method.Name == asked.Forms[0].Name)];
        if (named.Length == 0) return "the manifest has no such method";
        MethodDescription? fitting = Array.Find(named, method => asked.Forms.Any(form => Misfit(form, method) is null));
        if (fitting is null) return Misfit(asked.Forms[0], named[0]);
        if (asked.IsSafe == true && !fitting.IsSafe) return "it isn't marked [Safe]";
        return asked.IsSafe == false && fitting.IsSafe ? "it is marked [Safe] and so can't write" : null;
    }

    private static string? Misfit(MethodShape form, MethodDescription method) =>
        form.Misfit([.. method.Parameters.Select(parameter => (parameter.Name, parameter.Type))], method.ReturnType);

    private static bool IsTransfer(EventDescription raised, string[] types) =>
        raised.Name == "Transfer" && new MethodShape("Transfer", types, "*", "").Misfit([.. raised.Parameters.Select(parameter => (parameter.Name, parameter.Type))], "Void") is null;
}
