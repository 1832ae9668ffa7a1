using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.Tests.Fixtures;
using Neo.VM;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class GasTests
{
    private const long ExecutionFeeFactor = 30;

    // PUSH2 and PUSH3 for the arguments, PUSH2 for their number, PACK, PUSH15 for the flags, PUSHDATA1 for name and hash,
    // System.Contract.Call.
    private const long CallUnits = 1 + 1 + 1 + 2048 + 1 + 8 + 8 + 32768;

    // INITSLOT, LDARG0, LDARG1, ADD; RET is free.
    private const long AddUnits = 64 + 2 + 2 + 8;

    private readonly TestEngine _engine = new(true);
    private readonly Sample _sample;

    public GasTests() => _sample = Sample.Build().Deploy<Sample>(_engine);

    [TestMethod]
    public void A_call_costs_what_its_opcodes_cost()
    {
        using FeeWatcher watcher = _engine.CreateGasWatcher();
        _sample.Add(2, 3);

        Assert.AreEqual((CallUnits + AddUnits) * ExecutionFeeFactor, watcher.Value);
        Assert.AreEqual(watcher.Value, _engine.FeeConsumed.Value);
    }

    [TestMethod]
    public void A_proxy_costs_what_a_script_of_EmitDynamicCall_costs()
    {
        using ScriptBuilder script = new();
        script.EmitDynamicCall(_sample.Hash, "add", CallFlags.All, 2, 3);
        _engine.Execute(script.ToArray());
        long expected = _engine.FeeConsumed;

        _sample.Add(2, 3);
        Assert.AreEqual(expected, _engine.FeeConsumed.Value);
    }

    [TestMethod]
    public void A_stored_byte_costs_the_storage_price()
    {
        _sample.Put([1], new byte[10]);
        long ten = _engine.FeeConsumed;
        _sample.Put([2], new byte[11]);

        Assert.AreEqual(ten + 100_000, _engine.FeeConsumed.Value);
    }

    [TestMethod]
    public void A_watcher_adds_up_and_stops()
    {
        FeeWatcher watcher = _engine.CreateGasWatcher();
        _sample.Add(2, 3);
        _sample.Add(2, 3);
        long twice = watcher;
        Assert.AreEqual(2 * (CallUnits + AddUnits) * ExecutionFeeFactor, twice);

        watcher.Dispose();
        _sample.Add(2, 3);
        Assert.AreEqual(twice, watcher.Value);

        watcher.Reset();
        Assert.AreEqual(0L, watcher.Value);
    }

    [TestMethod]
    public void Consumption_can_add_up_over_executions()
    {
        _engine.ResetFeeConsumed = false;
        _engine.FeeConsumed.Reset();
        _sample.Add(2, 3);
        long once = _engine.FeeConsumed;
        _sample.Add(2, 3);

        Assert.AreEqual(2 * once, _engine.FeeConsumed.Value);
    }

    [TestMethod]
    public void A_fault_has_consumed_gas_too()
    {
        long seen = 0;
        _engine.OnGasConsumed += datoshi => seen = datoshi;
        using FeeWatcher watcher = _engine.CreateGasWatcher();
        var fault = Assert.ThrowsExactly<TestException>(() => _sample.ThrowText("no"));

        Assert.IsGreaterThan(983_040L, watcher.Value);
        Assert.AreEqual(watcher.Value, seen);
        Assert.AreEqual(watcher.Value, fault.GasConsumed);
    }

    [TestMethod]
    public void An_execution_ends_at_the_limit()
    {
        _engine.Fee = 2_000_000;
        var fault = Assert.ThrowsExactly<TestException>(_sample.Loop);

        Assert.AreEqual("Insufficient GAS: the execution needs more than the 2000000 datoshi that the engine's Fee allows; raise it.", fault.Message);
        Assert.IsGreaterThan(2_000_000L, fault.GasConsumed);
        Assert.IsLessThan(2_000_000L + 100, fault.GasConsumed);
    }

    [TestMethod]
    public void The_checks_of_later_protocols_are_free()
    {
        _sample.Change(5);
        long with = _engine.FeeConsumed;
        _engine.LaterProtocolChecks = ProtocolChecks.LaterProtocolChecks.None;
        _sample.Change(5);

        Assert.AreEqual(with, _engine.FeeConsumed.Value);
    }
}
