using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using Neo;
using TestSupport;

namespace MiningPoolTests.Ranked;

/// <summary>The slots grow with the hundredth staker, and shrink when he leaves.</summary>
[TestClass]
public class GrowthTests
{
    private readonly MiningWorld _world = new(ranking: Terms.Document);

    [TestMethod]
    public void Thirty_cross_at_a_hundred_and_at_two_hundred_and_back()
    {
        _world.AddPool(1_000_000_000);
        for (int user = 1; user < 100; user++) _world.Stake(User(user), 1, 10_000 + user);
        AssertRanges(99, 10, 10);
        CrossAt(100, 20, 10);
        for (int user = 100; user < 200; user++) _world.Stake(User(user), 1, 10_000 + user);
        AssertRanges(199, 20, 20);
        CrossAt(200, 30, 20);
        _world.AssertConserved(1, Enumerable.Range(1, 199).Select(User));
    }

    // The newcomer has the smallest stake: 10 of the best rise to the worst, 20 of the common to the best.
    private void CrossAt(int stakers, int grown, int before)
    {
        UInt160 newcomer = Accounts.Of(250);
        _world.Wait(1_000);
        _world.Events.Take();
        _world.Stake(newcomer, 1, 1);
        Assert.AreEqual(31, _world.Events.Take().Count(line => line.StartsWith("RangeChanged", System.StringComparison.Ordinal)));
        AssertRanges(stakers - 1, grown, grown, newcomer);
        _world.Exit(newcomer, 1);
        Assert.AreEqual(31, _world.Events.Take().Count(line => line.StartsWith("RangeChanged", System.StringComparison.Ordinal)));
        AssertRanges(stakers - 1, before, before);
    }

    /// <summary>Checks that users 1 to the last, whose stakes grow with their numbers, stand in the order of their stakes.</summary>
    private void AssertRanges(int last, int worst, int best, params UInt160[] after)
    {
        UInt160[] ranked = [.. Enumerable.Range(1, last).Reverse().Select(User), .. after];
        Assert.AreSequenceEqual(ranked[..worst], Ranked(1));
        Assert.AreSequenceEqual(ranked[worst..(worst + best)], Ranked(2));
        Assert.AreSequenceEqual(ranked[(worst + best)..], Ranked(3));
        BigInteger power = ranked.Select((account, place) => Stake(last, place) * (place < worst ? 1 : place < worst + best ? 5 : 3))
            .Aggregate(BigInteger.Zero, (sum, each) => sum + each);
        Assert.AreEqual(power, _world.Pool(1).Power);
    }

    private static BigInteger Stake(int last, int place) => place < last ? 10_000 + last - place : 1;

    private static UInt160 User(int number)
    {
        byte[] bytes = new byte[UInt160.Length];
        bytes[0] = (byte)number;
        bytes[^1] = 0x77;
        return new UInt160(bytes);
    }

    private UInt160[] Ranked(int range)
    {
        List<UInt160> accounts = [];
        for (int page = 0; ; page++)
        {
            IList<object> lines = _world.Mining.Ranking(1, range, page)!;
            if (lines.Count == 0) return [.. accounts];
            accounts.AddRange(lines.Select(line => StackValues.Hash(StackValues.Row(line)[0])));
        }
    }
}
