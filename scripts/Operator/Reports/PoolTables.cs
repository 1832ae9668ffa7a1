using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Season;
using Spectre.Console;

namespace MiningPool.Operator.Reports;

/// <summary>The tables of one mining pool.</summary>
/// <param name="program">The program that was played.</param>
/// <param name="result">What it came to.</param>
internal sealed class PoolTables(MiningProgram program, SeasonResult result)
{
    private string Symbol => program.RewardToken.Symbol;

    internal Table Emission(PoolResult pool)
    {
        Table table = TableStyle.New($"{Name(pool)}: emission by week")
            .Text("Week")
            .Text("Ended (block time, UTC)")
            .Figures($"Emitted ({Symbol})")
            .Figures($"Schedule ({Symbol})")
            .Figures("Difference (units)");
        foreach (WeekEmission week in pool.Weeks)
        {
            table.AddRow(
                TableStyle.Count(week.Number),
                TableStyle.Time(week.End),
                program.Reward(week.Emitted),
                program.Reward(week.Promised),
                (week.Emitted - week.Promised).ToString(CultureInfo.InvariantCulture));
        }

        return table;
    }

    internal Table Miners(PoolResult pool)
    {
        string token = program.Pools[pool.Id - 1].StakeToken;
        Table table = TableStyle.New($"{Name(pool)}: miners")
            .Text("Miner")
            .Figures($"Staked ({token})")
            .Figures($"Claimed ({Symbol})")
            .Figures($"Pending ({Symbol})");
        if (program.Ranking is not null)
        {
            table.Text("Range").Figures("POWER").Figures($"Penalty now ({Symbol})");
        }

        foreach ((int number, Position position) in pool.Books.Positions.Index())
        {
            BigInteger claimed = pool.Log.ClaimedBy(result.Miners[number].ScriptHash);
            if (position.Staked > 0 || position.Earned > 0 || claimed > 0)
            {
                List<string> cells =
                [
                    result.Miners[number].Label,
                    program.Units(token, position.Staked),
                    program.Reward(claimed),
                    program.Reward(position.Pending),
                    position.Range == RankRange.None ? string.Empty : position.Range.ToString().ToLowerInvariant(),
                    program.Units(token, position.Power),
                    program.Reward(position.Earned - position.Pending),
                ];
                table.AddRow([.. cells.Take(table.Columns.Count)]);
            }
        }

        table.AddEmptyRow();
        AddTotals(table, pool, token);
        return table;
    }

    private void AddTotals(Table table, PoolResult pool, string token)
    {
        BigInteger pending = pool.Books.Positions.Aggregate(BigInteger.Zero, (sum, position) => sum + position.Pending);
        table.AddRow(
            "pool, in all", program.Units(token, pool.Books.Staked), program.Reward(pool.Books.Claimed), program.Reward(pending));
        table.AddRow("without a staker", string.Empty, string.Empty, program.Reward(pool.Books.WithoutStaker));
        if (program.HasDividendPool)
        {
            table.AddRow("paid as dividends", string.Empty, program.Reward(pool.Books.DividendsPaid), string.Empty);
        }
    }

    private string Name(PoolResult pool) => $"Pool {pool.Id} '{program.Pools[pool.Id - 1].Name}'";
}
