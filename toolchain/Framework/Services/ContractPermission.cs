namespace Neo.SmartContract.Framework.Services;

/// <summary>A permission to call.</summary>
public struct ContractPermission
{
    /// <summary>The hash of a contract, the key of a group, or null for every contract.</summary>
    public ByteString Contract;

    /// <summary>The methods' names; null for every method.</summary>
    public string[] Methods;
}
