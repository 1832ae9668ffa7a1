using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using TradingPoolTests.Support;

namespace TradingPoolTests;

/// <summary>The accumulators: Σ price × ms, a price being a quotient of reserves in 1/2^112.</summary>
[TestClass]
public class PriceTests
{
    private static readonly BigInteger One = BigInteger.Pow(2, 112);

    private readonly PoolWorld _world = new();

    [TestMethod]
    public void Add_up_each_price_for_the_time_that_it_stood()
    {
        _world.Wait(5_000);
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        Assert.AreEqual((0, 0), Prices());
        _world.Wait(1_000);
        Assert.AreEqual((4 * One * 1_000, One / 4 * 1_000), Prices());

        // 10,000 sold for 19,969: from now on 20,031 to 20,000.
        _world.Send(PoolWorld.Alice, _world.Token0, 10_000, PoolWorld.SellAtLeast(0));
        Assert.AreEqual((4 * One * 1_000, One / 4 * 1_000), Prices());
        _world.Wait(7);
        Assert.AreEqual(
            (4 * One * 1_000 + 20_031 * One / 20_000 * 7, One / 4 * 1_000 + 20_000 * One / 20_031 * 7), Prices());
    }

    [TestMethod]
    public void Give_the_average_that_no_trade_of_the_last_moment_can_move()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        BigInteger before = Prices().Price0;
        _world.Wait(3_600_000);
        _world.Send(PoolWorld.Alice, _world.Token0, 1_000_000, PoolWorld.SellAtLeast(0));
        Assert.AreEqual(4 * One, (Prices().Price0 - before) / 3_600_000);
    }

    [TestMethod]
    public void Stand_still_for_credits_and_withdrawals_of_them()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        _world.Wait(1_000);
        _world.Send(PoolWorld.Alice, _world.Token0, 1_000_000, null);
        _world.Wait(1_000);
        Assert.AreEqual((4 * One * 2_000, One / 4 * 2_000), Prices());
    }

    // The steepest price that fits, 2^111 to 1, over 70 years in ms passes 2^254: the sum goes round, and nothing faults.
    [TestMethod]
    public void Go_round_at_their_limit()
    {
        BigInteger reserve1 = BigInteger.Pow(2, 112) - 1;
        _world.Add(PoolWorld.Bob, 1, reserve1);
        const long Century = 2_208_988_800_000;
        _world.Wait(Century);
        BigInteger limit = BigInteger.Pow(2, 254);
        Assert.IsGreaterThan(limit, reserve1 * One * Century);
        Assert.AreEqual(reserve1 * One * Century % limit, Prices().Price0);
        _world.Send(PoolWorld.Alice, _world.Token0, 1, PoolWorld.SellAtLeast(0));
        _world.Wait(Century);
        Assert.AreEqual((reserve1 * One * Century + _world.Pair().Reserve1 * One / 2 * Century) % limit, Prices().Price0);
    }

    private (BigInteger Price0, BigInteger Price1) Prices() => (_world.Pair().Price0, _world.Pair().Price1);
}
