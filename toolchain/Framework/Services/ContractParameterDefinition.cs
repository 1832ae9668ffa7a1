namespace Neo.SmartContract.Framework.Services;

/// <summary>A parameter of a method, or an argument of an event.</summary>
public struct ContractParameterDefinition
{
    /// <summary>Its name.</summary>
    public string Name;

    /// <summary>Its type.</summary>
    public ContractParameterType Type;
}
