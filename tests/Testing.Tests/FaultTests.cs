using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.Tests.Fixtures;
using Neo.VM;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class FaultTests
{
    private readonly TestEngine _engine = new(true);
    private readonly Sample _sample;

    public FaultTests() => _sample = Sample.Build().Deploy<Sample>(_engine);

    [TestMethod]
    public void The_message_is_the_contracts_own()
    {
        var fault = Assert.ThrowsExactly<TestException>(() => _sample.ThrowText("Insufficient stake: größer als 0 nötig"));

        Assert.AreEqual("Insufficient stake: größer als 0 nötig", fault.Message);
        Assert.AreEqual(VMState.FAULT, fault.State);
        Assert.IsInstanceOfType<VMUnhandledException>(fault.InnerException);
    }

    [TestMethod]
    public void A_thrown_array_says_its_first_text()
    {
        var fault = Assert.ThrowsExactly<TestException>(() => _sample.ThrowText(new object[] { "first", 2 }));
        Assert.AreEqual("first", fault.Message);
    }

    [TestMethod]
    public void Bytes_that_are_no_text_are_shown_in_hexadecimal()
    {
        var fault = Assert.ThrowsExactly<TestException>(() => _sample.ThrowText(new byte[] { 0xff, 0x01 }));
        Assert.AreEqual("0xff01", fault.Message);
    }

    [TestMethod]
    public void Anything_else_thrown_keeps_the_engines_words()
    {
        var fault = Assert.ThrowsExactly<TestException>(() => _sample.ThrowText(7));
        StringAssert.Contains(fault.Message, "unhandled exception");
    }

    [TestMethod]
    public void A_fault_of_a_native_contract_says_its_reason()
    {
        var fault = Assert.ThrowsExactly<TestException>(() => _engine.Native.GAS.Transfer(_engine.ValidatorsAddress, UInt160.Zero, -1));
        StringAssert.Contains(fault.Message, "amount");
    }

    [TestMethod]
    public void An_abort_is_a_fault()
    {
        var fault = Assert.ThrowsExactly<TestException>(_sample.Abort);
        StringAssert.Contains(fault.Message, "ABORT");
    }

    [TestMethod]
    public void The_frames_tell_the_way_to_the_fault()
    {
        Sample outer = Sample.Build("Outer").Deploy<Sample>(_engine);

        var fault = Assert.ThrowsExactly<TestException>(() => outer.Forward(_sample, "throwText", ["deep"]));

        Assert.AreEqual("deep", fault.Message);
        CollectionAssert.AreEqual(
            new[] { ("Sample", "throwText"), ("Outer", "forward"), ("script", null) },
            fault.Frames.Select(frame => (frame.Contract, frame.Method)).ToArray());
        Assert.AreEqual(_sample.Hash, fault.Frames[0].Hash);
        Assert.HasCount(3, fault.InvocationStack);
        Assert.IsNull(fault.Location);
        StringAssert.Contains(fault.StackTrace, "at Sample.throwText [offset ");
    }

    [TestMethod]
    public void After_a_fault_there_are_no_notifications()
    {
        _sample.Change(1);
        Assert.HasCount(1, _engine.Notifications);
        Assert.ThrowsExactly<TestException>(() => _sample.ChangeThenThrow(2));

        Assert.HasCount(0, _engine.Notifications);
    }

    [TestMethod]
    public void A_method_that_is_not_there_is_named()
    {
        var fault = Assert.ThrowsExactly<TestException>(() => _sample.Forward(_sample, "nothing", []));
        StringAssert.Contains(fault.Message, "nothing");
    }

    [TestMethod]
    public void A_contract_that_is_not_there_is_named()
    {
        var exception = Assert.ThrowsExactly<InvalidOperationException>(() => _engine.FromHash<Sample>(UInt160.Zero));
        StringAssert.Contains(exception.Message, UInt160.Zero.ToString());
    }

    [TestMethod]
    public void Deploying_the_same_contract_twice_faults()
    {
        var fault = Assert.ThrowsExactly<TestException>(() => Sample.Build().Deploy<Sample>(_engine));
        StringAssert.Contains(fault.Message, "Already Exists");
    }

    [TestMethod]
    public void A_script_runs_from_where_it_is_told()
    {
        Script script = new byte[] { (byte)OpCode.ABORT, (byte)OpCode.PUSH5, (byte)OpCode.RET };
        Assert.AreEqual(5, _engine.Execute(script, initialPosition: 1).GetInteger());
        Assert.ThrowsExactly<TestException>(() => _engine.Execute(script));
    }
}
