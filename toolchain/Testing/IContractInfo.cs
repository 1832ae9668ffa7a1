using Neo.SmartContract.Manifest;

namespace Neo.SmartContract.Testing;

/// <summary>
/// A typed artifact that carries the compiled contract it stands for.
/// </summary>
public interface IContractInfo
{
    /// <summary>
    /// The compiled contract.
    /// </summary>
    static abstract NefFile Nef { get; }

    /// <summary>
    /// The contract's manifest.
    /// </summary>
    static abstract ContractManifest Manifest { get; }
}
