using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.SmartContract.Framework.Tests;

/// <summary>Spells members as the table of signatures does: without nullability, since the VM knows none, and with parameter names.</summary>
internal static class SignatureText
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.NameOnly,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The lines of all members that contracts can reach.</summary>
    public static IEnumerable<string> Of(INamedTypeSymbol type)
        => type.GetMembers().Where(IsReachable).Select(member => $"{type.ToDisplayString(TypeFormat)}: {Of(member)}");

    private static bool IsReachable(ISymbol member)
        => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
            && member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null });

    private static string Of(ISymbol member)
        => Visibility(member) + Modifiers(member) + member.ToDisplayString(MemberFormat) + Accessors(member);

    private static string Visibility(ISymbol member)
        => member.DeclaredAccessibility == Accessibility.Protected ? "protected " : "";

    private static string Modifiers(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: true } => "const ",
        IFieldSymbol { IsReadOnly: true } => "readonly ",
        IEventSymbol { IsStatic: true } => "static event ",
        IMethodSymbol { ContainingType.TypeKind: TypeKind.Delegate } => "",
        _ => (member.IsStatic ? "static " : "") + Inheritance(member),
    };

    private static string Inheritance(ISymbol member)
        => member.IsAbstract ? "abstract "
        : member.IsVirtual ? "virtual "
        : member.IsOverride ? (member.IsSealed ? "sealed override " : "override ")
        : "";

    private static string Accessors(ISymbol member)
        => member is IPropertySymbol property
            ? $" {{ {Accessor(property.GetMethod, property, "get; ")}{Accessor(property.SetMethod, property, "set; ")}}}"
            : "";

    private static string Accessor(IMethodSymbol? accessor, IPropertySymbol property, string text)
        => accessor is null || accessor.DeclaredAccessibility == Accessibility.Private ? ""
        : accessor.DeclaredAccessibility == property.DeclaredAccessibility ? text
        : Visibility(accessor) + text;
}
