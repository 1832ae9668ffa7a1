namespace Neo.SmartContract.Framework.Native;

/// <summary>A signer of a transaction, and where the signature counts.</summary>
public class Signer
{
    /// <summary>The account.</summary>
    public UInt160 Account;

    /// <summary>Where the signature counts.</summary>
    public WitnessScope Scopes;

    /// <summary>The contracts of <see cref="WitnessScope.CustomContracts"/>.</summary>
    public UInt160[] AllowedContracts;

    /// <summary>The groups of <see cref="WitnessScope.CustomGroups"/>.</summary>
    public ECPoint[] AllowedGroups;

    /// <summary>The rules of <see cref="WitnessScope.WitnessRules"/>.</summary>
    public WitnessRule[] Rules;
}
