using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace MiningPool.Operator.Programs;

/// <summary>Reads a program's mining pools.</summary>
internal static class PoolReader
{
    private const int MostPools = 50;

    // What the MiningPool contract can hold, of an allocation and of a minimum stake.
    private static readonly BigInteger UnitLimit = BigInteger.One << 80;

    /// <summary>Reads the pools, which may take any of a program's tokens.</summary>
    internal static IReadOnlyList<PoolTerms> Read(string file, IReadOnlyList<LocatedValue> values, TokenReader tokens, bool isRanked)
    {
        var pools = new List<PoolTerms>();
        RewardTokenTerms reward = tokens.Reward;
        BigInteger allocated = 0;
        foreach (LocatedValue value in values)
        {
            var reader = new ObjectReader(file, value, "a pool", "name", "stakeToken", "minimumStake", "allocation", "start");
            PoolTerms pool = Pool(reader, tokens, isRanked);
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

    private static PoolTerms Pool(ObjectReader reader, TokenReader tokens, bool isRanked)
    {
        string name = reader.Title("name");
        string token = reader.Symbol("stakeToken");
        if (!tokens.Symbols.Contains(token))
        {
            throw reader.Wrong(
                reader.Value("stakeToken"), $"'{token}' is none of the program's tokens: they are {string.Join(", ", tokens.Symbols)}.");
        }

        BigInteger minimum = MinimumStake(reader, tokens.DecimalsOf(token), isRanked);
        return new PoolTerms(name, token, minimum, reader.Amount("allocation", tokens.Reward.Decimals, UnitLimit), Start(reader));
    }

    private static BigInteger MinimumStake(ObjectReader reader, int decimals, bool isRanked)
    {
        if (!reader.Has("minimumStake"))
        {
            return BigInteger.One;
        }

        return isRanked
            ? reader.Amount("minimumStake", decimals, UnitLimit)
            : throw reader.Wrong(reader.Value("minimumStake"), "'minimumStake' belongs to the mode 'ranked' alone: leave it out.");
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
}
