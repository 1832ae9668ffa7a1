using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The native contract that keeps all the others.</summary>
[Contract("0xfffdc93764dbaddd97c48f252a53ea4643faa3fd")]
public class ContractManagement
{
    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>Tells what a deployment costs at least.</summary>
    /// <returns>The fee, in datoshi.</returns>
    public static extern long GetMinimumDeploymentFee();

    /// <summary>Gets a contract.</summary>
    /// <param name="hash">Its script hash. Null faults.</param>
    /// <returns>The contract; null if there is none.</returns>
    public static extern Contract GetContract(UInt160 hash);

    /// <summary>Says whether there is a contract.</summary>
    /// <param name="hash">Its script hash. Null faults.</param>
    /// <returns>True if there is.</returns>
    [RequiresProtocol("3.8.0")]
    public static extern bool IsContract(UInt160 hash);

    /// <summary>Gets a contract by its number.</summary>
    /// <param name="id">Its number on this chain.</param>
    /// <returns>The contract; null if there is none.</returns>
    public static extern Contract GetContractById(int id);

    /// <summary>Yields the contracts that have been deployed; native ones are not among them.</summary>
    /// <returns>Each contract's number and script hash.</returns>
    public static extern Iterator<(int, UInt160)> GetContractHashes();

    /// <summary>Says whether a contract has a method.</summary>
    /// <param name="hash">The contract. Null faults.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="pcount">How many parameters it has; -1 for any number.</param>
    /// <returns>True if it has; false also when there is no such contract.</returns>
    public static extern bool HasMethod(UInt160 hash, string method, int pcount);

    /// <summary>Deploys a contract.</summary>
    /// <param name="nefFile">Its NEF file.</param>
    /// <param name="manifest">Its manifest, as JSON.</param>
    /// <returns>The new contract. What can't be deployed faults.</returns>
    public static extern Contract Deploy(ByteString nefFile, string manifest);

    /// <summary>Deploys a contract.</summary>
    /// <param name="nefFile">Its NEF file.</param>
    /// <param name="manifest">Its manifest, as JSON.</param>
    /// <param name="data">What its <c>_deploy</c> is told.</param>
    /// <returns>The new contract. What can't be deployed faults.</returns>
    public static extern Contract Deploy(ByteString nefFile, string manifest, object data);

    /// <summary>Replaces the calling contract's code, manifest, or both; its hash and storage stay.</summary>
    /// <param name="nefFile">The new NEF file; null to keep the old one.</param>
    /// <param name="manifest">The new manifest, as JSON; null to keep the old one.</param>
    public static extern void Update(ByteString nefFile, string manifest);

    /// <summary>Replaces the calling contract's code, manifest, or both; its hash and storage stay.</summary>
    /// <param name="nefFile">The new NEF file; null to keep the old one.</param>
    /// <param name="manifest">The new manifest, as JSON; null to keep the old one.</param>
    /// <param name="data">What its <c>_deploy</c> is told.</param>
    public static extern void Update(ByteString nefFile, string manifest, object data);

    /// <summary>Removes the calling contract and all that it stored, for good.</summary>
    public static extern void Destroy();
}
