using System;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing;
using TradingPoolTests.Support;

namespace TradingPoolTests;

/// <summary>
/// What a user of the pool pays at the default policy, the tokens' own work included. Half of what the official compiler's
/// build of a known pool takes is the limit: docs/decisions/trading-pool.md.
/// </summary>
[TestClass]
public class GasTests
{
    private static readonly BigInteger Token = 100_000_000;

    private readonly PoolWorld _world = new();

    public required TestContext TestContext { get; set; }

    [TestInitialize]
    public void Fill()
    {
        _world.Add(PoolWorld.Bob, 1_000_000 * Token, 3_000_000 * Token);
        _world.Wait(86_400_000);
        _world.Add(PoolWorld.Alice, 1_000 * Token, 3_000 * Token);
        _world.Give(PoolWorld.Alice, _world.Token0, 10_000 * Token);
        _world.Give(PoolWorld.Alice, _world.Token1, 30_000 * Token);
        _world.Wait(15_000);
        _world.Sign(PoolWorld.Alice);
    }

    [TestMethod]
    public void A_swap_of_an_exact_amount_in()
        => AssertAtMost(37_800_000, "swap exact-in", () => Send(_world.Token0, 100 * Token, PoolWorld.SellAtLeast(1)));

    [TestMethod]
    public void A_swap_of_an_exact_amount_out_that_leaves_a_rest()
        => AssertAtMost(47_250_000, "swap exact-out", () => Send(_world.Token0, 100 * Token, PoolWorld.BuyExactly(10 * Token)));

    [TestMethod]
    public void A_top_up_of_liquidity_in_two_transfers() => AssertAtMost(38_000_000, "add liquidity, top-up", () =>
    {
        Send(_world.Token0, 100 * Token, null);
        Send(_world.Token1, 300 * Token, PoolWorld.AddAtLeast(1, 1));
    });

    [TestMethod]
    public void A_removal_by_transfer() => AssertAtMost(
        48_000_000, "remove liquidity", () => _world.Pool.Transfer(PoolWorld.Alice, _world.Pool.Hash, 100 * Token, new object[] { 1, 1, PoolWorld.Later }));

    [TestMethod]
    public void A_removal_by_call() => AssertAtMost(
        48_000_000, "remove liquidity by call", () => _world.Pool.RemoveLiquidity(PoolWorld.Alice, 100 * Token, 1, 1, PoolWorld.Later));

    [TestMethod]
    public void A_bare_transfer_of_LP()
        => AssertAtMost(10_096_570, "LP transfer", () => _world.Pool.Transfer(PoolWorld.Alice, PoolWorld.Bob, Token, null));

    private void Send(StakeToken token, BigInteger amount, object? data) => token.Transfer(PoolWorld.Alice, _world.Pool.Hash, amount, data);

    private void AssertAtMost(long limit, string name, Action calls)
    {
        using FeeWatcher watcher = _world.Engine.CreateGasWatcher();
        calls();
        TestContext.WriteLine($"{name}: {watcher.Value:N0} datoshi");
        Assert.IsLessThanOrEqualTo(limit, watcher.Value);
    }
}
