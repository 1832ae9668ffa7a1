using System;
using System.Collections.Generic;
using System.IO;
using MiningPool.Chain;

namespace MiningPool.Operator.Programs;

/// <summary>Reads program files. What they may hold is in docs/programs.md.</summary>
public sealed class ProgramReader
{
    private const string Proportional = "proportional";
    private const string Ranked = "ranked";
    private readonly string file;

    private ProgramReader(string file) => this.file = file;

    /// <summary>Reads a program file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ProgramException">The file is wrong: the message has the line and the reason.</exception>
    /// <exception cref="ChainException">The file can't be read at all.</exception>
    public static MiningProgram Read(string path)
    {
        try
        {
            return Parse(path, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ChainException($"The program file {path} can't be read: {error.Message}", error);
        }
    }

    /// <summary>Reads a program from memory.</summary>
    /// <param name="file">The name to use in messages.</param>
    /// <param name="content">UTF-8 JSON.</param>
    /// <exception cref="ProgramException">The content is wrong: the message has the line and the reason.</exception>
    public static MiningProgram Parse(string file, ReadOnlySpan<byte> content) =>
        new ProgramReader(file).Program(LocatedJson.Parse(file, content));

    private MiningProgram Program(LocatedValue root)
    {
        var reader = new ObjectReader(
            file,
            root,
            "the program",
            "$schema", "name", "mode", "rewardToken", "halvingPeriod", "tokens", "pairs", "dividendPool", "ranking", "pools", "season");
        string name = reader.Title("name");
        bool isRanked = IsRanked(reader);
        var tokens = new TokenReader(file, reader.Value("rewardToken"));
        TimeSpan period = reader.Duration("halvingPeriod");
        IReadOnlyList<TokenTerms> plain = tokens.Tokens(reader.Items("tokens"));
        IReadOnlyList<PairTerms> pairs = reader.Has("pairs") ? tokens.Pairs(reader.Items("pairs")) : [];
        bool hasDividendPool = HasDividendPool(reader, isRanked);
        RankingTerms? ranking = isRanked ? RankingReader.Read(file, reader.Value("ranking")) : null;
        IReadOnlyList<PoolTerms> pools = PoolReader.Read(file, reader.Items("pools"), tokens, isRanked);
        SeasonTerms season = reader.Has("season") ? Season(reader.Value("season")) : new SeasonTerms(24, 4, 1);
        return new MiningProgram(file, name, tokens.Reward, period, ranking, hasDividendPool, plain, pairs, pools, season);
    }

    private static bool IsRanked(ObjectReader reader)
    {
        string mode = reader.Text("mode");
        if (mode is not (Proportional or Ranked))
        {
            throw reader.Wrong(reader.Value("mode"), $"'mode' is '{mode}': it must be '{Proportional}' or '{Ranked}'.");
        }

        bool isRanked = mode == Ranked;
        if (reader.Has("ranking") == isRanked)
        {
            return isRanked;
        }

        throw isRanked
            ? reader.Wrong(reader.Value("mode"), $"the mode '{Ranked}' needs 'ranking', its terms.")
            : reader.Wrong(reader.Value("ranking"), $"'ranking' belongs to the mode '{Ranked}' alone: leave it out, or change 'mode'.");
    }

    private static bool HasDividendPool(ObjectReader reader, bool isRanked)
    {
        bool hasDividendPool = reader.Has("dividendPool") && reader.Boolean("dividendPool");
        if (isRanked && !hasDividendPool)
        {
            throw reader.Wrong(
                reader.Value(reader.Has("dividendPool") ? "dividendPool" : "mode"),
                $"the mode '{Ranked}' needs '\"dividendPool\": true': penalties are paid to it.");
        }

        return hasDividendPool;
    }

    private SeasonTerms Season(LocatedValue value)
    {
        var reader = new ObjectReader(file, value, "'season'", "miners", "weeks", "seed");
        return new SeasonTerms(
            reader.Has("miners") ? reader.Integer("miners", 20, 200) : 24,
            reader.Has("weeks") ? reader.Integer("weeks", 1, 52) : 4,
            reader.Has("seed") ? reader.Integer("seed", 0, int.MaxValue) : 1);
    }
}
