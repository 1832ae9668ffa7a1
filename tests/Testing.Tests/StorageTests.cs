using System;
using System.IO;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.Storage;
using Neo.SmartContract.Testing.Tests.Fixtures;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class StorageTests
{
    private static readonly byte[] s_key = [1, 2];

    private readonly TestEngine _engine = new(true);
    private readonly Sample _sample;

    public StorageTests() => _sample = Sample.Build().Deploy<Sample>(_engine);

    [TestMethod]
    public void What_halts_stays()
    {
        _sample.Put(s_key, [7]);

        CollectionAssert.AreEqual(new byte[] { 7 }, _sample.Get(s_key));
        CollectionAssert.AreEqual(new byte[] { 7 }, _sample.Storage.Get(s_key).ToArray());
        Assert.IsTrue(_sample.Storage.Contains(s_key));
    }

    [TestMethod]
    public void What_faults_leaves_nothing()
    {
        _sample.Put(s_key, [7]);
        Assert.ThrowsExactly<TestException>(() => _sample.PutThenThrow(s_key, [8]));

        CollectionAssert.AreEqual(new byte[] { 7 }, _sample.Get(s_key));
    }

    [TestMethod]
    public void A_test_writes_as_the_contract_does()
    {
        _sample.Storage.Put(s_key, new BigInteger(300));
        CollectionAssert.AreEqual(new byte[] { 0x2c, 0x01 }, _sample.Get(s_key));

        _sample.Storage.Put("text", new byte[] { 9 });
        CollectionAssert.AreEqual(new byte[] { 9 }, _sample.Get("text"u8.ToArray()));

        _sample.Storage.Remove(s_key);
        Assert.IsNull(_sample.Get(s_key));
        Assert.IsTrue(_sample.Storage.Get(s_key).IsEmpty);
    }

    [TestMethod]
    public void Natives_see_what_a_test_writes()
    {
        // NeoToken keeps its register price under prefix 13.
        _engine.Native.NEO.Storage.Put(13, new BigInteger(5));
        Assert.AreEqual(5, _engine.Native.NEO.RegisterPrice);
    }

    [TestMethod]
    public void A_checkpoint_brings_the_state_back()
    {
        _sample.Put(s_key, [1]);
        _sample.Put([9], [9]);
        EngineCheckpoint checkpoint = _engine.Checkpoint();
        _sample.Put(s_key, [2]);
        _sample.Put([3], [3]);
        _sample.Storage.Remove(new byte[] { 9 });
        UInt160 receiver = TestEngine.GetNewSigner().Account;
        _engine.Native.GAS.Transfer(_engine.ValidatorsAddress, receiver, 5);

        _engine.Restore(checkpoint);

        CollectionAssert.AreEqual(new byte[] { 1 }, _sample.Get(s_key));
        CollectionAssert.AreEqual(new byte[] { 9 }, _sample.Get([9]));
        Assert.IsNull(_sample.Get([3]));
        Assert.AreEqual(0, _engine.Native.GAS.BalanceOf(receiver));
        Assert.AreEqual(52_000_000_00000000, _engine.Native.GAS.BalanceOf(_engine.ValidatorsAddress));
    }

    [TestMethod]
    public void A_checkpoint_survives_its_bytes()
    {
        _sample.Put(s_key, [1]);
        byte[] bytes = _engine.Checkpoint().ToArray();
        TestEngine other = new(false);

        other.Restore(new EngineCheckpoint(new MemoryStream(bytes)));

        CollectionAssert.AreEqual(new byte[] { 1 }, other.FromHash<Sample>(_sample.Hash).Get(s_key));
        Assert.ThrowsExactly<EndOfStreamException>(() => new EngineCheckpoint(new MemoryStream(bytes[..^1])));
    }

    [TestMethod]
    public void Rollback_returns_to_the_last_commit()
    {
        _engine.Storage.Commit();
        _sample.Put(s_key, [1]);
        _engine.Storage.Rollback();

        Assert.IsNull(_sample.Get(s_key));
    }

    [TestMethod]
    public void Exported_entries_come_back()
    {
        _sample.Put(s_key, [1]);
        var one = _sample.Storage.Export();
        var all = _engine.Storage.Export();
        _sample.Put(s_key, [2]);

        _sample.Storage.Import(one.ToString());
        CollectionAssert.AreEqual(new byte[] { 1 }, _sample.Get(s_key));

        TestEngine other = new(false);
        other.Storage.Import(all.ToString());
        CollectionAssert.AreEqual(new byte[] { 1 }, other.FromHash<Sample>(_sample.Hash).Get(s_key));
        Assert.ThrowsExactly<FormatException>(() => other.Storage.Import("[]"));
    }

    [TestMethod]
    [DataRow(64, 65_535, true)]
    [DataRow(65, 1, false)]
    [DataRow(1, 65_536, false)]
    public void Keys_and_values_have_Neos_limits(int keyLength, int valueLength, bool allowed)
    {
        _engine.Fee = 1_000_00000000;
        byte[] key = new byte[keyLength];
        if (allowed)
        {
            _sample.Put(key, new byte[valueLength]);
            Assert.AreEqual(valueLength, _sample.Get(key)!.Length);
        }
        else
        {
            Assert.ThrowsExactly<TestException>(() => _sample.Put(key, new byte[valueLength]));
        }
    }

    [TestMethod]
    public void A_contract_that_is_not_there_has_no_storage()
    {
        Sample nobody = _engine.FromHash<Sample>(UInt160.Zero, false);
        var exception = Assert.ThrowsExactly<InvalidOperationException>(() => nobody.Storage.Contains(1));
        StringAssert.Contains(exception.Message, "isn't deployed");
    }
}
