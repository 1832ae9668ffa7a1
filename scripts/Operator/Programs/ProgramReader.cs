using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using MiningPool.Chain;
using Neo;

namespace MiningPool.Operator.Programs;

/// <summary>Reads program files. What they may hold is in docs/programs.md.</summary>
public sealed class ProgramReader
{
    private const int RewardDecimals = 8;
    private const int MostStakeDecimals = 18;
    private const int MostPools = 50;

    // What the contracts can hold: the token's cap, and a pool's allocation.
    private static readonly BigInteger CapLimit = BigInteger.One << 96;
    private static readonly BigInteger AllocationLimit = BigInteger.One << 80;
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
            file, root, "the program", "$schema", "name", "rewardToken", "halvingPeriod", "stakeTokens", "pools", "season");
        string name = reader.Title("name");
        RewardTokenTerms reward = RewardToken(reader.Value("rewardToken"));
        TimeSpan period = reader.Duration("halvingPeriod");
        IReadOnlyList<StakeTokenTerms> stakes = StakeTokens(reader.Items("stakeTokens"), reward);
        IReadOnlyList<PoolTerms> pools = Pools(reader.Items("pools"), reward, stakes);
        SeasonTerms season = reader.Has("season") ? Season(reader.Value("season")) : new SeasonTerms(24, 4, 1);
        return new MiningProgram(file, name, reward, period, stakes, pools, season);
    }

    private RewardTokenTerms RewardToken(LocatedValue value)
    {
        var reader = new ObjectReader(file, value, "'rewardToken'", "symbol", "decimals", "cap");
        int decimals = reader.Integer("decimals", RewardDecimals, RewardDecimals);
        return new RewardTokenTerms(reader.Symbol("symbol"), decimals, reader.Amount("cap", decimals, CapLimit));
    }

    private List<StakeTokenTerms> StakeTokens(IReadOnlyList<LocatedValue> values, RewardTokenTerms reward)
    {
        var tokens = new List<StakeTokenTerms>();
        foreach (LocatedValue value in values)
        {
            var reader = new ObjectReader(file, value, "a stake token", "symbol", "decimals", "hash");
            string symbol = reader.Symbol("symbol");
            if (symbol == reward.Symbol || tokens.Any(token => token.Symbol == symbol))
            {
                throw reader.Wrong(reader.Value("symbol"), $"the token '{symbol}' is there already: each symbol stands for one token.");
            }

            UInt160? hash = reader.Has("hash") ? Hash(reader) : null;
            tokens.Add(new StakeTokenTerms(symbol, reader.Integer("decimals", 0, MostStakeDecimals), hash));
        }

        return tokens;
    }

    private static UInt160 Hash(ObjectReader reader)
    {
        string text = reader.Text("hash");
        return text.StartsWith("0x", StringComparison.Ordinal) && UInt160.TryParse(text, out UInt160 hash) && hash != UInt160.Zero
            ? hash
            : throw reader.Wrong(reader.Value("hash"), $"'{text}' is no contract hash: it needs 0x and 40 hexadecimal digits.");
    }

    private List<PoolTerms> Pools(IReadOnlyList<LocatedValue> values, RewardTokenTerms reward, IReadOnlyList<StakeTokenTerms> stakes)
    {
        var pools = new List<PoolTerms>();
        BigInteger allocated = 0;
        foreach (LocatedValue value in values)
        {
            var reader = new ObjectReader(file, value, "a pool", "name", "stakeToken", "allocation", "start");
            PoolTerms pool = Pool(reader, reward, stakes);
            if (pools.Any(other => other.Name == pool.Name))
            {
                throw reader.Wrong(reader.Value("name"), $"the pool '{pool.Name}' is there already: each pool needs a name of its own.");
            }

            allocated += pool.Allocation;
            if (allocated > reward.Cap)
            {
                throw reader.Wrong(
                    reader.Value("allocation"),
                    $"with this pool the allocations are {TokenAmount.Format(allocated, reward.Decimals)} {reward.Symbol}, "
                    + $"over the cap of {TokenAmount.Format(reward.Cap, reward.Decimals)}.");
            }

            if (pools.Count == MostPools)
            {
                throw reader.Wrong(value, $"a program has at most {MostPools} pools.");
            }

            pools.Add(pool);
        }

        return pools;
    }

    private static PoolTerms Pool(ObjectReader reader, RewardTokenTerms reward, IReadOnlyList<StakeTokenTerms> stakes)
    {
        string name = reader.Title("name");
        string token = reader.Symbol("stakeToken");
        if (stakes.All(stake => stake.Symbol != token))
        {
            string known = string.Join(", ", stakes.Select(stake => stake.Symbol));
            throw reader.Wrong(reader.Value("stakeToken"), $"'{token}' is none of the stake tokens: they are {known}.");
        }

        return new PoolTerms(name, token, reader.Amount("allocation", reward.Decimals, AllocationLimit), Start(reader));
    }

    private static PoolStart Start(ObjectReader reader)
    {
        LocatedValue value = reader.Value("start");
        string text = reader.Text("start");
        if (ObjectReader.TryDuration(text, out TimeSpan delay))
        {
            return new PoolStart(null, delay, value.Line);
        }

        return DateTimeOffset.TryParseExact(
                text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? new PoolStart(time, null, value.Line)
            : throw reader.Wrong(
                value,
                $"'start' is '{text}': it must be a UTC time such as 2027-01-15T12:00:00Z, "
                + "or a duration after the deployment such as PT1H.");
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
