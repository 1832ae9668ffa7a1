namespace Neo.SmartContract.Framework.Services;

/// <summary>An event of a contract.</summary>
public struct ContractEventDescriptor
{
    /// <summary>Its name.</summary>
    public string Name;

    /// <summary>Its arguments.</summary>
    public ContractParameterDefinition[] Parameters;
}
