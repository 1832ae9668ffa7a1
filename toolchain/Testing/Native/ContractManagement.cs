using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Iterators;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;

#pragma warning disable CS0067 // Events are raised through reflection, by the name of the notification.

namespace Neo.SmartContract.Testing.Native;

/// <summary>
/// Deploys, updates and finds contracts.
/// </summary>
/// <param name="initialize">Engine and contract.</param>
public abstract class ContractManagement(SmartContractInitialize initialize) : SmartContract(initialize)
{
    /// <summary>
    /// The contract's manifest.
    /// </summary>
    public static ContractManifest Manifest => NativeContract.ContractManagement.Manifest;

    /// <summary>
    /// Handles Deploy.
    /// </summary>
    /// <param name="Hash">Contract.</param>
    public delegate void delDeploy(UInt160 Hash);

    /// <summary>
    /// Raised when a contract is deployed.
    /// </summary>
    [DisplayName("Deploy")]
    public event delDeploy? OnDeploy;

    /// <summary>
    /// Handles Update.
    /// </summary>
    /// <param name="Hash">Contract.</param>
    public delegate void delUpdate(UInt160 Hash);

    /// <summary>
    /// Raised when a contract is updated.
    /// </summary>
    [DisplayName("Update")]
    public event delUpdate? OnUpdate;

    /// <summary>
    /// Handles Destroy.
    /// </summary>
    /// <param name="Hash">Contract.</param>
    public delegate void delDestroy(UInt160 Hash);

    /// <summary>
    /// Raised when a contract is destroyed.
    /// </summary>
    [DisplayName("Destroy")]
    public event delDestroy? OnDestroy;

    /// <summary>
    /// All deployed contracts, as an iterator over id and hash.
    /// </summary>
    public abstract IIterator ContractHashes { [DisplayName("getContractHashes")] get; }

    /// <summary>
    /// Least price of a deployment, in datoshi; the committee may set it.
    /// </summary>
    public abstract BigInteger MinimumDeploymentFee { [DisplayName("getMinimumDeploymentFee")] get; [DisplayName("setMinimumDeploymentFee")] set; }

    /// <summary>
    /// Finds a contract by its hash.
    /// </summary>
    /// <param name="hash">Contract hash.</param>
    /// <returns>The contract, or null.</returns>
    [DisplayName("getContract")]
    public abstract ContractState? GetContract(UInt160 hash);

    /// <summary>
    /// Finds a contract by its id.
    /// </summary>
    /// <param name="id">Contract id.</param>
    /// <returns>The contract, or null.</returns>
    [DisplayName("getContractById")]
    public abstract ContractState? GetContractById(int id);

    /// <summary>
    /// Whether a contract has a method.
    /// </summary>
    /// <param name="hash">Contract hash.</param>
    /// <param name="method">Method name.</param>
    /// <param name="pcount">Number of parameters.</param>
    /// <returns>True when it has.</returns>
    [DisplayName("hasMethod")]
    public abstract bool HasMethod(UInt160 hash, string method, int pcount);

    /// <summary>
    /// Deploys a contract.
    /// </summary>
    /// <param name="nefFile">NEF file.</param>
    /// <param name="manifest">Manifest as JSON.</param>
    /// <returns>The contract.</returns>
    [DisplayName("deploy")]
    public abstract ContractState Deploy(byte[] nefFile, byte[] manifest);

    /// <summary>
    /// Deploys a contract.
    /// </summary>
    /// <param name="nefFile">NEF file.</param>
    /// <param name="manifest">Manifest as JSON.</param>
    /// <param name="data">Argument for <c>_deploy</c>.</param>
    /// <returns>The contract.</returns>
    [DisplayName("deploy")]
    public abstract ContractState Deploy(byte[] nefFile, byte[] manifest, object? data = null);

    /// <summary>
    /// Destroys the calling contract.
    /// </summary>
    [DisplayName("destroy")]
    public abstract void Destroy();

    /// <summary>
    /// Updates the calling contract.
    /// </summary>
    /// <param name="nefFile">NEF file, or null to keep it.</param>
    /// <param name="manifest">Manifest as JSON, or null to keep it.</param>
    [DisplayName("update")]
    public abstract void Update(byte[]? nefFile, byte[]? manifest);

    /// <summary>
    /// Updates the calling contract.
    /// </summary>
    /// <param name="nefFile">NEF file, or null to keep it.</param>
    /// <param name="manifest">Manifest as JSON, or null to keep it.</param>
    /// <param name="data">Argument for <c>_deploy</c>.</param>
    [DisplayName("update")]
    public abstract void Update(byte[]? nefFile, byte[]? manifest, object? data = null);
}
