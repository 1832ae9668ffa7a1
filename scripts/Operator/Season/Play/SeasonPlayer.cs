using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain;
using MiningPool.Chain.Local;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Deployment;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Reports;
using Neo;

namespace MiningPool.Operator.Season;

/// <summary>Plays a season on a local chain: real transactions by many miners, with the block time moved forward.</summary>
public sealed class SeasonPlayer
{
    private const long GasForEachMiner = 500_00000000;
    private readonly LocalChain chain;
    private readonly MiningProgram program;
    private readonly DeployedProgram deployed;
    private readonly ProgramAccounts accounts;
    private readonly GasLedger ledger;
    private readonly IProgress<string> progress;
    private readonly ProgramView view;
    private readonly SeasonLog log = new();
    private readonly List<List<PoolBooks>> readings;
    private IReadOnlyList<SigningAccount> miners = [];

    /// <summary>Creates a player.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="program">The program.</param>
    /// <param name="deployed">Where the program is on the chain.</param>
    /// <param name="accounts">Who issues the plain tokens.</param>
    /// <param name="ledger">Takes note of what each call cost.</param>
    /// <param name="progress">Told what happens.</param>
    public SeasonPlayer(
        LocalChain chain,
        MiningProgram program,
        DeployedProgram deployed,
        ProgramAccounts accounts,
        GasLedger ledger,
        IProgress<string> progress)
    {
        this.chain = chain;
        this.program = program;
        this.deployed = deployed;
        this.accounts = accounts;
        this.ledger = ledger;
        this.progress = progress;
        view = new ProgramView(chain.Client, program, deployed);
        readings = program.Pools.Select(_ => new List<PoolBooks>()).ToList();
    }

    private BigInteger Period => (BigInteger)program.HalvingPeriod.TotalMilliseconds;

    private IEnumerable<UInt160> MinerHashes => miners.Select(miner => miner.ScriptHash);

    /// <summary>Plays the whole season and reads back what it came to.</summary>
    public async Task<SeasonResult> PlayAsync(CancellationToken cancellation)
    {
        if (program.Tokens.FirstOrDefault(token => token.Hash is not null) is { } real)
        {
            throw new ChainException(
                $"A season mints its miners the tokens that they stake, and nobody can mint {real.Symbol}: "
                + $"leave its 'hash' out of {program.File} to play.");
        }

        SeasonPlan plan = SeasonPlan.For(program);
        miners = Miners.Create(chain, program.Season.Miners);
        await EquipAsync(plan, cancellation);

        List<HalvingSchedule> schedules = await SchedulesAsync();
        BigInteger firstStart = schedules.Min(schedule => schedule.Start);
        var requests = new MoveRequests(chain.Client, program, deployed, miners);
        foreach (IGrouping<int, Move> step in plan.Moves.GroupBy(move => move.Step))
        {
            await chain.FastForwardToAsync((ulong)(firstStart + (step.Key * Period / SeasonPlan.StepsPerPeriod)), cancellation);
            await PlayStepAsync(requests, step, cancellation);
            await ReadBooksAsync(schedules);
        }

        BigInteger end = schedules.Max(schedule => schedule.Start + (program.Season.Weeks * schedule.Period));
        await chain.FastForwardToAsync((ulong)end, cancellation);
        await SettleAsync(requests, cancellation);
        return await ReadAsync(schedules);
    }

    private async Task EquipAsync(SeasonPlan plan, CancellationToken cancellation)
    {
        progress.Report($"{miners.Count} miners get 500 GAS each, and the plain tokens that they will use.");
        List<TransactionRequest> requests = miners
            .Select(miner => TransactionRequest.SendGas(chain.Genesis, miner.ScriptHash, GasForEachMiner))
            .ToList();
        foreach ((string symbol, SigningAccount issuer) in accounts.Issuers)
        {
            requests.AddRange(miners
                .Select((miner, number) => (miner, amount: plan.Needs(number, symbol)))
                .Where(need => need.amount > 0)
                .Select(need => Issue(issuer, symbol, need.miner, need.amount)));
        }

        await SendAsync(requests, cancellation);
    }

    private TransactionRequest Issue(SigningAccount issuer, string symbol, SigningAccount miner, BigInteger amount) =>
        TransactionRequest.Call(issuer, deployed.Tokens[symbol], "mint", miner.ScriptHash, amount) with { Name = "mint a plain token" };

    private async Task PlayStepAsync(MoveRequests requests, IGrouping<int, Move> step, CancellationToken cancellation)
    {
        var made = new List<string>();
        foreach (IGrouping<int, Move> round in step.GroupBy(move => move.Round))
        {
            IReadOnlyList<TransactionRequest> transactions = await requests.OfRoundAsync(round);
            await SendAsync(transactions, cancellation);
            made.AddRange(transactions.Select(transaction => transaction.Name));
        }

        string what = string.Join(", ", made.GroupBy(name => name).Select(kind => $"{kind.Count()} × {kind.Key}"));
        TimeSpan passed = program.HalvingPeriod * step.Key / SeasonPlan.StepsPerPeriod;
        string day = passed.TotalDays.ToString("0.##", CultureInfo.InvariantCulture);
        progress.Report($"Day {day}: {(what.Length > 0 ? what : "nobody moves")}.");
    }

    // Half of those who may harvest do, and what the pools owe the DividendPool is paid.
    private async Task SettleAsync(MoveRequests requests, CancellationToken cancellation)
    {
        IEnumerable<int> pools = Enumerable.Range(1, program.Pools.Count);
        IReadOnlyList<TransactionRequest> harvests = await requests.OfRoundAsync(
            from pool in pools
            from miner in Enumerable.Range(0, miners.Count)
            where miner % 4 < 2
            select new Move(0, 0, miner, MoveKind.Harvest, pool));
        await SendAsync(harvests, cancellation);
        if (program.HasDividendPool)
        {
            await SendAsync(
                await requests.OfRoundAsync(pools.Select(pool => new Move(0, 0, pool % miners.Count, MoveKind.PayDividends, pool))),
                cancellation);
        }

        progress.Report($"After {program.Season.Weeks} weeks: {harvests.Count} × harvest; the others leave their rewards pending.");
    }

    private async Task SendAsync(IReadOnlyList<TransactionRequest> requests, CancellationToken cancellation)
    {
        foreach (TransactionReceipt receipt in await new TransactionSender(chain.Client).SendAllAsync(requests, cancellation))
        {
            ledger.Add(receipt.RequireSuccess());
            log.Add(receipt);
        }
    }

    private async Task<List<HalvingSchedule>> SchedulesAsync()
    {
        var schedules = new List<HalvingSchedule>();
        for (int pool = 1; pool <= program.Pools.Count; pool++)
        {
            PoolBooks books = await view.BooksAsync(pool, []);
            schedules.Add(new HalvingSchedule(program.Pools[pool - 1].Allocation, books.Schedule.Start, Period));
        }

        return schedules;
    }

    private async Task ReadBooksAsync(List<HalvingSchedule> schedules)
    {
        for (int index = 0; index < schedules.Count; index++)
        {
            PoolBooks books = await view.BooksAsync(index + 1, MinerHashes);
            readings[index].Add(books with { Schedule = schedules[index] });
        }
    }

    private async Task<SeasonResult> ReadAsync(List<HalvingSchedule> schedules)
    {
        await ReadBooksAsync(schedules);
        var pools = new List<PoolResult>();
        for (int index = 0; index < schedules.Count; index++)
        {
            IReadOnlyList<WeekEmission> weeks = await WeeksAsync(index + 1, schedules[index]);
            PoolLog events = PoolLog.Of(index + 1, log, deployed.MiningPool);
            pools.Add(new PoolResult(index + 1, weeks, readings[index][^1], readings[index][..^1], events));
        }

        var pairs = new List<PairResult>();
        foreach (PairTerms pair in program.Pairs)
        {
            UInt160 traded = deployed.Tokens[pair.Symbol];
            PairBooks books = await view.PairAsync(traded, MinerHashes);
            pairs.Add(new PairResult(pair, books, PairLog.Of(log, traded, books.Token0)));
        }

        DividendResult? dividends = deployed.DividendPool is { } contract
            ? new DividendResult(
                await view.DividendsAsync(MinerHashes), log.Of(contract, "DividendsReceived", "Staked", "Withdrawn", "Harvested"))
            : null;
        return new SeasonResult(miners, await view.TokensAsync(MinerHashes), pools, pairs, dividends, log.Transactions);
    }

    private async Task<IReadOnlyList<WeekEmission>> WeeksAsync(int pool, HalvingSchedule schedule)
    {
        List<BigInteger> edges = Enumerable.Range(0, program.Season.Weeks + 1)
            .Select(week => schedule.Start + (week * schedule.Period))
            .ToList();
        IReadOnlyList<BigInteger> emitted = await view.EmittedAtAsync(pool, edges);
        return Enumerable.Range(0, program.Season.Weeks)
            .Select(week => new WeekEmission(week + 1, (ulong)edges[week + 1], emitted[week + 1] - emitted[week], schedule.EmittedIn(week)))
            .ToList();
    }
}
