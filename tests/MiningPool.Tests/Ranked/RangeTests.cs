using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using Neo;
using TestSupport;

namespace MiningPoolTests.Ranked;

/// <summary>Who is in which range, by the document's rule.</summary>
[TestClass]
public class RangeTests
{
    private readonly MiningWorld _world = new(ranking: Terms.Document);

    [TestInitialize]
    public void AddPool() => _world.AddPool(1_000_000);

    [TestMethod]
    [DataRow(0, 0, 0, 0)]
    [DataRow(1, 1, 0, 0)]
    [DataRow(10, 10, 0, 0)]
    [DataRow(11, 10, 1, 0)]
    [DataRow(19, 10, 9, 0)]
    [DataRow(20, 10, 10, 0)]
    [DataRow(21, 10, 10, 1)]
    [DataRow(50, 10, 10, 30)]
    [DataRow(99, 10, 10, 79)]
    [DataRow(100, 20, 20, 60)]
    [DataRow(101, 20, 20, 61)]
    [DataRow(200, 30, 30, 140)]
    [DataRow(300, 40, 40, 220)]
    [DataRow(399, 40, 40, 319)]
    [DataRow(400, 50, 50, 300)]
    [DataRow(1_000, 50, 50, 900)]
    public void Sizes_are_the_documents(int stakers, int worst, int best, int common)
        => Assert.AreSequenceEqual([worst, best, common], StackValues.Integers(_world.Mining.RangeSizes(stakers)!));

    [TestMethod]
    public void Ten_lp_in_common_are_thirty_power()
    {
        for (byte user = 100; user < 120; user++) _world.Stake(Accounts.Of(user), 1, 11 * MiningWorld.Token);
        _world.Stake(MiningWorld.Alice, 1, 10 * MiningWorld.Token);
        Assert.AreEqual(3, _world.Mining.RangeOf(MiningWorld.Alice, 1));
        Assert.AreEqual(30 * MiningWorld.Token, _world.Mining.PowerOf(MiningWorld.Alice, 1));
        Assert.AreEqual((11 * 10 + 11 * 10 * 5 + 30) * MiningWorld.Token, _world.Pool(1).Power);
    }

    [TestMethod]
    public void Below_twenty_the_worst_range_fills_first()
    {
        for (byte user = 101; user <= 112; user++) _world.Stake(Accounts.Of(user), 1, user);
        Assert.AreSequenceEqual([112, 111, 110, 109, 108, 107, 106, 105, 104, 103], Stakes(1));
        Assert.AreSequenceEqual([102, 101], Stakes(2));
        Assert.AreSequenceEqual([], Stakes(3));
    }

    [TestMethod]
    public void Of_equal_stakes_the_later_ranks_lower()
    {
        for (byte user = 101; user <= 112; user++) _world.Stake(Accounts.Of(user), 1, 500);
        Assert.AreSequenceEqual(Users(101, 10), Ranked(1));
        Assert.AreSequenceEqual(Users(111, 2), Ranked(2));
        // Who leaves an amount and comes back to it has reached it anew.
        _world.Withdraw(Accounts.Of(101), 1, 1);
        _world.Stake(Accounts.Of(101), 1, 1);
        Assert.AreSequenceEqual(Users(102, 10), Ranked(1));
        Assert.AreSequenceEqual([Accounts.Of(112), Accounts.Of(101)], Ranked(2));
    }

    [TestMethod]
    public void An_account_without_a_stake_has_no_range()
    {
        Assert.AreEqual(0, _world.Mining.RangeOf(MiningWorld.Alice, 1));
        Assert.AreEqual(0, _world.Mining.PowerOf(MiningWorld.Alice, 1));
        Assert.AreEqual(0, _world.Mining.UnlocksAt(MiningWorld.Alice, 1));
    }

    [TestMethod]
    public void The_views_refuse_what_makes_no_sense()
    {
        Refusal.Expect("The number of stakers can't be negative.", () => _world.Mining.RangeSizes(-1));
        Refusal.Expect("The range must be 1 worst, 2 best or 3 common.", () => _world.Mining.Ranking(1, 0, 0));
        Refusal.Expect("The range must be 1 worst, 2 best or 3 common.", () => _world.Mining.Ranking(1, 4, 0));
        Refusal.Expect("Pages are numbered from 0.", () => _world.Mining.Ranking(1, 1, -1));
        Refusal.Expect("There is no such pool.", () => _world.Mining.Ranking(2, 1, 0));
        Refusal.Expect("The pools of this contract share by stake: they rank nobody.", () => new MiningWorld().Mining.RangeSizes(1));
    }

    private static UInt160[] Users(byte first, int count) => [.. Enumerable.Range(first, count).Select(user => Accounts.Of((byte)user))];

    private IEnumerable<IList<object>> Lines(int range) => _world.Mining.Ranking(1, range, 0)!.Select(StackValues.Row);

    private UInt160[] Ranked(int range) => [.. Lines(range).Select(line => StackValues.Hash(line[0]))];

    private BigInteger[] Stakes(int range) => [.. Lines(range).Select(line => StackValues.Integer(line[1]))];
}
