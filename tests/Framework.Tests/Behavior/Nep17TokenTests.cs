using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.VM.Types;

namespace Neo.SmartContract.Framework.Tests.Behavior;

/// <summary>Each expectation is a sentence of the standard NEP-17.</summary>
[TestClass]
public sealed class Nep17TokenTests
{
    private static readonly UInt160 Bob = new(Enumerable.Repeat((byte)0xb0, 20).ToArray());

    private readonly Chain _chain = new();
    private readonly UInt160 _coin;
    private readonly UInt160 _alice;

    public Nep17TokenTests()
    {
        _coin = _chain.Deploy("Coin");
        _alice = _chain.Sender;
    }

    [TestMethod]
    public void TellsWhatItIs()
    {
        Assert.AreEqual("COIN", Call("symbol").GetString());
        Assert.AreEqual(8, Call("decimals").GetInteger());
        Assert.AreEqual(0, Call("totalSupply").GetInteger());
        Assert.AreEqual(0, BalanceOf(Bob));
    }

    [TestMethod]
    public void MintingMakesUnitsAndSaysSo()
    {
        Call("mintTo", _alice, 100);
        AssertTransfer(null, _alice, 100);
        Assert.AreEqual(100, BalanceOf(_alice));
        Assert.AreEqual(100, Call("totalSupply").GetInteger());
        Refusal("mintTo", _alice, -1);
    }

    [TestMethod]
    public void BurningDestroysUnitsAndSaysSo()
    {
        Call("mintTo", _alice, 100);
        Call("burnFrom", _alice, 30);
        AssertTransfer(_alice, null, 30);
        Assert.AreEqual(70, BalanceOf(_alice));
        Assert.AreEqual(70, Call("totalSupply").GetInteger());
        Refusal("burnFrom", _alice, 71);
        Refusal("burnFrom", _alice, -1);
    }

    [TestMethod]
    public void TransfersMoveUnits()
    {
        Call("mintTo", _alice, 100);
        Assert.IsTrue(Transfer(_alice, Bob, 40));
        AssertTransfer(_alice, Bob, 40);
        Assert.AreEqual(60, BalanceOf(_alice));
        Assert.AreEqual(40, BalanceOf(Bob));
        Assert.IsTrue(Transfer(_alice, Bob, 60));
        Assert.AreEqual(0, BalanceOf(_alice));
        Assert.AreEqual(100, Call("totalSupply").GetInteger());
    }

    [TestMethod]
    public void MoreThanThereIsReturnsFalse()
    {
        Call("mintTo", _alice, 100);
        Assert.IsFalse(Transfer(_alice, Bob, 101));
        Assert.HasCount(0, _chain.Notifications);
        Assert.IsFalse(Transfer(_alice, _alice, 101));
        Assert.AreEqual(100, BalanceOf(_alice));
        Assert.AreEqual(0, BalanceOf(Bob));
    }

    [TestMethod]
    public void WithoutTheWitnessReturnsFalse()
    {
        Call("mintTo", Bob, 100);
        Assert.IsFalse(Transfer(Bob, _alice, 1));
        Assert.IsFalse(Transfer(Bob, _alice, 0));
        _chain.SignAs(Bob);
        Assert.IsTrue(Transfer(Bob, _alice, 1));
    }

    [TestMethod]
    public void NothingAndOneselfAreTransfersToo()
    {
        Assert.IsTrue(Transfer(_alice, Bob, 0));
        AssertTransfer(_alice, Bob, 0);
        Call("mintTo", _alice, 5);
        Assert.IsTrue(Transfer(_alice, _alice, 5));
        AssertTransfer(_alice, _alice, 5);
        Assert.AreEqual(5, BalanceOf(_alice));
    }

    [TestMethod]
    public void WhatIsNoTransferThrows()
    {
        Assert.Contains("\"from\" is invalid", Refusal("transfer", new byte[19], Bob, 1, null));
        Assert.Contains("\"from\" is invalid", Refusal("transfer", null, Bob, 1, null));
        Assert.Contains("\"to\" is invalid", Refusal("transfer", _alice, new byte[21], 1, null));
        Assert.Contains("amount cannot be negative", Refusal("transfer", _alice, Bob, -1, null));
        Assert.Contains("\"owner\" is invalid", Refusal("balanceOf", new byte[3]));
    }

    [TestMethod]
    public void ReceivingContractsAreTold()
    {
        UInt160 receiver = _chain.Deploy("Receiver");
        Call("mintTo", _alice, 100);
        Assert.IsTrue(Transfer(_alice, receiver, 40, "for rent"));
        Assert.AreEqual("for rent", _chain.Call(receiver, "last", "data").GetString());
        Assert.AreEqual(40, _chain.Call(receiver, "last", "amount").GetInteger());
        Assert.AreSequenceEqual(Neo.IO.Helper.ToArray(_alice), _chain.Call(receiver, "last", "from").GetSpan().ToArray());
        Assert.AreSequenceEqual(Neo.IO.Helper.ToArray(_coin), _chain.Call(receiver, "last", "caller").GetSpan().ToArray());
        Assert.Contains("No thirteens.", Refusal("transfer", _alice, receiver, 13, null));
        Assert.AreEqual(60, BalanceOf(_alice));
    }

    private bool Transfer(UInt160 from, UInt160 to, BigInteger amount, object? data = null)
        => Call("transfer", from, to, amount, data).GetBoolean();

    private BigInteger BalanceOf(UInt160 account) => Call("balanceOf", account).GetInteger();

    private StackItem Call(string method, params object?[] arguments) => _chain.Call(_coin, method, arguments);

    private string Refusal(string method, params object?[] arguments) => _chain.Refusal(_coin, method, arguments);

    private void AssertTransfer(UInt160? from, UInt160? to, BigInteger amount)
    {
        (string name, Array arguments) = _chain.Notifications.Single();
        Assert.AreEqual("Transfer", name);
        Assert.HasCount(3, arguments);
        Assert.AreEqual(from, Account(arguments[0]));
        Assert.AreEqual(to, Account(arguments[1]));
        Assert.AreEqual(amount, arguments[2].GetInteger());
    }

    private static UInt160? Account(StackItem item) => item.IsNull ? null : new UInt160(item.GetSpan());
}
