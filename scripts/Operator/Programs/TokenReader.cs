using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using Neo;

namespace MiningPool.Operator.Programs;

/// <summary>Reads a program's tokens and pairs: each symbol stands for one token.</summary>
internal sealed class TokenReader
{
    private const int RewardDecimals = 8;
    private const int MostDecimals = 18;
    private const int MostTokens = 50;

    // What the RewardToken contract can hold.
    private static readonly BigInteger CapLimit = BigInteger.One << 96;
    private readonly string file;
    private readonly List<TokenTerms> tokens = [];
    private readonly List<PairTerms> pairs = [];

    internal TokenReader(string file, LocatedValue reward)
    {
        this.file = file;
        var reader = new ObjectReader(file, reward, "'rewardToken'", "symbol", "decimals", "cap");
        int decimals = reader.Integer("decimals", RewardDecimals, RewardDecimals);
        Reward = new RewardTokenTerms(reader.Symbol("symbol"), decimals, reader.Amount("cap", decimals, CapLimit));
    }

    /// <summary>The token that pools emit.</summary>
    internal RewardTokenTerms Reward { get; }

    /// <summary>All symbols read so far, LP tokens included.</summary>
    internal IReadOnlyList<string> Symbols => [.. Tradable, .. pairs.Select(pair => pair.Symbol)];

    /// <summary>The decimals of a token that was read.</summary>
    internal int DecimalsOf(string symbol) => symbol == Reward.Symbol
        ? Reward.Decimals
        : tokens.FirstOrDefault(token => token.Symbol == symbol)?.Decimals ?? PairTerms.Decimals;

    private IEnumerable<string> Tradable => [Reward.Symbol, .. tokens.Select(token => token.Symbol)];

    internal IReadOnlyList<TokenTerms> Tokens(IReadOnlyList<LocatedValue> values)
    {
        foreach (LocatedValue value in values)
        {
            var reader = new ObjectReader(file, value, "a token", "symbol", "decimals", "hash");
            string symbol = NewSymbol(reader);
            if (tokens.Count == MostTokens)
            {
                throw reader.Wrong(value, $"a program has at most {MostTokens} tokens.");
            }

            UInt160? hash = reader.Has("hash") ? Hash(reader) : null;
            tokens.Add(new TokenTerms(symbol, reader.Integer("decimals", 0, MostDecimals), hash));
        }

        return tokens;
    }

    internal IReadOnlyList<PairTerms> Pairs(IReadOnlyList<LocatedValue> values)
    {
        foreach (LocatedValue value in values)
        {
            var reader = new ObjectReader(file, value, "a pair", "symbol", "tokens", "contract");
            string symbol = NewSymbol(reader);
            (string first, string second) = Traded(reader);
            string contract = reader.Title("contract");
            if (pairs.Any(pair => pair.Contract == contract))
            {
                throw reader.Wrong(
                    reader.Value("contract"), $"the contract '{contract}' is there already: each pair needs a contract name of its own.");
            }

            pairs.Add(new PairTerms(symbol, first, second, contract));
        }

        return pairs;
    }

    private (string First, string Second) Traded(ObjectReader reader)
    {
        List<string> traded = reader.Items("tokens").Select(item => TradedToken(reader, item)).ToList();
        LocatedValue list = reader.Value("tokens");
        if (traded.Count != 2 || traded[0] == traded[1])
        {
            throw reader.Wrong(list, "'tokens' of a pair must be two different symbols.");
        }

        if (pairs.Any(pair => pair.Trades(traded[0]) && pair.Trades(traded[1])))
        {
            throw reader.Wrong(list, $"the pair of {traded[0]} and {traded[1]} is there already.");
        }

        return (traded[0], traded[1]);
    }

    private string TradedToken(ObjectReader reader, LocatedValue item) =>
        item.Kind == JsonValueKind.String && Tradable.Contains(item.Text)
        ? item.Text
        : throw reader.Wrong(
            item, $"'{item.Text}' can't be in a pair: it must be the reward token or one of 'tokens', {string.Join(", ", Tradable)}.");

    private string NewSymbol(ObjectReader reader)
    {
        string symbol = reader.Symbol("symbol");
        return Symbols.Contains(symbol)
            ? throw reader.Wrong(reader.Value("symbol"), $"the token '{symbol}' is there already: each symbol stands for one token.")
            : symbol;
    }

    private static UInt160 Hash(ObjectReader reader)
    {
        string text = reader.Text("hash");
        return text.StartsWith("0x", StringComparison.Ordinal) && UInt160.TryParse(text, out UInt160 hash) && hash != UInt160.Zero
            ? hash
            : throw reader.Wrong(reader.Value("hash"), $"'{text}' is no contract hash: it needs 0x and 40 hexadecimal digits.");
    }
}
