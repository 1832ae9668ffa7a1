using System;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.IO;
using TradingPoolTests.Support;

namespace TradingPoolTests;

/// <summary>What an indexer reads, byte for byte as the contract reference says.</summary>
[TestClass]
public class StorageLayoutTests
{
    private static readonly byte[] s_alice = [0x01, .. PoolWorld.Alice.ToArray()];

    private readonly PoolWorld _world = new();

    [TestMethod]
    public void The_pair_is_four_integers()
    {
        _world.Add(PoolWorld.Alice, 10_000, 40_000);
        _world.Wait(1_000);
        _world.Send(PoolWorld.Bob, _world.Token0, 10, PoolWorld.SellAtLeast(39));
        byte[] item = Item([0x00]);
        Assert.AreSequenceEqual([10_010, 39_961, 1], Fields(new BigInteger(item.AsSpan(0, 29)), 112, 112));
        BigInteger[] shares = Fields(new BigInteger(item.AsSpan(29, 21)), 112, 48, 6);
        Assert.AreSequenceEqual([20_000, _world.Now, 16, 1], shares);

        // 4 · 2^112 · 1,000 ms takes 124 bits: 16 bytes.
        Assert.AreEqual(4_000 * BigInteger.Pow(2, 112), new BigInteger(item.AsSpan(50, 16)));
        Assert.AreEqual(250 * BigInteger.Pow(2, 112), new BigInteger(item.AsSpan(66)));
    }

    [TestMethod]
    public void An_account_is_its_LP_balance()
    {
        _world.Add(PoolWorld.Alice, 10_000, 40_000);
        Assert.AreEqual(19_000, new BigInteger(Item(s_alice)));
    }

    [TestMethod]
    public void An_account_with_credits_says_where_they_begin()
    {
        _world.Add(PoolWorld.Alice, 10_000, 40_000);
        _world.Send(PoolWorld.Alice, _world.Token0, 7, null);
        Assert.AreSequenceEqual(new byte[] { 0x38, 0x4A, 7, 0x82 }, Item(s_alice));
        _world.Send(PoolWorld.Alice, _world.Token1, 9, null);
        byte[] item = Item(s_alice);
        Assert.AreEqual(0x82, item[^1]);
        Assert.AreEqual(7 + 9 * BigInteger.Pow(2, 112), new BigInteger(item.AsSpan(2, item.Length - 3)));
    }

    [TestMethod]
    public void An_account_that_ended_leaves_nothing_behind()
    {
        _world.Send(PoolWorld.Alice, _world.Token0, 7, null);
        Assert.AreSequenceEqual(new byte[] { 7, 0x80 }, Item(s_alice));
        _world.Pool.WithdrawCredit(PoolWorld.Alice, _world.Token0.Hash, 7);
        Assert.IsFalse(_world.Pool.Storage.Contains(s_alice));
    }

    [TestMethod]
    public void Single_items_are_where_the_reference_says()
    {
        Assert.AreEqual(_world.Token0.Hash, new UInt160(Item([0x02]).AsSpan(0, 20)));
        Assert.AreEqual(_world.Token1.Hash, new UInt160(Item([0x02]).AsSpan(20)));
        Assert.AreEqual("LP-A-B", System.Text.Encoding.ASCII.GetString(Item([0x04])));
        Assert.AreEqual(_world.Token1.Hash, new UInt160(Item([0x10, .. _world.Token0.Hash.ToArray()])));
        Assert.AreEqual(_world.Token0.Hash, new UInt160(Item([0x10, .. _world.Token1.Hash.ToArray()])));
    }

    /// <summary>The fields of an integer from its lowest bit, of these widths; the last takes what remains.</summary>
    private static BigInteger[] Fields(BigInteger value, params int[] widths)
    {
        BigInteger[] fields = new BigInteger[widths.Length + 1];
        for (int i = 0; i < widths.Length; i++)
        {
            fields[i] = value % BigInteger.Pow(2, widths[i]);
            value /= BigInteger.Pow(2, widths[i]);
        }

        fields[^1] = value;
        return fields;
    }

    private byte[] Item(byte[] key) => _world.Pool.Storage.Get(key).ToArray();
}
