using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using Neo;
using TestSupport;

namespace MiningPoolTests.Ranked;

/// <summary>Random moves of 24 accounts, few amounts so that many are equal, beside a list that is sorted after each.</summary>
[TestClass]
public class RandomRankingTests
{
    private const int Moves = 250;

    private readonly MiningWorld _world = new(ranking: Terms.Growing);
    private readonly List<(UInt160 Account, int Staked)> _ranked = [];

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void Every_range_is_right_after_every_move()
    {
        int seed = Random.Shared.Next();
        TestContext.WriteLine($"seed {seed}");
        Random random = new(seed);
        _world.AddPool(1_000_000_000_000);
        for (int move = 0; move < Moves; move++)
        {
            _world.Wait(random.Next(1, 100_000));
            UInt160 account = Accounts.Of((byte)random.Next(100, 124));
            int staked = _ranked.FirstOrDefault(line => line.Account == account).Staked;
            int kind = random.Next(10);
            if (staked == 0 || kind < 5) Stake(account, staked, random.Next(1, 6));
            else if (kind < 8) Withdraw(account, staked, random.Next(1, staked + 1));
            else Leave(account, kind == 8);
            AssertRanges($"move {move}, seed {seed}");
        }

        _world.AssertConserved(1, _ranked.Select(line => line.Account));
    }

    private void Stake(UInt160 account, int staked, int amount)
    {
        _world.Stake(account, 1, amount);
        Reach(account, staked + amount);
    }

    private void Withdraw(UInt160 account, int staked, int amount)
    {
        _world.Withdraw(account, 1, amount);
        Reach(account, staked - amount);
    }

    private void Leave(UInt160 account, bool inEmergency)
    {
        if (inEmergency) _world.EmergencyWithdraw(account, 1);
        else _world.Exit(account, 1);
        Reach(account, 0);
    }

    // Last among equals: List.Sort isn't stable, an insertion is.
    private void Reach(UInt160 account, int staked)
    {
        _ranked.RemoveAll(line => line.Account == account);
        int place = _ranked.FindIndex(line => line.Staked < staked);
        if (staked > 0) _ranked.Insert(place < 0 ? _ranked.Count : place, (account, staked));
    }

    private void AssertRanges(string when)
    {
        int slots = Math.Min(8, 2 + 2 * (_ranked.Count / 5));
        int worst = Math.Min(slots, _ranked.Count), best = Math.Min(slots, _ranked.Count - worst);
        Assert.AreEqual(Show(_ranked[..worst]), Show(1), $"worst, {when}");
        Assert.AreEqual(Show(_ranked[worst..(worst + best)]), Show(2), $"best, {when}");
        Assert.AreEqual(Show(_ranked[(worst + best)..]), Show(3), $"common, {when}");
        int power = _ranked.Select((line, place) => line.Staked * (place < worst ? 1 : place < worst + best ? 5 : 3)).Sum();
        Assert.AreEqual(power, _world.Pool(1).Power, when);
    }

    private string Show(int range) => Show(_world.Mining.Ranking(1, range, 0)!.Select(StackValues.Row)
        .Select(line => (StackValues.Hash(line[0]), (int)StackValues.Integer(line[1]))));

    private static string Show(IEnumerable<(UInt160 Account, int Staked)> lines)
        => string.Join(' ', lines.Select(line => $"{line.Account.ToString()[2..4]}:{line.Staked}"));
}
