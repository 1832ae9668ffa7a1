using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Programs;
using Neo;

namespace MiningPool.Operator.Deployment.Steps;

/// <summary>Gives the MiningPool its quota of the reward token: what all of its pools emit.</summary>
internal sealed class MinterStep(MiningProgram program, SigningAccount owner, UInt160 rewardToken, UInt160 miningPool) : IDeploymentStep
{
    public string Title =>
        $"the MiningPool may mint {TokenAmount.Format(program.Allocated, program.RewardToken.Decimals)} {program.RewardToken.Symbol}";

    public async Task<bool> IsDoneAsync(ChainClient client)
    {
        if (!await client.IsDeployedAsync(rewardToken))
        {
            return false;
        }

        BigInteger quota = (await client.CallAsync(rewardToken, "minterQuota", miningPool)).Integer;
        return quota == 0 || quota == program.Allocated
            ? quota > 0
            : throw new ChainException(
                $"The deployed pools have a quota of {quota} units, but {program.File} allocates {program.Allocated}: "
                + "a program can't change after its deployment.");
    }

    public Task<TransactionRequest> RequestAsync(ChainClient client, CancellationToken cancellation) =>
        Task.FromResult(TransactionRequest.Call(owner, rewardToken, "registerMinter", miningPool, program.Allocated));
}
