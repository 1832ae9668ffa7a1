using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using Neo;

namespace MiningPool.Operator.Deployment.Steps;

/// <summary>Closes the reward token's list of minters for good.</summary>
internal sealed class SealStep(SigningAccount owner, UInt160 rewardToken) : IDeploymentStep
{
    public string Title => "the reward token's minters are sealed: no other contract can ever mint";

    public async Task<bool> IsDoneAsync(ChainClient client) =>
        await client.IsDeployedAsync(rewardToken) && (await client.CallAsync(rewardToken, "mintersSealed")).Value.GetBoolean();

    public Task<TransactionRequest> RequestAsync(ChainClient client, CancellationToken cancellation) =>
        Task.FromResult(TransactionRequest.Call(owner, rewardToken, "sealMinters"));
}
