using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using Neo;
using Neo.SmartContract.Native;

namespace MiningPool.Chain.Deployment;

/// <summary>A contract on the chain.</summary>
/// <param name="Name">The manifest's name.</param>
/// <param name="Hash">Where it lives.</param>
/// <param name="Receipt">The deploying transaction, or null when the contract was there already.</param>
public sealed record DeployedContract(string Name, UInt160 Hash, TransactionReceipt? Receipt)
{
    /// <summary>Whether the contract had been deployed before, so that nothing was sent.</summary>
    public bool WasThere => Receipt is null;
}

/// <summary>Puts contracts on a chain through the native ContractManagement.</summary>
public sealed class ContractDeployer
{
    private readonly ChainClient client;

    /// <summary>Creates a deployer.</summary>
    /// <param name="client">The chain.</param>
    public ContractDeployer(ChainClient client) => this.client = client;

    /// <summary>Deploys a contract, unless the same account has deployed the same contract before.</summary>
    /// <param name="deployer">Who signs, pays, and determines the contract's hash.</param>
    /// <param name="files">The contract.</param>
    /// <param name="data">What the contract's <c>_deploy</c> receives.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ContractFaultException">ContractManagement or the contract's <c>_deploy</c> refused.</exception>
    public async Task<DeployedContract> DeployAsync(
        SigningAccount deployer, ContractFiles files, object? data = null, CancellationToken cancellation = default)
    {
        UInt160 hash = files.HashFor(deployer.ScriptHash);
        if (await client.IsDeployedAsync(hash))
        {
            return new DeployedContract(files.Manifest.Name, hash, null);
        }

        TransactionReceipt receipt = await new TransactionSender(client).SendAsync(Request(deployer, files, data), cancellation);
        return new DeployedContract(files.Manifest.Name, hash, receipt);
    }

    /// <summary>The transaction that deploys a contract.</summary>
    /// <param name="deployer">Who signs, pays, and determines the contract's hash.</param>
    /// <param name="files">The contract.</param>
    /// <param name="data">What the contract's <c>_deploy</c> receives.</param>
    public static TransactionRequest Request(SigningAccount deployer, ContractFiles files, object? data) => TransactionRequest.Call(
        deployer, NativeContract.ContractManagement.Hash, "deploy", files.NefBytes, files.Manifest.ToJson().ToString(), data)
        with { Name = $"deploy {files.Manifest.Name}" };
}
