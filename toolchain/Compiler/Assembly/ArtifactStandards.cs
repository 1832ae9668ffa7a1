using System.Collections.Generic;
using System.Linq;

namespace Neo.Compiler.Assembly;

/// <summary>Which of Neo.SmartContract.Testing's standard interfaces a contract fits.</summary>
internal static class ArtifactStandards
{
    private const string Nep17 = "INep17Standard", Ownable = "IOwnable", Verificable = "IVerificable";

    /// <summary>The interfaces' names.</summary>
    public static IEnumerable<string> Of(ContractDescription contract)
    {
        if (contract.SupportedStandards.Contains("NEP-17")
            && Has(contract, "symbol", "String", true)
            && Has(contract, "decimals", "Integer", true)
            && Has(contract, "totalSupply", "Integer", true)
            && Has(contract, "balanceOf", "Integer", true, "Hash160")
            && Has(contract, "transfer", "Boolean", false, "Hash160", "Hash160", "Integer", "Any")
            && contract.Events.Any(IsTransfer))
            yield return Nep17;
        if (Has(contract, "getOwner", "Hash160", true) && Has(contract, "setOwner", "Void", false, "Hash160") && contract.Events.Any(IsSetOwner))
            yield return Ownable;
        if (Has(contract, "verify", "Boolean", true)) yield return Verificable;
    }

    /// <summary>The interface that declares the event, or null where the contract declares it itself.</summary>
    public static string? OwnerOf(EventDescription notification, IReadOnlyList<string> standards)
    {
        if (standards.Contains(Nep17) && IsTransfer(notification)) return Nep17;
        return standards.Contains(Ownable) && IsSetOwner(notification) ? Ownable : null;
    }

    private static bool IsTransfer(EventDescription notification) =>
        notification.Name == "Transfer"
        && notification.Parameters.Select(parameter => parameter.Type).SequenceEqual(["Hash160", "Hash160", "Integer"]);

    private static bool IsSetOwner(EventDescription notification) =>
        notification.Name == "SetOwner"
        && notification.Parameters.Select(parameter => parameter.Type).SequenceEqual(["Hash160", "Hash160"]);

    private static bool Has(ContractDescription contract, string name, string returnType, bool isSafe, params string[] parameters) =>
        contract.Methods.Any(method => method.Name == name && method.ReturnType == returnType && method.IsSafe == isSafe
            && method.Parameters.Select(parameter => parameter.Type).SequenceEqual(parameters));
}
