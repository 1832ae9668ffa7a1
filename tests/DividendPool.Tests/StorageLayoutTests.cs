using System;
using System.Numerics;
using DividendPoolTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.IO;

namespace DividendPoolTests;

/// <summary>What an indexer reads, byte for byte as the contract reference says.</summary>
[TestClass]
public class StorageLayoutTests
{
    private static readonly byte[] AlicesPosition = [0x11, .. DividendWorld.Alice.ToArray()];

    private readonly DividendWorld _world = new();
    private long _start;

    // Half of 1,000 units over 64 staked: 7.8125 for each.
    [TestInitialize]
    public void StakeForHalfAWeek()
    {
        _start = _world.Now;
        _world.Stake(DividendWorld.Alice, 64);
        _world.PayIn(1_000);
        _world.GoTo(_start + DividendWorld.Week / 2);
        _world.Harvest(DividendWorld.Alice);
    }

    [TestMethod]
    public void The_books_are_the_token_and_three_integers()
    {
        byte[] item = _world.Pool.Storage.Get(0x10).ToArray();
        Assert.AreEqual(_world.Barkx.Hash, new UInt160(item.AsSpan(0, 20)));
        Assert.AreSequenceEqual([500, 1_000, 64, 1], Fields(new BigInteger(item.AsSpan(20, 31)), 80, 80, 80));
        Assert.AreSequenceEqual(
            [1_000, DividendWorld.Week, DividendWorld.Week / 2, _start + DividendWorld.Week / 2, 1],
            Fields(new BigInteger(item.AsSpan(51, 24)), 80, 30, 30, 48));
        Assert.AreSequenceEqual([0, BigInteger.Pow(2, 72) * 125 / 16], Fields(new BigInteger(item.AsSpan(75)), 84));
    }

    [TestMethod]
    public void A_position_is_its_stake_and_its_debt()
    {
        byte[] item = _world.Pool.Storage.Get(AlicesPosition).ToArray();
        Assert.AreSequenceEqual([64, 1], Fields(new BigInteger(item.AsSpan(0, 11)), 80));
        Assert.AreEqual(BigInteger.Pow(2, 72) * 500, new BigInteger(item.AsSpan(11)));
    }

    [TestMethod]
    public void A_position_that_ended_leaves_nothing_behind()
    {
        _world.Exit(DividendWorld.Alice);
        Assert.IsFalse(_world.Pool.Storage.Contains(AlicesPosition));
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
}
