namespace Neo.SmartContract.Framework.Services;

/// <summary>A group of contracts: whose they are, and the proof for this one.</summary>
public struct ContractGroup
{
    /// <summary>The group's public key.</summary>
    public ECPoint PubKey;

    /// <summary>The group's signature of the contract's hash.</summary>
    public ByteString Signature;
}
