using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;
using MiningPool.Chain.Rpc;
using MiningPool.Operator.Deployment;
using MiningPool.Operator.Programs;
using Neo;

namespace MiningPool.Operator.Season;

/// <summary>Reads a deployed program back from its chain.</summary>
public sealed class ProgramView
{
    private readonly ChainClient client;
    private readonly MiningProgram program;
    private readonly DeployedProgram deployed;

    /// <summary>Creates a view.</summary>
    /// <param name="client">The chain.</param>
    /// <param name="program">The program.</param>
    /// <param name="deployed">Where the program is.</param>
    public ProgramView(ChainClient client, MiningProgram program, DeployedProgram deployed)
    {
        this.client = client;
        this.program = program;
        this.deployed = deployed;
    }

    /// <summary>A mining pool and the positions of these accounts, all at one moment.</summary>
    /// <param name="pool">The pool's id.</param>
    /// <param name="accounts">The accounts.</param>
    public async Task<PoolBooks> BooksAsync(int pool, IEnumerable<UInt160> accounts)
    {
        JointAnswer answer = await client.CallTogetherAsync(
        [
            new ContractCall(deployed.MiningPool, "pool", pool),
            new ContractCall(deployed.MiningPool, "dividendsPaid", pool),
            .. accounts.Select(account => new ContractCall(deployed.MiningPool, "position", account, pool)),
        ]);
        return PoolBooks.From(answer.Time, answer.Values[0], answer.Values[1].GetInteger(), answer.Values.Skip(2));
    }

    /// <summary>Units that the contract says were emitted until each of these times in ms.</summary>
    /// <param name="pool">The pool's id.</param>
    /// <param name="times">The times.</param>
    public async Task<IReadOnlyList<BigInteger>> EmittedAtAsync(int pool, IEnumerable<BigInteger> times)
    {
        JointAnswer answer = await client.CallTogetherAsync(
            times.Select(time => new ContractCall(deployed.MiningPool, "emittedAt", pool, time)).ToList());
        return answer.Values.Select(value => value.GetInteger()).ToList();
    }

    /// <summary>A pair, and what these accounts are credited with, all at one moment.</summary>
    /// <param name="pair">The TradingPool.</param>
    /// <param name="accounts">The accounts.</param>
    public async Task<PairBooks> PairAsync(UInt160 pair, IEnumerable<UInt160> accounts)
    {
        JointAnswer answer = await client.CallTogetherAsync(
        [
            new ContractCall(pair, "pair"),
            .. accounts.Select(account => new ContractCall(pair, "creditsOf", account)),
        ]);
        return PairBooks.From(answer.Values[0], answer.Values.Skip(1));
    }

    /// <summary>The DividendPool and the positions of these accounts, all at one moment.</summary>
    /// <param name="accounts">The accounts.</param>
    public async Task<DividendBooks> DividendsAsync(IEnumerable<UInt160> accounts)
    {
        JointAnswer answer = await client.CallTogetherAsync(
        [
            new ContractCall(deployed.DividendPool!, "totals"),
            .. accounts.Select(account => new ContractCall(deployed.DividendPool!, "position", account)),
        ]);
        return DividendBooks.From(answer.Time, answer.Values[0], answer.Values.Skip(1));
    }

    /// <summary>Where all units of each of the program's tokens are.</summary>
    /// <param name="accounts">The accounts that may hold some beside the contracts.</param>
    public async Task<IReadOnlyList<TokenResult>> TokensAsync(IEnumerable<UInt160> accounts)
    {
        List<UInt160> people = [.. accounts];
        List<UInt160> pairs = [.. program.Pairs.Select(pair => deployed.Tokens[pair.Symbol])];
        List<UInt160> others = [deployed.MiningPool, deployed.DividendPool ?? UInt160.Zero, UInt160.Zero, .. pairs];
        var tokens = new List<TokenResult>();
        foreach (string symbol in program.Symbols)
        {
            UInt160 token = deployed.Tokens[symbol];
            JointAnswer answer = await client.CallTogetherAsync(
            [
                new ContractCall(token, "totalSupply"),
                .. others.Concat(people).Select(account => new ContractCall(token, "balanceOf", account)),
            ]);
            List<BigInteger> units = answer.Values.Select(value => value.GetInteger()).ToList();
            tokens.Add(new TokenResult(
                symbol,
                token,
                units[0],
                InMiningPool: units[1],
                InDividendPool: deployed.DividendPool is null ? BigInteger.Zero : units[2],
                Locked: units[3],
                InPairs: units.GetRange(4, pairs.Count),
                WithMiners: units.GetRange(4 + pairs.Count, people.Count)));
        }

        return tokens;
    }
}
