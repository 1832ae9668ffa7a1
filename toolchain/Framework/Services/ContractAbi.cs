namespace Neo.SmartContract.Framework.Services;

/// <summary>The interface of a contract.</summary>
public struct ContractAbi
{
    /// <summary>What can be called.</summary>
    public ContractMethodDescriptor[] Methods;

    /// <summary>What it notifies of.</summary>
    public ContractEventDescriptor[] Events;
}
