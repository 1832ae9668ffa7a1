using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.SmartContract.Framework.Tests;

/// <summary>The extern members of the framework's sources, and what their attributes make of them.</summary>
internal static class ExternMembers
{
    private const string Attributes = "Neo.SmartContract.Framework.Attributes.";

    /// <summary>Every extern method, constructor, operator and accessor that contracts or the framework call.</summary>
    public static IReadOnlyList<IMethodSymbol> All { get; } =
        FrameworkUnderTest.TypesOf(FrameworkUnderTest.FromSources.Assembly.GlobalNamespace)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.IsExtern || method.AssociatedSymbol is { IsExtern: true })
            .ToArray();

    /// <summary>The attributes of one kind on a member, on its property, and, if asked, on its type.</summary>
    public static AttributeData[] Having(IMethodSymbol method, string attribute, bool alsoOnType = false)
    {
        IEnumerable<AttributeData> found = method.GetAttributes().Concat(method.AssociatedSymbol?.GetAttributes() ?? []);
        if (alsoOnType) found = found.Concat(method.ContainingType.GetAttributes());
        return found.Where(data => data.AttributeClass!.ToDisplayString() == Attributes + attribute + "Attribute").ToArray();
    }

    /// <summary>The instructions of a member: opcode and operand.</summary>
    public static (byte OpCode, string Operand)[] Instructions(IMethodSymbol method)
        => Having(method, "OpCode")
            .Select(data => ((byte)data.ConstructorArguments[0].Value!, (string)data.ConstructorArguments[1].Value!))
            .ToArray();

    /// <summary>The service of a member, or null.</summary>
    public static string? Service(IMethodSymbol method)
        => (string?)Having(method, "Syscall").SingleOrDefault()?.ConstructorArguments[0].Value;

    /// <summary>The hash of the contract that a member's type stands for, or null.</summary>
    public static string? Contract(IMethodSymbol method)
        => (string?)Having(method, "Contract", alsoOnType: true).SingleOrDefault()?.ConstructorArguments[0].Value;

    /// <summary>The name by which a contract's method is called.</summary>
    public static string CalledName(IMethodSymbol method)
    {
        string name = (method.AssociatedSymbol ?? method).Name;
        AttributeData? display = (method.AssociatedSymbol ?? method).GetAttributes()
            .SingleOrDefault(data => data.AttributeClass!.Name == "DisplayNameAttribute");
        return display is null ? char.ToLowerInvariant(name[0]) + name[1..] : (string)display.ConstructorArguments[0].Value!;
    }

    /// <summary>Whether a member needs a later protocol than 3.5.0.</summary>
    public static bool NeedsLaterProtocol(IMethodSymbol method) => Having(method, "RequiresProtocol", alsoOnType: true).Length > 0;

    /// <summary>Whether a member is the compiler's to carry out: constants read from text, and the initializer that it writes.</summary>
    public static bool IsTheCompilers(IMethodSymbol method)
        => method.Name == "_initialize"
            || (method.Name == "op_Implicit" && method.Parameters[0].Type.SpecialType == SpecialType.System_String
                && method.ReturnType.Name is "UInt160" or "UInt256" or "ECPoint");
}
