using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain;
using MiningPool.Chain.Deployment;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Reports;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Operator.Deployment;

/// <summary>Puts a program on a chain. What is there already is left alone, so that a broken-off deployment goes on.</summary>
public sealed class ProgramDeployer
{
    private const int StakeTokenField = 1;
    private const int AllocationField = 2;
    private readonly ChainClient client;
    private readonly string contracts;
    private readonly GasLedger ledger;
    private readonly IProgress<string> progress;

    /// <summary>Creates a deployer.</summary>
    /// <param name="client">The chain.</param>
    /// <param name="repository">The clone, whose compiled contracts are deployed.</param>
    /// <param name="ledger">Takes note of what each call cost.</param>
    /// <param name="progress">Told what is done.</param>
    public ProgramDeployer(ChainClient client, string repository, GasLedger ledger, IProgress<string> progress)
    {
        this.client = client;
        contracts = Path.Combine(repository, "contracts");
        this.ledger = ledger;
        this.progress = progress;
    }

    /// <summary>Deploys the contracts, gives the pools their quota, adds the pools, and seals the token's minters.</summary>
    /// <exception cref="ChainException">A step failed; the steps before it stay done.</exception>
    public async Task<DeployedProgram> DeployAsync(MiningProgram program, ProgramAccounts accounts, CancellationToken cancellation)
    {
        SigningAccount owner = accounts.Owner;
        RequireStakeTokens(program, accounts);
        UInt160 reward = await DeployAsync(
            owner, "RewardToken", [owner.ScriptHash, program.RewardToken.Symbol, program.RewardToken.Cap], cancellation);
        var stakes = new Dictionary<string, UInt160>();
        foreach (StakeTokenTerms token in program.StakeTokens)
        {
            stakes[token.Symbol] = token.Hash ?? await DeployStandInAsync(accounts.Issuers[token.Symbol], token, cancellation);
        }

        UInt160 pools = await DeployAsync(
            owner, "MiningPool", [owner.ScriptHash, reward, (BigInteger)program.HalvingPeriod.TotalMilliseconds], cancellation);
        var deployed = new DeployedProgram(reward, pools, stakes);
        await RegisterAsync(program, deployed, owner, cancellation);
        await AddPoolsAsync(program, deployed, owner, cancellation);
        await SealAsync(deployed, owner, cancellation);
        return deployed;
    }

    private static void RequireStakeTokens(MiningProgram program, ProgramAccounts accounts)
    {
        foreach (StakeTokenTerms token in program.StakeTokens)
        {
            if (token.Hash is null && !accounts.Issuers.ContainsKey(token.Symbol))
            {
                throw new ChainException(
                    $"The stake token {token.Symbol} has no 'hash' in {program.File}: only a local chain gets a stand-in, "
                    + "so name the token's contract.");
            }
        }
    }

    private Task<UInt160> DeployStandInAsync(SigningAccount issuer, StakeTokenTerms token, CancellationToken cancellation) =>
        DeployAsync(issuer, "StakeToken", [issuer.ScriptHash, token.Symbol, token.Decimals], cancellation);

    private async Task<UInt160> DeployAsync(SigningAccount deployer, string name, object?[] data, CancellationToken cancellation)
    {
        ContractFiles files = ContractFiles.Load(Path.Combine(contracts, name, "bin", "sc"), name);
        DeployedContract contract = await new ContractDeployer(client).DeployAsync(deployer, files, data, cancellation);
        if (contract.Receipt is null)
        {
            progress.Report($"{name} is deployed already: {contract.Hash}");
        }
        else
        {
            ledger.Add(contract.Receipt);
            progress.Report($"{name} ({files.Size:N0} B) is deployed: {contract.Hash}");
        }

        return contract.Hash;
    }

    private async Task RegisterAsync(MiningProgram program, DeployedProgram deployed, SigningAccount owner, CancellationToken cancellation)
    {
        BigInteger quota = (await client.CallAsync(deployed.RewardToken, "minterQuota", deployed.MiningPool)).Integer;
        if (quota == 0)
        {
            await SendAsync(TransactionRequest.Call(
                owner, deployed.RewardToken, "registerMinter", deployed.MiningPool, program.Allocated), cancellation);
        }
        else if (quota != program.Allocated)
        {
            throw new ChainException(
                $"The deployed pools have a quota of {quota} units, but {program.File} allocates {program.Allocated}: "
                + "a program can't change after its deployment.");
        }
    }

    private async Task AddPoolsAsync(MiningProgram program, DeployedProgram deployed, SigningAccount owner, CancellationToken cancellation)
    {
        var present = (int)(await client.CallAsync(deployed.MiningPool, "poolCount")).Integer;
        for (int index = 0; index < program.Pools.Count; index++)
        {
            PoolTerms pool = program.Pools[index];
            UInt160 token = deployed.StakeTokens[pool.StakeToken];
            if (index < present)
            {
                await RequireSameAsync(deployed, index + 1, pool, token);
                continue;
            }

            ulong start = program.StartOf(pool, (await client.HeadAsync(cancellation)).Timestamp);
            await SendAsync(TransactionRequest.Call(owner, deployed.MiningPool, "addPool", token, pool.Allocation, start), cancellation);
            progress.Report(
                $"Pool {index + 1} '{pool.Name}' takes {pool.StakeToken} and emits "
                + $"{TokenAmount.Format(pool.Allocation, program.RewardToken.Decimals)} {program.RewardToken.Symbol}.");
        }
    }

    private async Task RequireSameAsync(DeployedProgram deployed, int id, PoolTerms pool, UInt160 token)
    {
        var present = (Neo.VM.Types.Array)(await client.CallAsync(deployed.MiningPool, "pool", id)).Value;
        bool same = new UInt160(present[StakeTokenField].GetSpan()) == token && present[AllocationField].GetInteger() == pool.Allocation;
        if (!same)
        {
            throw new ChainException(
                $"Pool {id} on the chain is another one than '{pool.Name}' in the program: a program can't change after its deployment.");
        }
    }

    private async Task SealAsync(DeployedProgram deployed, SigningAccount owner, CancellationToken cancellation)
    {
        if (!(await client.CallAsync(deployed.RewardToken, "mintersSealed")).Value.GetBoolean())
        {
            await SendAsync(TransactionRequest.Call(owner, deployed.RewardToken, "sealMinters"), cancellation);
            progress.Report("The reward token's minters are sealed: no other contract can ever mint.");
        }
    }

    private async Task SendAsync(TransactionRequest request, CancellationToken cancellation) =>
        ledger.Add(await new TransactionSender(client).SendAsync(request, cancellation));
}
