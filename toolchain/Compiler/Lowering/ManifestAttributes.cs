using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Neo.Compiler.Assembly;

namespace Neo.Compiler.Lowering;

/// <summary>What the attributes on a contract class put into its manifest.</summary>
internal sealed class ManifestAttributes
{
    private const string Wildcard = "*";

    private readonly List<KeyValuePair<string, string>> _extra = [];
    private readonly List<PermissionDescription> _permissions = [];
    private readonly List<string> _trusts = [];
    private readonly List<string> _standards = [];

    public ManifestAttributes(INamedTypeSymbol contractClass)
    {
        // What a base class declares, Nep17Token's standard and permission among it, holds for the contract too.
        foreach (INamedTypeSymbol declaring in EntryPoints.Hierarchy(contractClass))
            foreach (AttributeData attribute in declaring.GetAttributes())
                if (attribute.AttributeClass is { } type && TypeFacts.IsInFramework(type)) Read(type, attribute);
    }

    public string SourceUrl { get; private set; } = "";
    public IReadOnlyList<KeyValuePair<string, string>> Extra => _extra;

    /// <summary>What the contract may call: nothing more is said where it may call everything.</summary>
    public IReadOnlyList<PermissionDescription> Permissions =>
        _permissions.FirstOrDefault(permission => permission.Contract == Wildcard && permission.Methods is [Wildcard]) is { } all ? [all] : _permissions;

    public IReadOnlyList<string> Trusts => _trusts;
    public IReadOnlyList<string> SupportedStandards => _standards;

    private void Read(INamedTypeSymbol type, AttributeData attribute)
    {
        switch (type.Name)
        {
            case "ContractPermissionAttribute": ReadPermission(attribute); break;
            case "ContractTrustAttribute":
                if (!_trusts.Contains(Contract(attribute))) _trusts.Add(Contract(attribute));
                break;
            case "SupportedStandardsAttribute": ReadStandards(attribute); break;
            case "ContractSourceCodeAttribute": SourceUrl = Text(attribute, 0); break;
            case "ManifestExtraAttribute": Add(Text(attribute, 0), Text(attribute, 1)); break;
            case "ContractAuthorAttribute":
                Add("Author", Text(attribute, 0));
                if (attribute.ConstructorArguments.Length > 1) Add("E-mail", Text(attribute, 1));
                break;
            case "ContractEmailAttribute": Add("E-mail", Text(attribute, 0)); break;
            case "ContractDescriptionAttribute": Add("Description", Text(attribute, 0)); break;
            case "ContractVersionAttribute": Add("Version", Text(attribute, 0)); break;
        }
    }

    private void Add(string key, string value)
    {
        _extra.RemoveAll(pair => pair.Key == key);
        _extra.Add(new(key, value));
    }

    private void ReadPermission(AttributeData attribute)
    {
        string[] methods = [.. attribute.ConstructorArguments.Skip(1).SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values.Select(value => (string)value.Value!) : [(string)argument.Value!])];
        Permit(Contract(attribute), methods.Length == 0 ? [Wildcard] : methods);
    }

    // A node refuses a manifest that names a contract twice, so what a base class permits and what the contract adds become one entry.
    private void Permit(string contract, IReadOnlyList<string> methods)
    {
        int known = _permissions.FindIndex(permission => permission.Contract == contract);
        IReadOnlyList<string> all = known < 0 ? methods : [.. _permissions[known].Methods.Union(methods)];
        PermissionDescription permission = new(contract, all.Contains(Wildcard) ? [Wildcard] : all);
        if (known < 0) _permissions.Add(permission);
        else _permissions[known] = permission;
    }

    private static string Contract(AttributeData attribute)
    {
        string contract = Text(attribute, 0);
        bool isHash = contract.Length == 42 && contract.StartsWith("0x", StringComparison.Ordinal);
        bool isKey = contract.Length == 66 && contract[0] == '0' && contract[1] is '2' or '3';
        if (contract == Wildcard || isHash || isKey) return contract;
        throw Errors.At(attribute.ApplicationSyntaxReference?.GetSyntax(), "NC1010", $"'{contract}' is not '*', a 0x contract hash or a group's public key.");
    }

    private void ReadStandards(AttributeData attribute)
    {
        foreach (TypedConstant argument in attribute.ConstructorArguments.SelectMany(argument => argument.Kind == TypedConstantKind.Array ? [.. argument.Values] : new[] { argument }))
        {
            string standard = argument.Type is INamedTypeSymbol { EnumUnderlyingType: not null } standards ? StandardName(standards, argument.Value!) : (string)argument.Value!;
            if (!_standards.Contains(standard)) _standards.Add(standard);
        }
    }

    // NepStandard.Nep17 is written NEP-17.
    private static string StandardName(INamedTypeSymbol standards, object value)
    {
        IFieldSymbol? member = standards.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture) == Convert.ToInt64(value, CultureInfo.InvariantCulture));
        string name = member?.Name ?? Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return name.StartsWith("Nep", StringComparison.OrdinalIgnoreCase) ? "NEP-" + name[3..].TrimStart('_') : name;
    }

    private static string Text(AttributeData attribute, int index) => attribute.ConstructorArguments[index].Value as string ?? "";
}
