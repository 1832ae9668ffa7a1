using System.Collections.Generic;
using Neo.Compiler.IR;

namespace Neo.Compiler.Assembly;

/// <summary>A parameter as the manifest names it.</summary>
/// <param name="Name">The C# parameter's name.</param>
/// <param name="Type">The ABI type's name: `Integer`, `Hash160`, `Any` …</param>
/// <param name="CSharpType">The C# type, fully qualified, for the typed artifacts.</param>
public sealed record ParameterDescription(string Name, string Type, string CSharpType);

/// <summary>A method that other contracts and wallets can call.</summary>
/// <param name="Name">Its name in the manifest.</param>
/// <param name="Function">The function behind it; its offset is the method's.</param>
/// <param name="Parameters">In C#'s order.</param>
/// <param name="ReturnType">The ABI type's name, `Void` where it returns nothing.</param>
/// <param name="CSharpReturnType">The C# type, fully qualified, for the typed artifacts.</param>
/// <param name="IsSafe">Whether it promises to change nothing.</param>
/// <param name="IsPropertyGetter">Whether it is a C# property's getter, for the typed artifacts.</param>
public sealed record MethodDescription(
    string Name,
    Function Function,
    IReadOnlyList<ParameterDescription> Parameters,
    string ReturnType,
    string CSharpReturnType,
    bool IsSafe,
    bool IsPropertyGetter);

/// <summary>A notification that the contract may send.</summary>
/// <param name="Name">Its name in the manifest.</param>
/// <param name="CSharpName">The C# event's name, for the typed artifacts.</param>
/// <param name="Parameters">In order.</param>
public sealed record EventDescription(string Name, string CSharpName, IReadOnlyList<ParameterDescription> Parameters);

/// <summary>Contracts and methods that the contract may call: each a hash, a public key or `*`.</summary>
/// <param name="Contract">`*`, a contract hash as `0x…`, or a group's public key in hex.</param>
/// <param name="Methods">Names, or the single `*`.</param>
public sealed record PermissionDescription(string Contract, IReadOnlyList<string> Methods);

/// <summary>
/// All that lowering found out about a contract beyond its code: what the manifest, the debug info and the artifacts say.
/// </summary>
public sealed class ContractDescription
{
    /// <summary>The manifest's name.</summary>
    public required string Name { get; init; }

    /// <summary>The C# class's name.</summary>
    public required string ClassName { get; init; }

    /// <summary>The NEF's source field: a URL, or empty.</summary>
    public string SourceUrl { get; init; } = "";

    public required IReadOnlyList<MethodDescription> Methods { get; init; }
    public required IReadOnlyList<EventDescription> Events { get; init; }
    public required IReadOnlyList<string> SupportedStandards { get; init; }
    public required IReadOnlyList<PermissionDescription> Permissions { get; init; }

    /// <summary>Trusted contracts and groups; the single `*` trusts all.</summary>
    public required IReadOnlyList<string> Trusts { get; init; }

    /// <summary>The manifest's `extra` object, in the order of the attributes.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Extra { get; init; }

    public required Module Module { get; init; }
}
