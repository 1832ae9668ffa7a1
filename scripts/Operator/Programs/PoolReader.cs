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

    // What the MiningPool contract can hold.
    private static readonly BigInteger AllocationLimit = BigInteger.One << 80;

    /// <summary>Reads the pools, which may take any of these tokens.</summary>
    internal static IReadOnlyList<PoolTerms> Read(
        string file, IReadOnlyList<LocatedValue> values, RewardTokenTerms reward, IReadOnlyList<string> symbols)
    {
        var pools = new List<PoolTerms>();
        BigInteger allocated = 0;
        foreach (LocatedValue value in values)
        {
            var reader = new ObjectReader(file, value, "a pool", "name", "stakeToken", "allocation", "start");
            PoolTerms pool = Pool(reader, reward, symbols);
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

    private static PoolTerms Pool(ObjectReader reader, RewardTokenTerms reward, IReadOnlyList<string> symbols)
    {
        string name = reader.Title("name");
        string token = reader.Symbol("stakeToken");
        if (!symbols.Contains(token))
        {
            throw reader.Wrong(
                reader.Value("stakeToken"), $"'{token}' is none of the program's tokens: they are {string.Join(", ", symbols)}.");
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
}
