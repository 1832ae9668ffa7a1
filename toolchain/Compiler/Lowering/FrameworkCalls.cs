using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>What the framework's attributes say of a member: opcodes, an interop service, or a method of a native contract.</summary>
internal static class FrameworkCalls
{
    /// <summary>Whether attributes, not a body, say what the member does.</summary>
    public static bool IsTranslated(IMethodSymbol method, Version target) =>
        OpCodesOf(method, target).Count > 0 || ServiceOf(method, target) is not null || method.IsExtern && ContractOf(method) is not null;

    /// <summary>The opcodes of a member on a protocol version, in order, with the bytes behind each.</summary>
    public static IReadOnlyList<(OpCode OpCode, byte[] Immediate)> OpCodesOf(IMethodSymbol method, Version target) =>
        Later(method, target) is { Value: not string } later ? [((OpCode)Convert.ToByte(later.Value, CultureInfo.InvariantCulture), [])]
        : [.. AttributesOf(method).Where(attribute => attribute.AttributeClass!.Name == "OpCodeAttribute").Select(Parse)];

    /// <summary>The interop service behind a member on a protocol version, or null.</summary>
    public static string? ServiceOf(IMethodSymbol method, Version target) => Later(method, target) is { Value: string service } ? service
        : AttributesOf(method).FirstOrDefault(attribute => attribute.AttributeClass!.Name == "SyscallAttribute")?.ConstructorArguments[0].Value as string;

    /// <summary>What [SinceProtocol] says of a member: the name of a service, or an opcode; null where the protocol version is too old for it.</summary>
    private static TypedConstant? Later(IMethodSymbol method, Version target) =>
        AttributesOf(method).FirstOrDefault(attribute => attribute.AttributeClass!.Name == "SinceProtocolAttribute") is { } since
        && Version.Parse((string)since.ConstructorArguments[0].Value!) <= target ? since.ConstructorArguments[1] : null;

    /// <summary>The hash of the contract that a member's class stands for, or null.</summary>
    public static byte[]? ContractOf(IMethodSymbol method) => HashOf(method.ContainingType);

    /// <summary>The protocol version that a member needs beyond 3.5.0, or null.</summary>
    public static string? RequiredProtocol(IMethodSymbol method) => AttributesOf(method).Concat(method.ContainingType.GetAttributes())
        .FirstOrDefault(attribute => attribute.AttributeClass!.Name == "RequiresProtocolAttribute")?.ConstructorArguments[0].Value as string;

    /// <summary>The protocol version that a constant needs beyond 3.5.0, or null.</summary>
    public static string? RequiredProtocol(IFieldSymbol field) =>
        field.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass!.Name == "RequiresProtocolAttribute")?.ConstructorArguments[0].Value as string;

    /// <summary>Whether the first argument goes on top of the stack.</summary>
    public static bool IsFirstOnTop(IMethodSymbol method) => AttributesOf(method).Concat(method.ContainingType.GetAttributes())
        .Any(attribute => attribute.AttributeClass!.Name == "CallingConventionAttribute" && Convert.ToInt32(attribute.ConstructorArguments[0].Value, CultureInfo.InvariantCulture) == 2);

    /// <summary>The contract hash that a [ContractHash] property stands for.</summary>
    public static Constant? ConstantOf(IPropertySymbol property) =>
        property.GetAttributes().Concat(property.GetMethod?.GetAttributes() ?? []).Any(attribute => attribute.AttributeClass!.Name == "ContractHashAttribute")
        && HashOf(property.ContainingType) is { } hash ? Constant.Of(hash) : null;

    private static byte[]? HashOf(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass!.Name == "ContractAttribute") is { ConstructorArguments: [{ Value: string hash }, ..] } attribute
            ? InitialValues.ParseHash(hash, attribute.ApplicationSyntaxReference?.GetSyntax(), 20)
            : null;

    // The attributes of an accessor may stand on its property.
    private static IEnumerable<AttributeData> AttributesOf(IMethodSymbol method)
    {
        IEnumerable<AttributeData> own = method.OriginalDefinition.GetAttributes();
        return method.AssociatedSymbol is { } property ? own.Concat(property.OriginalDefinition.GetAttributes()) : own;
    }

    private static (OpCode, byte[]) Parse(AttributeData attribute)
    {
        byte opcode = Convert.ToByte(attribute.ConstructorArguments[0].Value, CultureInfo.InvariantCulture);
        string operand = attribute.ConstructorArguments.Length > 1 ? attribute.ConstructorArguments[1] switch
        {
            { Value: string hex } => hex,
            { Value: { } code } => Convert.ToByte(code, CultureInfo.InvariantCulture).ToString("x2", CultureInfo.InvariantCulture),
            _ => "",
        } : "";
        return ((OpCode)opcode, Convert.FromHexString(operand.StartsWith("0x", StringComparison.Ordinal) ? operand[2..] : operand));
    }
}
