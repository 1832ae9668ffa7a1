using System;
using System.Collections.Generic;
using System.Linq;

namespace MiningPool.Bench.Economics;

/// <summary>What somebody earns who spreads a stake evenly over accounts, among others who don't move.</summary>
/// <param name="Stake">Tokens in all.</param>
/// <param name="Accounts">Accounts that they are spread over.</param>
/// <param name="Power">POWER of all these accounts.</param>
/// <param name="Share">Their part of the pool's rewards.</param>
public sealed record Splitting(long Stake, int Accounts, long Power, double Share)
{
    /// <summary>Ranks everybody and adds POWER up. Of equal stakes the spread ones came later.</summary>
    /// <param name="others">The others' stakes, in tokens.</param>
    /// <param name="stake">Tokens to spread; a multiple of <paramref name="accounts"/>.</param>
    /// <param name="accounts">Accounts, at least 1.</param>
    /// <exception cref="ArgumentException">The stake can't be spread evenly.</exception>
    public static Splitting Of(IReadOnlyList<long> others, long stake, int accounts)
    {
        if (stake % accounts != 0) throw new ArgumentException($"{stake} tokens can't be spread evenly over {accounts} accounts.", nameof(accounts));
        var ranked = others.Select(tokens => (Tokens: tokens, IsSpread: false))
            .Concat(Enumerable.Repeat((Tokens: stake / accounts, IsSpread: true), accounts))
            .OrderByDescending(of => of.Tokens)
            .ThenBy(of => of.IsSpread)
            .ToList();
        long own = 0, all = 0;
        for (int rank = 0; rank < ranked.Count; rank++)
        {
            long power = ranked[rank].Tokens * RankingRule.Coefficient(rank, ranked.Count);
            all += power;
            if (ranked[rank].IsSpread) own += power;
        }

        return new Splitting(stake, accounts, own, (double)own / all);
    }

    /// <summary>Stakes of a pool with a few large holders and many small ones: the k-th holds a k-th of the first.</summary>
    public static IReadOnlyList<long> Uneven(int holders, long largest) => [.. Enumerable.Range(1, holders).Select(rank => largest / rank)];

    /// <summary>Stakes of a pool in which all hold the same.</summary>
    public static IReadOnlyList<long> Even(int holders, long each) => [.. Enumerable.Repeat(each, holders)];
}
