using System;
using System.Collections.Generic;
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
    private const long GasForEachMiner = 50_00000000;
    private readonly LocalChain chain;
    private readonly MiningProgram program;
    private readonly DeployedProgram deployed;
    private readonly ProgramAccounts accounts;
    private readonly GasLedger ledger;
    private readonly IProgress<string> progress;
    private readonly ProgramView view;
    private readonly List<List<PoolBooks>> readings;
    private IReadOnlyList<SigningAccount> miners = [];
    private int transactions;

    /// <summary>Creates a player.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="program">The program.</param>
    /// <param name="deployed">Where the program is on the chain.</param>
    /// <param name="accounts">Who issues the stake tokens.</param>
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
        view = new ProgramView(chain.Client, deployed);
        readings = program.Pools.Select(_ => new List<PoolBooks>()).ToList();
    }

    private ulong HalfPeriod => (ulong)program.HalvingPeriod.TotalMilliseconds / 2;

    /// <summary>Plays the whole season and reads back what it came to.</summary>
    public async Task<SeasonResult> PlayAsync(CancellationToken cancellation)
    {
        if (program.StakeTokens.FirstOrDefault(token => token.Hash is not null) is { } real)
        {
            throw new ChainException(
                $"A season mints its miners the tokens that they stake, and nobody can mint {real.Symbol}: "
                + $"leave its 'hash' out of {program.File} to play.");
        }

        SeasonPlan plan = SeasonPlan.For(program);
        miners = Miners.Create(chain, program.Season.Miners);
        await EquipAsync(plan, cancellation);

        List<HalvingSchedule> schedules = await SchedulesAsync();
        var firstStart = (ulong)schedules.Min(schedule => schedule.Start);
        for (int halfWeek = 0; halfWeek < 2 * program.Season.Weeks; halfWeek++)
        {
            await chain.FastForwardToAsync(firstStart + ((ulong)halfWeek * HalfPeriod), cancellation);
            await PlayHalfWeekAsync(plan, halfWeek, cancellation);
            await ReadBooksAsync(schedules);
        }

        var end = (ulong)schedules.Max(schedule => schedule.Start + (program.Season.Weeks * schedule.Period));
        await chain.FastForwardToAsync(end, cancellation);
        await HarvestHalfAsync(cancellation);
        return await ReadAsync(schedules);
    }

    private async Task EquipAsync(SeasonPlan plan, CancellationToken cancellation)
    {
        progress.Report($"{miners.Count} miners get 50 GAS each, and the tokens that they will stake.");
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
        TransactionRequest.Call(issuer, deployed.StakeTokens[symbol], "mint", miner.ScriptHash, amount) with { Name = "mint stake tokens" };

    private async Task PlayHalfWeekAsync(SeasonPlan plan, int halfWeek, CancellationToken cancellation)
    {
        List<Move> moves = plan.Moves.Where(move => move.HalfWeek == halfWeek).ToList();
        await SendAsync(moves.Select(Request).ToList(), cancellation);
        string what = string.Join(", ", moves.GroupBy(move => move.Kind).Select(kind => $"{kind.Count()} × {NameOf(kind.Key)}"));
        string half = halfWeek % 2 == 0 ? "start" : "middle";
        progress.Report($"Week {(halfWeek / 2) + 1}, {half}: {(what.Length > 0 ? what : "nobody moves")}.");
    }

    private async Task HarvestHalfAsync(CancellationToken cancellation)
    {
        var requests = new List<TransactionRequest>();
        for (int pool = 1; pool <= program.Pools.Count; pool++)
        {
            PoolBooks books = await view.BooksAsync(pool, miners.Select(miner => miner.ScriptHash));
            int id = pool;
            requests.AddRange(miners
                .Where((_, number) => number % 4 < 2 && books.Positions[number].Pending > 0)
                .Select(miner => TransactionRequest.Call(miner, deployed.MiningPool, "harvest", miner.ScriptHash, id)));
        }

        await SendAsync(requests, cancellation);
        progress.Report($"After {program.Season.Weeks} weeks: {requests.Count} × harvest; the others leave their rewards pending.");
    }

    private TransactionRequest Request(Move move)
    {
        SigningAccount miner = miners[move.Miner];
        UInt160 token = deployed.StakeTokens[program.Pools[move.Pool - 1].StakeToken];
        TransactionRequest request = move.Kind switch
        {
            MoveKind.Stake => TransactionRequest.Call(
                miner, token, "transfer", miner.ScriptHash, deployed.MiningPool, move.Amount, move.Pool),
            MoveKind.Withdraw => TransactionRequest.Call(miner, deployed.MiningPool, "withdraw", miner.ScriptHash, move.Pool, move.Amount),
            MoveKind.Harvest => TransactionRequest.Call(miner, deployed.MiningPool, "harvest", miner.ScriptHash, move.Pool),
            MoveKind.Exit => TransactionRequest.Call(miner, deployed.MiningPool, "exit", miner.ScriptHash, move.Pool),
            _ => TransactionRequest.Call(miner, deployed.MiningPool, "emergencyWithdraw", miner.ScriptHash, move.Pool),
        };
        return request with { Name = NameOf(move.Kind) };
    }

    private static string NameOf(MoveKind kind) => kind switch
    {
        MoveKind.Stake => "stake",
        MoveKind.Withdraw => "withdraw",
        MoveKind.Harvest => "harvest",
        MoveKind.Exit => "exit",
        _ => "emergencyWithdraw",
    };

    private async Task SendAsync(IReadOnlyList<TransactionRequest> requests, CancellationToken cancellation)
    {
        foreach (TransactionReceipt receipt in await new TransactionSender(chain.Client).SendAllAsync(requests, cancellation))
        {
            ledger.Add(receipt.RequireSuccess());
            transactions++;
        }
    }

    private async Task<List<HalvingSchedule>> SchedulesAsync()
    {
        var schedules = new List<HalvingSchedule>();
        for (int pool = 1; pool <= program.Pools.Count; pool++)
        {
            PoolBooks books = await view.BooksAsync(pool, []);
            var period = (BigInteger)program.HalvingPeriod.TotalMilliseconds;
            schedules.Add(new HalvingSchedule(program.Pools[pool - 1].Allocation, books.Schedule.Start, period));
        }

        return schedules;
    }

    private async Task ReadBooksAsync(List<HalvingSchedule> schedules)
    {
        for (int index = 0; index < schedules.Count; index++)
        {
            PoolBooks books = await view.BooksAsync(index + 1, miners.Select(miner => miner.ScriptHash));
            readings[index].Add(books with { Schedule = schedules[index] });
        }
    }

    private async Task<SeasonResult> ReadAsync(List<HalvingSchedule> schedules)
    {
        await ReadBooksAsync(schedules);
        var pools = new List<PoolResult>();
        for (int index = 0; index < schedules.Count; index++)
        {
            pools.Add(new PoolResult(index + 1, await WeeksAsync(index + 1, schedules[index]), readings[index][^1], readings[index][..^1]));
        }

        IReadOnlyList<BigInteger> rewards = await view.BalancesAsync(deployed.RewardToken, miners.Select(miner => miner.ScriptHash));
        return new SeasonResult(miners, rewards, await view.RewardSupplyAsync(), pools, await StakeTokensAsync(pools), transactions);
    }

    private async Task<IReadOnlyList<StakeTokenResult>> StakeTokensAsync(List<PoolResult> pools)
    {
        var tokens = new List<StakeTokenResult>();
        foreach ((string symbol, UInt160 token) in deployed.StakeTokens)
        {
            BigInteger staked = pools
                .Where(pool => program.Pools[pool.Id - 1].StakeToken == symbol)
                .Aggregate(BigInteger.Zero, (sum, pool) => sum + pool.Books.Staked);
            tokens.Add(new StakeTokenResult(symbol, (await view.BalancesAsync(token, [deployed.MiningPool]))[0], staked));
        }

        return tokens;
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
