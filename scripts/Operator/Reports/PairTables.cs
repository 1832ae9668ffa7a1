using System.Linq;
using System.Numerics;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Season;
using Neo;
using Spectre.Console;

namespace MiningPool.Operator.Reports;

/// <summary>The tables of the pairs, the DividendPool, and of where all tokens are.</summary>
/// <param name="program">The program that was played.</param>
/// <param name="result">What it came to.</param>
internal sealed class PairTables(MiningProgram program, SeasonResult result)
{
    private string Symbol => program.RewardToken.Symbol;

    internal Table Pair(PairResult pair)
    {
        string first = SymbolOf(pair.Books.Token0);
        string second = SymbolOf(pair.Books.Token1);
        string lp = pair.Terms.Symbol;
        return TableStyle.New($"Pair '{pair.Terms.Contract}': {pair.Log.Swaps.Count} swaps")
            .Text("What")
            .Figures(first)
            .Figures(second)
            .Figures(lp)
            .AddRow("added", Of(first, pair.Log.Added0), Of(second, pair.Log.Added1), Of(lp, pair.Log.Minted))
            .AddRow("removed", Of(first, pair.Log.Removed0), Of(second, pair.Log.Removed1), Of(lp, pair.Log.Burned))
            .AddRow("sold to the pair", Of(first, Sold(pair, true)), Of(second, Sold(pair, false)), string.Empty)
            .AddRow("bought from the pair", Of(first, Bought(pair, false)), Of(second, Bought(pair, true)), string.Empty)
            .AddRow("reserves, and LP supply", Of(first, pair.Books.Reserve0), Of(second, pair.Books.Reserve1), Of(lp, pair.Books.Supply))
            .AddRow("credited to accounts", Of(first, pair.Books.Credit0), Of(second, pair.Books.Credit1), string.Empty);
    }

    internal Table Dividends(DividendBooks books)
    {
        Table table = TableStyle.New("DividendPool: stakers")
            .Text("Miner")
            .Figures($"Staked ({Symbol})")
            .Figures($"Pending ({Symbol})");
        foreach ((int number, DividendPosition position) in books.Positions.Index().Where(entry => entry.Item.Staked > 0))
        {
            table.AddRow(result.Miners[number].Label, program.Reward(position.Staked), program.Reward(position.Pending));
        }

        table.AddEmptyRow();
        return table
            .AddRow("pool, in all", program.Reward(books.Staked), program.Reward(books.Pending))
            .AddRow("claimed", string.Empty, program.Reward(books.Claimed))
            .AddRow("still dripping", string.Empty, program.Reward(books.Dripping))
            .AddRow("received", string.Empty, program.Reward(books.Received));
    }

    internal Table Holdings()
    {
        Table table = TableStyle.New("Where the tokens are (whole tokens, cut to four places)")
            .Text("Token")
            .Figures("In existence")
            .Figures("With the miners")
            .Figures("MiningPool")
            .Figures("Pairs")
            .Figures("DividendPool")
            .Figures("Locked");
        foreach (TokenResult token in result.Tokens)
        {
            table.AddRow(
                token.Symbol,
                Of(token.Symbol, token.Supply),
                Of(token.Symbol, token.WithAllMiners),
                Of(token.Symbol, token.InMiningPool),
                Of(token.Symbol, token.InAllPairs),
                Of(token.Symbol, token.InDividendPool),
                Of(token.Symbol, token.Locked));
        }

        return table;
    }

    private string Of(string symbol, BigInteger units) => program.Units(symbol, units);

    private string SymbolOf(UInt160 token) => result.Tokens.Single(entry => entry.Contract == token).Symbol;

    private static BigInteger Sold(PairResult pair, bool firstIn) => pair.Log.Swaps
        .Where(swap => swap.FirstIn == firstIn)
        .Aggregate(BigInteger.Zero, (sum, swap) => sum + swap.AmountIn);

    private static BigInteger Bought(PairResult pair, bool firstIn) => pair.Log.Swaps
        .Where(swap => swap.FirstIn == firstIn)
        .Aggregate(BigInteger.Zero, (sum, swap) => sum + swap.AmountOut);
}
