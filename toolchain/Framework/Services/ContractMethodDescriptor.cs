namespace Neo.SmartContract.Framework.Services;

/// <summary>A method of a contract.</summary>
public struct ContractMethodDescriptor
{
    /// <summary>Its name.</summary>
    public string Name;

    /// <summary>Its parameters.</summary>
    public ContractParameterDefinition[] Parameters;

    /// <summary>The type of what it returns.</summary>
    public ContractParameterType ReturnType;

    /// <summary>Where it begins in the script, in bytes.</summary>
    public int Offset;

    /// <summary>Whether it only reads.</summary>
    public bool Safe;
}
