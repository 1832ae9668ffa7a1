using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Tests.Fixtures;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class PersistingBlockTests
{
    // 2016-07-15 15:08:21 UTC, the genesis block's time on every Neo N3 chain.
    private const ulong GenesisTime = 1_468_595_301_000;

    private readonly TestEngine _engine = new(true);
    private readonly Sample _sample;

    public PersistingBlockTests() => _sample = Sample.Build().Deploy<Sample>(_engine);

    [TestMethod]
    public void The_first_block_follows_genesis_by_one_block_time()
    {
        Assert.AreEqual(1u, _engine.PersistingBlock.Index);
        Assert.AreEqual(GenesisTime + 15_000, _sample.Time);
        Assert.AreEqual(0, _sample.LedgerIndex);
    }

    [TestMethod]
    public void Time_moves_by_exactly_what_is_said()
    {
        _engine.PersistingBlock.Advance(TimeSpan.FromDays(7));
        Assert.AreEqual(GenesisTime + 15_000 + 604_800_000, _sample.Time);

        _engine.PersistingBlock.AdvanceMilliseconds(1);
        Assert.AreEqual(GenesisTime + 15_000 + 604_800_001, _sample.Time);
        Assert.AreEqual(1u, _engine.PersistingBlock.Index);
    }

    [TestMethod]
    public void Time_stands_still_between_calls()
    {
        var first = _sample.Time;
        Assert.AreEqual(first, _sample.Time);
    }

    [TestMethod]
    [DataRow(-10_000L)]
    [DataRow(1L)]
    public void Time_that_no_block_can_have_is_refused(long ticks)
    {
        ulong before = _engine.PersistingBlock.TimestampMilliseconds;
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => _engine.PersistingBlock.Advance(TimeSpan.FromTicks(ticks)));
        Assert.AreEqual(before, _engine.PersistingBlock.TimestampMilliseconds);
    }

    [TestMethod]
    public void Skipped_blocks_count_for_contracts_too()
    {
        _engine.PersistingBlock.Skip(10, TimeSpan.FromSeconds(150));

        Assert.AreEqual(11u, _engine.PersistingBlock.Index);
        Assert.AreEqual(10, _sample.LedgerIndex);
        Assert.AreEqual(GenesisTime + 165_000, _sample.Time);
    }

    [TestMethod]
    public void A_persisted_block_is_the_ledgers_last()
    {
        var block = _engine.PersistingBlock.Persist();

        Assert.AreEqual(1, _sample.LedgerIndex);
        Assert.AreEqual(block.Hash, _engine.Native.Ledger.CurrentHash);
        Assert.AreEqual(2u, _engine.PersistingBlock.Index);
        Assert.AreEqual(block.Timestamp + 15_000, _engine.PersistingBlock.TimestampMilliseconds);
    }

    [TestMethod]
    public void A_block_can_follow_skipped_ones()
    {
        _engine.PersistingBlock.Skip(3, TimeSpan.FromSeconds(45));
        _engine.PersistingBlock.Persist();

        Assert.AreEqual(4, _sample.LedgerIndex);
    }

    [TestMethod]
    public void States_must_match_transactions() =>
        Assert.ThrowsExactly<ArgumentException>(() => _engine.PersistingBlock.Persist([], [VM.VMState.HALT]));

    [TestMethod]
    public void Random_numbers_differ_between_transactions_and_are_the_same_in_every_run()
    {
        TestEngine other = new(true);
        Sample twin = Sample.Build().Deploy<Sample>(other);
        var first = _sample.Random;

        Assert.AreNotEqual(first, _sample.Random);
        Assert.AreEqual(first, twin.Random);
    }

    [TestMethod]
    public void An_engine_opens_where_a_stored_chain_ended()
    {
        _engine.PersistingBlock.Persist();
        _engine.Storage.Commit();
        TestEngine reopened = new(new Testing.Storage.EngineStorage(_engine.Storage.Store), false);

        Assert.AreEqual(2u, reopened.PersistingBlock.Index);
        Assert.AreEqual(_engine.PersistingBlock.TimestampMilliseconds, reopened.PersistingBlock.TimestampMilliseconds);
        Assert.AreEqual(5, reopened.FromHash<Sample>(_sample.Hash).Add(2, 3));
    }
}
