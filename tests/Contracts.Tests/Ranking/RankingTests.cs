using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using TestSupport.Sequences;

namespace ContractsTests.Ranking;

/// <summary>The ranking under DEGO's terms against sorting, from one staker to 1,000 and back to none.</summary>
[TestClass]
public class RankingTests
{
    // Around each number where the rule changes; all of them while one range after the other fills.
    private static readonly HashSet<int> s_stops = [.. Enumerable.Range(0, 32), 50, 99, 100, 101, 199, 200, 201, 299, 300, 301, 399, 400, 401, 500, 1_000];

    // The document's table: stakers, worst, best, common.
    private static readonly int[][] s_table =
    [
        [50, 10, 10, 30], [101, 20, 20, 61], [200, 30, 30, 140], [300, 40, 40, 220], [400, 50, 50, 300], [1_000, 50, 50, 900],
    ];

    private readonly SideBySide _both = new(RankingTerms.Dego, 420_000_000_000_000);
    private Random _random = new();

    public required TestContext TestContext { get; set; }

    [TestInitialize]
    public void Seed()
    {
        int seed = (int)(SequenceRun.Seed % int.MaxValue);
        TestContext.WriteLine($"seed {seed}: MININGPOOL_SEED={seed} replays this run");
        _random = new Random(seed);
    }

    [TestMethod]
    public void Agrees_with_sorting_up_to_a_thousand_stakers_and_back()
    {
        List<int> staked = [];
        for (int user = 0; user < 1_000; user++)
        {
            // Few different amounts, so that many are equal.
            _both.Stake(user, _random.Next(1, 60));
            staked.Add(user);
            if (_random.Next(3) == 0) Change(staked[_random.Next(staked.Count)]);
            Check(user, staked.Count);
        }

        while (staked.Count > 0)
        {
            int user = staked[_random.Next(staked.Count)];
            if (_random.Next(4) == 0) Change(staked[_random.Next(staked.Count)]);
            _both.Leave(user);
            staked.Remove(user);
            Check(user, staked.Count);
        }
    }

    private void Change(int user)
    {
        if (_both.Model.StakeOf(user) > 1 && _random.Next(2) == 0) _both.Withdraw(user, 1 + _random.Next((int)_both.Model.StakeOf(user) - 1));
        else _both.Stake(user, _random.Next(1, 30));
    }

    private void Check(int user, int stakers)
    {
        _both.Wait(_random.Next(1, 600_000));
        if (stakers % 10 == 0) _both.CompareSums(user);
        if (!s_stops.Contains(stakers)) return;
        _both.CompareAll();
        foreach (int[] row in s_table.Where(row => row[0] == stakers)) Assert.AreSequenceEqual(row.Skip(1), _both.Sizes());
    }
}
