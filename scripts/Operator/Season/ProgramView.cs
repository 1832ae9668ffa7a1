using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;
using MiningPool.Chain.Rpc;
using MiningPool.Operator.Deployment;
using Neo;

namespace MiningPool.Operator.Season;

/// <summary>Reads a deployed program back from its chain.</summary>
public sealed class ProgramView
{
    private readonly ChainClient client;
    private readonly DeployedProgram deployed;

    /// <summary>Creates a view.</summary>
    /// <param name="client">The chain.</param>
    /// <param name="deployed">The program.</param>
    public ProgramView(ChainClient client, DeployedProgram deployed)
    {
        this.client = client;
        this.deployed = deployed;
    }

    /// <summary>A pool and the positions of these accounts, all at one moment.</summary>
    /// <param name="pool">The pool's id.</param>
    /// <param name="accounts">The accounts.</param>
    public async Task<PoolBooks> BooksAsync(int pool, IEnumerable<UInt160> accounts)
    {
        List<ContractCall> calls =
        [
            new ContractCall(deployed.MiningPool, "pool", pool),
            .. accounts.Select(account => new ContractCall(deployed.MiningPool, "position", account, pool)),
        ];
        JointAnswer answer = await client.CallTogetherAsync(calls);
        return PoolBooks.From(answer.Time, answer.Values[0], answer.Values.Skip(1));
    }

    /// <summary>Units that the contract says were emitted until each of these times in ms.</summary>
    public async Task<IReadOnlyList<BigInteger>> EmittedAtAsync(int pool, IEnumerable<BigInteger> times)
    {
        JointAnswer answer = await client.CallTogetherAsync(
            times.Select(time => new ContractCall(deployed.MiningPool, "emittedAt", pool, time)).ToList());
        return answer.Values.Select(value => value.GetInteger()).ToList();
    }

    /// <summary>NEP-17 balances of one token.</summary>
    public async Task<IReadOnlyList<BigInteger>> BalancesAsync(UInt160 token, IEnumerable<UInt160> accounts)
    {
        JointAnswer answer = await client.CallTogetherAsync(
            accounts.Select(account => new ContractCall(token, "balanceOf", account)).ToList());
        return answer.Values.Select(value => value.GetInteger()).ToList();
    }

    /// <summary>Units of the reward token that exist.</summary>
    public async Task<BigInteger> RewardSupplyAsync() => (await client.CallAsync(deployed.RewardToken, "totalSupply")).Integer;
}
