using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using Neo.SmartContract.Testing;
using TestSupport;

namespace MiningPoolTests.Ranked;

/// <summary>What belongs to no staker, at 10 units a ms: 36,000,000 an hour.</summary>
[TestClass]
public class DividendTests
{
    private const long PerHour = 36_000_000;
    private static readonly BigInteger Allocation = 2 * 10 * (BigInteger)MiningWorld.Week;

    private readonly MiningWorld _world = new(ranking: Terms.Document);
    private long _start;

    [TestInitialize]
    public void AddPool()
    {
        _world.AddPool(Allocation);
        _start = _world.Now;
        _world.Events.Take();
    }

    [TestMethod]
    public void Emission_of_a_time_without_stakers_is_due()
    {
        GoToHour(5);
        Assert.AreEqual((5 * PerHour, BigInteger.Zero), (_world.Mining.DividendsDue(1), _world.Mining.DividendsPaid(1)));
        _world.Stake(MiningWorld.Alice, 1, 64);
        GoToHour(6);
        Assert.AreEqual((5 * PerHour, PerHour), (_world.Mining.DividendsDue(1), _world.Position(MiningWorld.Alice, 1).Earned));
        _world.AssertConserved(1, [MiningWorld.Alice]);
    }

    [TestMethod]
    public void Anybody_may_have_them_paid()
    {
        GoToHour(5);
        _world.Sign(MiningWorld.Carol);
        Assert.AreEqual(5 * PerHour, _world.Mining.PayDividends(1));
        Assert.AreSequenceEqual(
            [$"DividendsPaid(1, {5 * PerHour})", $"Transfer(null, {_world.Dividends!.Hash}, {5 * PerHour})"], _world.Events.Take());
        Assert.AreEqual(5 * PerHour, StackValues.Integer(_world.Dividends.Totals![1]));
        Assert.AreEqual((BigInteger.Zero, 5 * PerHour), (_world.Mining.DividendsDue(1), _world.Mining.DividendsPaid(1)));
        Assert.AreEqual(0, _world.Mining.PayDividends(1));
        GoToHour(7);
        Assert.AreEqual(2 * PerHour, _world.Mining.PayDividends(1));
        Assert.AreEqual(7 * PerHour, _world.Mining.DividendsPaid(1));
    }

    [TestMethod]
    public void Each_pool_has_its_own()
    {
        _world.AddPool(Allocation);
        GoToHour(1);
        Assert.AreEqual(PerHour, _world.Mining.PayDividends(2));
        Assert.AreEqual((PerHour, BigInteger.Zero), (_world.Mining.DividendsDue(1), _world.Mining.DividendsPaid(1)));
    }

    [TestMethod]
    public void Without_ranks_emission_of_an_empty_time_is_due_too()
    {
        MiningWorld world = new(dividends: true);
        world.AddPool(Allocation);
        world.Wait(5 * Terms.Hour);
        Assert.IsNull(world.Mining.RankingTerms);
        Assert.AreEqual(5 * PerHour, world.Mining.DividendsDue(1));
        world.Stake(MiningWorld.Alice, 1, 64);
        world.Wait(Terms.Hour);
        world.Sign(MiningWorld.Carol);
        Assert.AreEqual(5 * PerHour, world.Mining.PayDividends(1));
        Assert.AreEqual(5 * PerHour, StackValues.Integer(world.Dividends!.Totals![1]));
        Assert.AreEqual((BigInteger.Zero, 5 * PerHour), (world.Mining.DividendsDue(1), world.Mining.DividendsPaid(1)));
        Assert.AreEqual(PerHour, world.Pending(MiningWorld.Alice, 1));
    }

    [TestMethod]
    public void Without_a_dividend_pool_nothing_is_due()
    {
        MiningWorld world = new();
        world.AddPool(Allocation);
        world.Wait(Terms.Hour);
        Assert.AreEqual((BigInteger.Zero, PerHour), (world.Mining.DividendsDue(1), world.Pool(1).Unallocated));
        Refusal.Expect("The contract has no dividend pool.", () => world.Mining.PayDividends(1));
        Assert.IsNull(world.Mining.DividendPool);
    }

    // 4,200,000 BARKX: 2,100,000 in week 1, then 1,050,000.
    [TestMethod]
    public void Week_one_of_the_documents_first_pool_emits_2_100_000()
    {
        BigInteger pool = _world.AddPool(4_200_000 * MiningWorld.Token);
        long start = _world.Now;
        _world.Stake(MiningWorld.Alice, pool, 64);
        _world.GoTo(start + MiningWorld.Week);
        Assert.AreEqual(2_100_000 * MiningWorld.Token, _world.Harvest(MiningWorld.Alice, pool));
        _world.GoTo(start + 2 * MiningWorld.Week);
        Assert.AreEqual(1_050_000 * MiningWorld.Token, _world.Harvest(MiningWorld.Alice, pool));
    }

    // 10 units a ms before the boundary, 5 after it.
    [TestMethod]
    [DataRow(-1L, -10L)]
    [DataRow(0L, 0L)]
    [DataRow(1L, 5L)]
    public void Production_halves_at_the_very_ms(long offset, long change)
    {
        _world.Stake(MiningWorld.Alice, 1, 64);
        _world.GoTo(_start + MiningWorld.Week + offset);
        Assert.AreEqual(Allocation / 2 + change, _world.Harvest(MiningWorld.Alice, 1));
    }

    private void GoToHour(int hour) => _world.GoTo(_start + hour * Terms.Hour);
}
