using System.ComponentModel;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Moq;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.Native;
using Neo.SmartContract.Testing.Tests.Fixtures;
using Neo.VM;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class CustomMockTests
{
    private readonly TestEngine _engine = new(true);

    [TestMethod]
    public void A_mocked_method_answers_tests_and_contracts()
    {
        Sample sample = Sample.Build().Deploy<Sample>(_engine);
        GAS gas = _engine.FromHash<GAS>(_engine.Native.GAS.Hash, mock => mock.Setup(token => token.BalanceOf(It.IsAny<UInt160>())).Returns(123), false);

        Assert.AreEqual(123, gas.BalanceOf(UInt160.Zero));
        Assert.AreEqual(123, ((VM.Types.StackItem)sample.Forward(gas, "balanceOf", [UInt160.Zero])!).GetInteger());
        using ScriptBuilder script = new();
        script.EmitDynamicCall(gas.Hash, "balanceOf", UInt160.Zero);
        Assert.AreEqual(123, _engine.Execute(script.ToArray()).GetInteger());
    }

    [TestMethod]
    public void A_method_token_meets_the_mock_too()
    {
        Sample sample = Sample.Build().Deploy<Sample>(_engine);
        using Native.Ledger ledger = _engine.FromHash<Native.Ledger>(_engine.Native.Ledger.Hash, mock => mock.Setup(chain => chain.CurrentIndex).Returns(77), false);

        Assert.AreEqual(77, sample.LedgerIndex);

        ledger.Dispose();
        Assert.AreEqual(0, sample.LedgerIndex);
    }

    [TestMethod]
    public void All_other_members_still_call_the_contract()
    {
        GAS gas = _engine.FromHash<GAS>(_engine.Native.GAS.Hash, mock => mock.Setup(token => token.Symbol).Returns("MOCK"), false);

        Assert.AreEqual("MOCK", gas.Symbol);
        Assert.AreEqual(8, gas.Decimals);
        Assert.IsTrue(gas.Transfer(_engine.ValidatorsAddress, UInt160.Zero, 5));
        Assert.AreEqual(5, gas.BalanceOf(UInt160.Zero));
        BigInteger? seen = null;
        gas.OnTransfer += (_, _, amount) => seen = amount;
        gas.Transfer(_engine.ValidatorsAddress, UInt160.Zero, 6);
        Assert.AreEqual(6, seen);
    }

    [TestMethod]
    public void Setters_of_a_mocked_contract_still_call_it()
    {
        _engine.FromHash<Policy>(_engine.Native.Policy.Hash, mock => mock.Setup(policy => policy.FeePerByte).Returns(1), false).ExecFeeFactor = 7;
        Assert.AreEqual(7u, _engine.Native.Policy.ExecFeeFactor);
    }

    /// <summary>
    /// A contract that exists only as .NET code.
    /// </summary>
    public abstract class Receiver(SmartContractInitialize initialize) : SmartContract(initialize)
    {
        [DisplayName("onPay")]
        public abstract BigInteger? OnPay(UInt160? from, BigInteger? amount);
    }

    [TestMethod]
    public void A_mock_sees_the_state_and_events_so_far_and_may_call_back()
    {
        Sample sample = Sample.Build().Deploy<Sample>(_engine);
        UInt160 address = TestEngine.GetNewSigner().Account;
        BigInteger? seenEvent = null;
        sample.OnChanged += value => seenEvent = value;
        BigInteger? eventInside = null;
        _engine.FromHash<Receiver>(address, mock => mock.Setup(contract => contract.OnPay(It.IsAny<UInt160>(), It.IsAny<BigInteger>()))
            .Returns((UInt160 from, BigInteger? amount) =>
            {
                eventInside = seenEvent;
                sample.Put([1], [2]);
                return amount + 1;
            }), false);

        using ScriptBuilder script = new();
        script.EmitDynamicCall(sample.Hash, "change", 3);
        script.EmitDynamicCall(address, "onPay", UInt160.Zero, 41);
        StackResult(script, 42);

        Assert.AreEqual(3, eventInside);
        CollectionAssert.AreEqual(new byte[] { 2 }, sample.Get([1]));
    }

    [TestMethod]
    public void What_a_mock_did_is_gone_when_the_execution_faults()
    {
        Sample sample = Sample.Build().Deploy<Sample>(_engine);
        UInt160 address = TestEngine.GetNewSigner().Account;
        _engine.FromHash<Receiver>(address, mock => mock.Setup(contract => contract.OnPay(It.IsAny<UInt160>(), It.IsAny<BigInteger>()))
            .Callback(() => sample.Put([1], [2])).Returns(0), false);
        using ScriptBuilder script = new();
        script.EmitDynamicCall(address, "onPay", UInt160.Zero, 41);
        script.Emit(OpCode.ABORT);

        Assert.ThrowsExactly<TestException>(() => _engine.Execute(script.ToArray()));
        Assert.IsNull(sample.Get([1]));
    }

    [TestMethod]
    public void A_released_mock_leaves_the_contract_as_it_was()
    {
        GAS gas = _engine.FromHash<GAS>(_engine.Native.GAS.Hash, mock => mock.Setup(token => token.Symbol).Returns("MOCK"), false);
        using ScriptBuilder script = new();
        script.EmitDynamicCall(gas.Hash, "symbol");
        Assert.AreEqual("MOCK", _engine.Execute(script.ToArray()).GetString());

        Assert.IsTrue(_engine.ReleaseMock(gas));
        Assert.AreEqual("GAS", _engine.Execute(script.ToArray()).GetString());
        Assert.IsFalse(_engine.ReleaseMock(gas));
    }

    private void StackResult(ScriptBuilder script, int expected) =>
        Assert.AreEqual(expected, _engine.Execute(script.ToArray()).GetInteger());
}
