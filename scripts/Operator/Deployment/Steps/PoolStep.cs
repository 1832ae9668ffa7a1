using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Programs;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Operator.Deployment.Steps;

/// <summary>Adds a mining pool. Pools get their ids in the order of their steps.</summary>
internal sealed class PoolStep(MiningProgram program, int id, SigningAccount owner, UInt160 stakeToken, UInt160 miningPool)
    : IDeploymentStep
{
    private const int StakeTokenField = 1;
    private const int AllocationField = 2;
    private const int StartField = 3;
    private const int MinimumStakeField = 14;
    private readonly PoolTerms pool = program.Pools[id - 1];

    public string Title =>
        $"pool {id} '{pool.Name}' takes {pool.StakeToken} and emits "
        + $"{TokenAmount.Format(pool.Allocation, program.RewardToken.Decimals)} {program.RewardToken.Symbol}";

    public async Task<bool> IsDoneAsync(ChainClient client)
    {
        if (!await client.IsDeployedAsync(miningPool) || (await client.CallAsync(miningPool, "poolCount")).Integer < id)
        {
            return false;
        }

        var present = (Array)(await client.CallAsync(miningPool, "pool", id)).Value;
        bool isSame = new UInt160(present[StakeTokenField].GetSpan()) == stakeToken
            && present[AllocationField].GetInteger() == pool.Allocation
            && present[MinimumStakeField].GetInteger() == pool.MinimumStake
            && (pool.Start.Time is not { } time || present[StartField].GetInteger() == time.ToUnixTimeMilliseconds());
        return isSame
            ? true
            : throw new ChainException(
                $"Pool {id} on the chain is another one than '{pool.Name}' in the program: a program can't change after its deployment.");
    }

    public async Task<TransactionRequest> RequestAsync(ChainClient client, CancellationToken cancellation)
    {
        ulong start = program.StartOf(pool, (await client.HeadAsync(cancellation)).Timestamp);
        return TransactionRequest.Call(owner, miningPool, "addPool", stakeToken, pool.Allocation, start, pool.MinimumStake);
    }
}
