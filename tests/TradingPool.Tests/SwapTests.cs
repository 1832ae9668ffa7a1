using System.Globalization;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;
using TradingPoolTests.Support;

namespace TradingPoolTests;

[TestClass]
public class SwapTests
{
    private readonly PoolWorld _world = new();

    // floor(997·in·R / (1000·r + 997·in)) by hand; the tall ones are in 10^18 units, as the published vectors of Uniswap V2.
    [TestMethod]
    [DataRow("1000000000000000000", "5000000000000000000", "10000000000000000000", "1662497915624478906")]
    [DataRow("1000000000000000000", "10000000000000000000", "5000000000000000000", "453305446940074565")]
    [DataRow("2000000000000000000", "5000000000000000000", "10000000000000000000", "2851015155847869602")]
    [DataRow("2000000000000000000", "10000000000000000000", "5000000000000000000", "831248957812239453")]
    [DataRow("1000000000000000000", "10000000000000000000", "10000000000000000000", "906610893880149131")]
    [DataRow("1000000000000000000", "100000000000000000000", "100000000000000000000", "987158034397061298")]
    [DataRow("1000000000000000000", "1000000000000000000000", "1000000000000000000000", "996006981039903216")]
    [DataRow("10", "10000", "40000", "39")]
    [DataRow("1", "10000", "40000", "3")]
    [DataRow("10000", "10000", "40000", "19969")]
    public void Sells_by_the_formula_in_both_directions(string amountIn, string reserveIn, string reserveOut, string amountOut)
    {
        (BigInteger give, BigInteger r, BigInteger s, BigInteger get) = (Of(amountIn), Of(reserveIn), Of(reserveOut), Of(amountOut));
        _world.Add(PoolWorld.Bob, r, s);
        Assert.AreEqual(get, _world.Pool.QuoteExactIn(_world.Token0.Hash, give));
        _world.Send(PoolWorld.Alice, _world.Token0, give, PoolWorld.SellAtLeast(get));
        Assert.AreEqual(get, _world.Token1.BalanceOf(PoolWorld.Alice));
        Assert.AreEqual((r + give, s - get), (_world.Pair().Reserve0, _world.Pair().Reserve1));

        PoolWorld mirrored = new();
        mirrored.Add(PoolWorld.Bob, s, r);
        Assert.AreEqual(get, mirrored.Pool.QuoteExactIn(mirrored.Token1.Hash, give));
        mirrored.Send(PoolWorld.Alice, mirrored.Token1, give, PoolWorld.SellAtLeast(get));
        Assert.AreEqual(get, mirrored.Token0.BalanceOf(PoolWorld.Alice));
        Assert.AreEqual((s - get, r + give), (mirrored.Pair().Reserve0, mirrored.Pair().Reserve1));
    }

    // floor(1000·r·out / (997·(R - out))) + 1: 400,000,000 / 39,840,120 = 10.04; 800,000,000,000 / 19,940,000 = 40,120.4; 10^7 / 39,879,003.
    [TestMethod]
    [DataRow(40, 11)]
    [DataRow(20_000, 10_031)]
    [DataRow(1, 1)]
    public void Buys_by_the_formula_and_returns_the_rest(int amountOut, int cost)
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        Assert.AreEqual(cost, _world.Pool.QuoteExactOut(_world.Token1.Hash, amountOut));
        _world.Send(PoolWorld.Alice, _world.Token0, 50_000, PoolWorld.BuyExactly(amountOut));
        Assert.AreEqual(amountOut, _world.Token1.BalanceOf(PoolWorld.Alice));
        Assert.AreEqual(50_000 - cost, _world.Token0.BalanceOf(PoolWorld.Alice));
        Assert.AreEqual((10_000 + cost, 40_000 - amountOut), (_world.Pair().Reserve0, _world.Pair().Reserve1));
        _world.AssertBacked(PoolWorld.Alice, PoolWorld.Bob);
    }

    [TestMethod]
    public void Buys_the_first_token_too_and_leaves_nothing_when_the_cost_is_sent()
    {
        _world.Add(PoolWorld.Bob, 40_000, 10_000);
        Assert.AreEqual(11, _world.Pool.QuoteExactOut(_world.Token0.Hash, 40));
        _world.Send(PoolWorld.Alice, _world.Token1, 11, PoolWorld.BuyExactly(40));
        Assert.AreEqual((40, 0), (_world.Token0.BalanceOf(PoolWorld.Alice), _world.Token1.BalanceOf(PoolWorld.Alice)));
    }

    [TestMethod]
    public void Pays_another_receiver_and_tells_it()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        _world.Events.Take();
        _world.Send(PoolWorld.Alice, _world.Token0, 10, PoolWorld.SellAtLeast(39, PoolWorld.Bob));
        Assert.AreEqual(39, _world.Token1.BalanceOf(PoolWorld.Bob));
        _world.Send(PoolWorld.Alice, _world.Token1, 100, PoolWorld.BuyExactly(10, PoolWorld.Bob));
        Assert.AreEqual(10, _world.Token0.BalanceOf(PoolWorld.Bob));

        // Back at 10,010 and 39,961: 1000·39,961·10 / (997·10,000) = 40.08.
        Assert.AreSequenceEqual(
            ["Swapped(alice, bob, token0, 10, 39, 10010, 39961)", "Swapped(alice, bob, token1, 41, 10, 10000, 40002)"],
            _world.Events.Take());
        Assert.AreEqual(59, _world.Token1.BalanceOf(PoolWorld.Alice));
    }

    [TestMethod]
    public void A_deadline_is_kept_to_the_ms()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        _world.Give(PoolWorld.Alice, _world.Token0, 30);
        object[] order = ["swapExactIn", 1, _world.Now, null!];
        _world.SendOwn(PoolWorld.Alice, _world.Token0, 10, order);
        _world.Wait(1);
        foreach (string kind in new[] { "swapExactIn", "swapExactOut" })
        {
            order[0] = kind;
            RefuseSwap("The deadline has passed.", 10, order);
        }
    }

    [TestMethod]
    public void Refuses_what_passes_the_bounds()
    {
        _world.Add(PoolWorld.Bob, 40_000, 10_000);
        _world.Give(PoolWorld.Alice, _world.Token0, 1_000);
        RefuseSwap("The swap gives less than the minimum.", 10, PoolWorld.SellAtLeast(3));
        RefuseSwap("The amount buys less than one unit.", 1, PoolWorld.SellAtLeast(0));
        RefuseSwap("The swap costs more than was sent.", 40, PoolWorld.BuyExactly(10));
        RefuseSwap("The pool holds no more than this amount.", 40, PoolWorld.BuyExactly(10_000));
        RefuseSwap("The amount must be positive.", 40, PoolWorld.BuyExactly(0));
        RefuseSwap("The amount must be positive.", 0, PoolWorld.SellAtLeast(0));
        RefuseSwap("The receiver must be an account other than the pool.", 10, PoolWorld.SellAtLeast(1, _world.Pool.Hash));
        RefuseSwap("The receiver must be an account other than the pool.", 10, PoolWorld.SellAtLeast(1, UInt160.Zero));
    }

    [TestMethod]
    public void Refuses_an_empty_pool()
    {
        _world.Give(PoolWorld.Alice, _world.Token0, 10);
        RefuseSwap("The pool has no liquidity yet.", 10, PoolWorld.SellAtLeast(0));
        RefuseSwap("The pool has no liquidity yet.", 10, PoolWorld.BuyExactly(1));
        Refusal.Expect("The pool has no liquidity yet.", () => _world.Pool.QuoteExactIn(_world.Token0.Hash, 1));
        Refusal.Expect("The pool has no liquidity yet.", () => _world.Pool.QuoteExactOut(_world.Token0.Hash, 1));
    }

    [TestMethod]
    public void Refuses_orders_that_it_does_not_know()
    {
        _world.Add(PoolWorld.Bob, 10_000, 40_000);
        _world.Give(PoolWorld.Alice, _world.Token0, 10);
        object[] orders =
        [
            1,
            "swapExactIn",
            new object[] { "swapExactIn", 1, PoolWorld.Later },
            new object[] { "swap", 1, PoolWorld.Later, null! },
            new object[] { "swapExactIn", "much", PoolWorld.Later, null! },
            new object[] { "swapExactOut", 1, null!, null! },
            new object[] { "addLiquidity", 1, 1, null! },
        ];
        foreach (object order in orders) RefuseSwap("The transfer's data must be null or an order", 10, order);
    }

    [TestMethod]
    public void Refuses_reserves_past_their_limit()
    {
        BigInteger limit = BigInteger.Pow(2, 112);
        _world.Add(PoolWorld.Bob, limit - 100, limit / 2);
        _world.Give(PoolWorld.Alice, _world.Token0, limit);
        RefuseSwap("The pool can't hold that much.", 100, PoolWorld.SellAtLeast(0));
        RefuseSwap("The pool can't hold that much.", limit, PoolWorld.SellAtLeast(0));
        Refusal.Expect("The pool can't hold that much.", () => _world.Pool.QuoteExactIn(_world.Token0.Hash, 100));
        _world.Send(PoolWorld.Alice, _world.Token1, 1_000, PoolWorld.SellAtLeast(1));
    }

    private static BigInteger Of(string digits) => BigInteger.Parse(digits, CultureInfo.InvariantCulture);

    private void RefuseSwap(string reason, BigInteger amount, object order)
        => Refusal.Expect(_world, PoolWorld.Alice, reason, () => _world.SendOwn(PoolWorld.Alice, _world.Token0, amount, order));
}
