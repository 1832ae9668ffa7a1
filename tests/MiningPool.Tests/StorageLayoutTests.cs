using System;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Ranked;
using MiningPoolTests.Support;
using Neo;
using Neo.IO;

namespace MiningPoolTests;

/// <summary>What an indexer reads, byte for byte as the contract reference says.</summary>
[TestClass]
public class StorageLayoutTests
{
    private static readonly byte[] FirstPool = [0x10, 0x01, 0x01];
    private static readonly byte[] AlicesPosition = [0x11, 0x01, 0x01, .. MiningWorld.Alice.ToArray()];

    private readonly MiningWorld _world = new();
    private long _start;

    [TestInitialize]
    public void StakeForAWeek()
    {
        _world.AddPool(1_000_000);
        _start = _world.Now;
        _world.GoTo(_start + 1_000);
        _world.Stake(MiningWorld.Alice, 1, 64);
        _world.GoTo(_start + MiningWorld.Week);
        _world.Harvest(MiningWorld.Alice, 1);
    }

    // In its first second the pool emits 0.83 units: none. By the end of the week 500,000, so a share of the 64 earns 7,812.5.
    [TestMethod]
    public void A_pool_is_its_terms_its_token_and_two_integers()
    {
        byte[] item = _world.Mining.Storage.Get(FirstPool).ToArray();
        BigInteger terms = new(item.AsSpan(0, 29)), books = new(item.AsSpan(49, 32)), rates = new(item.AsSpan(81));

        Assert.AreEqual(_world.Lp.Hash, new UInt160(item.AsSpan(29, 20)));
        Assert.AreSequenceEqual([1_000_000, _start, MiningWorld.Week, _start + MiningWorld.Week, 1], Fields(terms, 80, 48, 48, 48));
        Assert.AreSequenceEqual([500_000, 0, 64, 1], Fields(books, 80, 80, 94));
        Assert.AreSequenceEqual([0, BigInteger.Pow(2, 72) * 15_625 / 2], Fields(rates, 96));
    }

    [TestMethod]
    public void A_paused_pool_has_three_on_top_of_its_terms()
    {
        _world.Sign(MiningWorld.Owner);
        _world.Mining.PauseStaking(1);
        BigInteger terms = new(_world.Mining.Storage.Get(FirstPool).Span.Slice(0, 29));
        Assert.AreEqual(3, Fields(terms, 80, 48, 48, 48).Last());
    }

    [TestMethod]
    public void A_position_is_its_stake_and_its_debt()
    {
        byte[] item = _world.Mining.Storage.Get(AlicesPosition).ToArray();
        Assert.AreSequenceEqual([64, 1], Fields(new BigInteger(item.AsSpan(0, 12)), 94));
        Assert.AreEqual(BigInteger.Pow(2, 72) * 500_000, new BigInteger(item.AsSpan(12)));
    }

    [TestMethod]
    public void A_position_that_ended_leaves_nothing_behind()
    {
        _world.Exit(MiningWorld.Alice, 1);
        Assert.IsFalse(_world.Mining.Storage.Contains(AlicesPosition));
    }

    // In its first second the pool emits 0.83 units, so nothing is owed yet, free or locked.
    [TestMethod]
    public void A_ranked_pool_has_its_rule_and_its_totals_too()
    {
        MiningWorld world = new(ranking: Terms.Document);
        world.AddPool(1_000_000, minimumStake: 7);
        long start = world.Now;
        world.Stake(MiningWorld.Alice, 1, 30);
        world.GoTo(start + 1_000);
        world.Stake(MiningWorld.Alice, 1, 2);

        byte[] item = world.Mining.Storage.Get(FirstPool).ToArray();
        byte[] fixedKey = [0x13, 0x01, 0x01], fixedPart = world.Mining.Storage.Get(fixedKey).ToArray();
        BigInteger terms = new(item.AsSpan(0, 29)), books = new(item.AsSpan(29, 32)), totals = new(item.AsSpan(61, 31)), rule = new(fixedPart.AsSpan(40));
        Assert.AreEqual(world.Lp.Hash, new UInt160(fixedPart.AsSpan(0, 20)));
        Assert.AreEqual(world.Barkx.Hash, new UInt160(fixedPart.AsSpan(20, 20)));
        Assert.AreSequenceEqual([1_000_000, start, MiningWorld.Week, start + 1_000, 5], Fields(terms, 80, 48, 48, 48));
        Assert.AreSequenceEqual([10, 1, 5, 3, 10, 50, 100, 1_000, Terms.Lock, 7, 1], Fields(rule, 8, 8, 8, 8, 8, 8, 16, 14, 36, 80));
        Assert.AreSequenceEqual([0, 0, 32, 1], Fields(books, 80, 80, 94));
        Assert.AreSequenceEqual([0, 2, 1, 32, 1], Fields(totals, 72, 40, 32, 102));

        // The second place given: the order is one below 2^40 - 1.
        byte[] position = world.Mining.Storage.Get(AlicesPosition).ToArray();
        BigInteger order = BigInteger.Pow(2, 40) - 2;
        Assert.AreSequenceEqual([0, 0, 1, start + 1_000 + Terms.Lock, order, 32, 1], Fields(new BigInteger(position.AsSpan(0, 25)), 5, 5, 2, 48, 40, 94));

        // 32 and an order of five bytes: six bytes, the highest first.
        byte[] entry = [0x20, 0x01, 0x01, 6, 32, 0xff, 0xff, 0xff, 0xff, 0xfe];
        Assert.AreEqual(MiningWorld.Alice, new UInt160(world.Mining.Storage.Get(entry).Span));
    }

    [TestMethod]
    public void Single_items_are_where_the_reference_says()
    {
        Assert.AreEqual(_world.Barkx.Hash, new UInt160(_world.Mining.Storage.Get(0x01).Span));
        Assert.AreEqual(MiningWorld.Week, new BigInteger(_world.Mining.Storage.Get(0x02).Span));
        Assert.AreEqual(1, new BigInteger(_world.Mining.Storage.Get(0x03).Span));
        Assert.AreEqual(1_000_000, new BigInteger(_world.Mining.Storage.Get(0x04).Span));
        Assert.AreEqual(MiningWorld.Owner, new UInt160(_world.Mining.Storage.Get(0x70).Span));
        Assert.IsFalse(_world.Mining.Storage.Contains(0x71));
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
