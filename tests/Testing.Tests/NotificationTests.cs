using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.Tests.Fixtures;
using Neo.VM;
using Type = Neo.SmartContract.ContractParameterType;

namespace Neo.SmartContract.Testing.Tests;

#pragma warning disable CS0067 // Events are raised through reflection, by the name of the notification.

[TestClass]
public class NotificationTests
{
    private readonly TestEngine _engine = new(true);
    private readonly Sample _sample;

    public NotificationTests() => _sample = Sample.Build().Deploy<Sample>(_engine);

    [TestMethod]
    public void An_event_is_raised_on_every_proxy_of_the_contract()
    {
        List<BigInteger?> seen = [];
        Sample second = _engine.FromHash<Sample>(_sample.Hash);
        _sample.OnChanged += value => seen.Add(value);
        second.OnChanged += value => seen.Add(value * 10);

        _sample.Change(4);

        CollectionAssert.AreEqual(new BigInteger?[] { 4, 40 }, seen);
        Assert.AreEqual("Changed", _engine.Notifications.Single().EventName);
        Assert.AreEqual(_sample.Hash, _engine.Notifications.Single().ScriptHash);
    }

    [TestMethod]
    public void An_event_of_a_faulted_execution_is_not_raised()
    {
        int raised = 0;
        _sample.OnChanged += _ => raised++;
        Assert.ThrowsExactly<TestException>(() => _sample.ChangeThenThrow(1));

        Assert.AreEqual(0, raised);
    }

    [TestMethod]
    public void A_handler_sees_the_state_after_the_execution_and_may_call()
    {
        BigInteger? balance = null;
        UInt160 receiver = TestEngine.GetNewSigner().Account;
        _engine.Native.GAS.OnTransfer += (_, to, _) => balance = _engine.Native.GAS.BalanceOf(to);

        _engine.Native.GAS.Transfer(_engine.ValidatorsAddress, receiver, 9);

        Assert.AreEqual(9, balance);
    }

    [TestMethod]
    public void What_a_handler_throws_reaches_the_test()
    {
        _sample.OnChanged += _ => throw new NotSupportedException("handler");
        Assert.ThrowsExactly<NotSupportedException>(() => _sample.Change(1));
    }

    [TestMethod]
    public void A_handler_that_left_is_not_called()
    {
        int raised = 0;
        void Handler(BigInteger? value) => raised++;
        _sample.OnChanged += Handler;
        _sample.Change(1);
        _sample.OnChanged -= Handler;
        _sample.Change(1);

        Assert.AreEqual(1, raised);
    }

    [TestMethod]
    public void Logs_reach_engine_and_proxy_even_before_a_fault()
    {
        List<string> seen = [];
        _engine.OnRuntimeLog += (sender, message) => seen.Add($"engine {sender == _sample.Hash} {message}");
        _sample.OnRuntimeLog += (_, message) => seen.Add($"proxy {message}");

        _sample.Log("héllo");

        CollectionAssert.AreEqual(new[] { "engine True héllo", "proxy héllo" }, seen);
    }

    [TestMethod]
    public void Engines_on_other_threads_do_not_hear_each_other()
    {
        const int Engines = 8;
        int[] raised = new int[Engines];
        System.Threading.Tasks.Parallel.For(0, Engines, index =>
        {
            TestEngine engine = new(true);
            Sample sample = Sample.Build().Deploy<Sample>(engine);
            sample.OnChanged += _ => raised[index]++;
            for (int call = 0; call <= index; call++)
            {
                sample.Change(call);
            }
        });

        CollectionAssert.AreEqual(Enumerable.Range(1, Engines).ToArray(), raised);
    }

    /// <summary>
    /// An artifact whose event takes other arguments than the contract sends.
    /// </summary>
    public abstract class Stale(SmartContractInitialize initialize) : SmartContract(initialize)
    {
        public delegate void delChanged(BigInteger? value, bool? more);

        [DisplayName("Changed")]
        public event delChanged? OnChanged;
    }

    [TestMethod]
    public void An_artifact_of_another_build_is_told()
    {
        Stale stale = _engine.FromHash<Stale>(_sample.Hash);
        stale.OnChanged += (_, _) => { };

        var exception = Assert.ThrowsExactly<FormatException>(() => _sample.Change(1));
        StringAssert.Contains(exception.Message, "Changed came with 1 values");
    }
}
