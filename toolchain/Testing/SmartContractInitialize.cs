namespace Neo.SmartContract.Testing;

/// <summary>
/// What a proxy needs to know when the engine creates it.
/// </summary>
public class SmartContractInitialize
{
    internal SmartContractInitialize(TestEngine engine, UInt160 hash, int? contractId = null)
    {
        Engine = engine;
        Hash = hash;
        ContractId = contractId;
    }

    /// <summary>
    /// Engine that the proxy calls.
    /// </summary>
    public TestEngine Engine { get; }

    /// <summary>
    /// Contract hash.
    /// </summary>
    public UInt160 Hash { get; }

    /// <summary>
    /// Storage id of the contract, or null to look it up on first use.
    /// </summary>
    public int? ContractId { get; }
}
