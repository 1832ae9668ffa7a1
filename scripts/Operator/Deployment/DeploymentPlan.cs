using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using MiningPool.Chain;
using MiningPool.Chain.Deployment;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Deployment.Steps;
using MiningPool.Operator.Programs;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Operator.Deployment;

/// <summary>
/// The steps of a program's deployment, in order: reward token, stand-in tokens, pairs, DividendPool, MiningPool, its quota, its
/// pools, and the seal on the reward token's minters. Made without any chain.
/// </summary>
public sealed class DeploymentPlan
{
    private readonly MiningProgram program;
    private readonly ProgramAccounts accounts;
    private readonly string contracts;
    private readonly List<IDeploymentStep> steps = [];
    private readonly Dictionary<string, UInt160> tokens = [];

    private DeploymentPlan(MiningProgram program, ProgramAccounts accounts, string repository)
    {
        this.program = program;
        this.accounts = accounts;
        contracts = Path.Combine(repository, "contracts");
        UInt160 reward = AddRewardToken();
        foreach (TokenTerms token in program.Tokens)
        {
            tokens[token.Symbol] = token.Hash ?? AddStandIn(token);
        }

        foreach (PairTerms pair in program.Pairs)
        {
            tokens[pair.Symbol] = AddPair(pair);
        }

        UInt160? dividends = program.HasDividendPool
            ? Add("DividendPool", reward, new FixedTerm("token", Bytes(reward)))
            : null;
        UInt160 pools = AddMiningPool(reward, dividends);
        Deployed = new DeployedProgram(reward, pools, dividends, tokens);
        steps.Add(new MinterStep(program, accounts.Owner, reward, pools));
        steps.AddRange(program.Pools.Select(
            (pool, index) => new PoolStep(program, index + 1, accounts.Owner, tokens[pool.StakeToken], pools)));
        steps.Add(new SealStep(accounts.Owner, reward));
    }

    /// <summary>Where the contracts are once all steps are done.</summary>
    public DeployedProgram Deployed { get; }

    /// <summary>What each step puts on the chain, in order; each is one transaction.</summary>
    public IReadOnlyList<string> Titles => steps.Select(step => step.Title).ToList();

    internal IReadOnlyList<IDeploymentStep> Steps => steps;

    /// <summary>Plans a deployment.</summary>
    /// <param name="program">The program.</param>
    /// <param name="accounts">Who signs.</param>
    /// <param name="repository">The clone, whose compiled contracts are deployed.</param>
    /// <exception cref="ChainException">A token has neither a contract nor an issuer, or the contracts aren't compiled.</exception>
    public static DeploymentPlan For(MiningProgram program, ProgramAccounts accounts, string repository) =>
        new(program, accounts, repository);

    private UInt160 AddRewardToken()
    {
        RewardTokenTerms token = program.RewardToken;
        return tokens[token.Symbol] = Add(
            "RewardToken",
            new object[] { accounts.Owner.ScriptHash, token.Symbol, token.Cap },
            new FixedTerm("symbol", token.Symbol),
            new FixedTerm("cap", token.Cap));
    }

    private UInt160 AddStandIn(TokenTerms token)
    {
        if (!accounts.Issuers.TryGetValue(token.Symbol, out SigningAccount? issuer))
        {
            throw new ChainException(
                $"The token {token.Symbol} has no 'hash' in {program.File}: only a local chain gets a stand-in, "
                + "so name the token's contract.");
        }

        return Add(
            issuer,
            Load("StakeToken"),
            new object[] { issuer.ScriptHash, token.Symbol, token.Decimals },
            new FixedTerm("symbol", token.Symbol),
            new FixedTerm("decimals", token.Decimals));
    }

    private UInt160 AddPair(PairTerms pair)
    {
        UInt160[] traded = [tokens[pair.First], tokens[pair.Second]];
        // The contract orders its tokens so, whatever the order of the data.
        List<UInt160> ordered = traded.OrderBy(token => new BigInteger(Neo.IO.Helper.ToArray(token))).ToList();
        return Add(
            accounts.Owner,
            Load("TradingPool").Named(pair.Contract),
            new object[] { traded[0], traded[1], pair.Symbol },
            new FixedTerm("symbol", pair.Symbol),
            new FixedTerm("token0", Bytes(ordered[0])),
            new FixedTerm("token1", Bytes(ordered[1])));
    }

    private UInt160 AddMiningPool(UInt160 reward, UInt160? dividends)
    {
        BigInteger period = (BigInteger)program.HalvingPeriod.TotalMilliseconds;
        BigInteger[]? ranking = program.Ranking is { } terms ? Terms(terms) : null;
        return Add(
            "MiningPool",
            new object?[] { accounts.Owner.ScriptHash, reward, period, dividends, ranking?.Cast<object?>().ToList() },
            new FixedTerm("rewardToken", Bytes(reward)),
            new FixedTerm("halvingPeriod", period),
            new FixedTerm("dividendPool", dividends is null ? StackItem.Null : Bytes(dividends)),
            new FixedTerm("rankingTerms", ranking is null ? [StackItem.Null] : [.. ranking.Select(term => new Integer(term))]));
    }

    private static BigInteger[] Terms(RankingTerms terms) =>
    [
        (BigInteger)terms.Lock.TotalMilliseconds,
        terms.PenaltyBasisPoints,
        terms.Worst,
        terms.Best,
        terms.Common,
        terms.Slots.Base,
        terms.Slots.Step,
        terms.Slots.UsersPerStep,
        terms.Slots.Most,
    ];

    private UInt160 Add(string name, object data, params FixedTerm[] terms) => Add(accounts.Owner, Load(name), data, terms);

    private UInt160 Add(SigningAccount deployer, ContractFiles files, object data, params FixedTerm[] terms)
    {
        var step = new ContractStep(deployer, files, data, terms);
        steps.Add(step);
        return step.Hash;
    }

    private ContractFiles Load(string name) => ContractFiles.Load(Path.Combine(contracts, name, "bin", "sc"), name);

    private static ByteString Bytes(UInt160 hash) => new(Neo.IO.Helper.ToArray(hash));
}
