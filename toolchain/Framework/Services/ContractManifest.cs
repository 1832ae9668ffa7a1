namespace Neo.SmartContract.Framework.Services;

/// <summary>What a contract states about itself.</summary>
public struct ContractManifest
{
    /// <summary>Its name.</summary>
    public string Name;

    /// <summary>The groups that it belongs to.</summary>
    public ContractGroup[] Groups;

    /// <summary>Kept for later protocols; empty.</summary>
    public object Reserved;

    /// <summary>The standards that it follows, such as <c>NEP-17</c>.</summary>
    public string[] SupportedStandards;

    /// <summary>Its methods and events.</summary>
    public ContractAbi Abi;

    /// <summary>What it may call.</summary>
    public ContractPermission[] Permissions;

    /// <summary>The contracts and groups that it trusts; null stands for all.</summary>
    public ByteString[] Trusts;

    /// <summary>Whatever else it states, as JSON.</summary>
    public string Extra;
}
