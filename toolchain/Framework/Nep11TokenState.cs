namespace Neo.SmartContract.Framework;

/// <summary>What is stored of a non-fungible token. Contracts derive from it and add fields.</summary>
public class Nep11TokenState
{
    /// <summary>Who holds it.</summary>
    public UInt160 Owner;

    /// <summary>Its name.</summary>
    public string Name;
}
