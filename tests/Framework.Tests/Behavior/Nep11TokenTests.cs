using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.VM.Types;

namespace Neo.SmartContract.Framework.Tests.Behavior;

/// <summary>Each expectation is a sentence of the standard NEP-11, for tokens that can't be divided.</summary>
[TestClass]
public sealed class Nep11TokenTests
{
    private static readonly UInt160 Bob = new(Enumerable.Repeat((byte)0xb0, 20).ToArray());

    private readonly Chain _chain = new();
    private readonly UInt160 _medal;
    private readonly UInt160 _alice;

    public Nep11TokenTests()
    {
        _medal = _chain.Deploy("Medal");
        _alice = _chain.Sender;
    }

    [TestMethod]
    public void AwardsMakeDifferentTokens()
    {
        byte[] first = Award();
        byte[] second = Award();
        Assert.HasCount(32, first);
        Assert.AreNotEqual(System.Convert.ToHexString(first), System.Convert.ToHexString(second));
        Assert.AreEqual(2, Call("totalSupply").GetInteger());
        Assert.AreEqual(2, BalanceOf(_alice));
        Assert.AreEqual(0, Call("decimals").GetInteger());
        Assert.AreEqual(_alice, OwnerOf(first));
    }

    [TestMethod]
    public void MintingIsATransferFromNobody()
    {
        byte[] id = Award();
        AssertTransfer(null, _alice, id);
    }

    [TestMethod]
    public void TransfersMoveTheToken()
    {
        byte[] id = Award();
        Assert.IsTrue(Call("transfer", Bob, id, null).GetBoolean());
        AssertTransfer(_alice, Bob, id);
        Assert.AreEqual(Bob, OwnerOf(id));
        Assert.AreEqual(0, BalanceOf(_alice));
        Assert.AreEqual(1, BalanceOf(Bob));
        Assert.IsFalse(Call("transfer", _alice, id, null).GetBoolean());
        Assert.AreEqual(Bob, OwnerOf(id));
    }

    [TestMethod]
    public void OneselfIsATransferToo()
    {
        byte[] id = Award();
        Assert.IsTrue(Call("transfer", _alice, id, null).GetBoolean());
        AssertTransfer(_alice, _alice, id);
        Assert.AreEqual(1, BalanceOf(_alice));
    }

    [TestMethod]
    public void WhatIsNoTransferThrows()
    {
        byte[] id = Award();
        Assert.Contains("\"to\" is invalid", _chain.Refusal(_medal, "transfer", new byte[3], id, null));
        Assert.Contains("There is no such token.", _chain.Refusal(_medal, "transfer", Bob, "nothing", null));
        Assert.Contains("There is no such token.", _chain.Refusal(_medal, "ownerOf", "nothing"));
        Assert.Contains("There is no such token.", _chain.Refusal(_medal, "properties", "nothing"));
    }

    [TestMethod]
    public void PropertiesNameTheTokenAndWhatTheContractAdds()
    {
        var properties = (Map)Call("properties", Award("Gold"));
        Assert.AreEqual("Gold", properties["name"].GetString());
        Assert.AreEqual(_alice, new UInt160(properties["holder"].GetSpan()));
    }

    [TestMethod]
    public void MeltedTokensAreGone()
    {
        byte[] id = Award();
        Call("melt", id);
        AssertTransfer(_alice, null, id);
        Assert.AreEqual(0, Call("totalSupply").GetInteger());
        Assert.AreEqual(0, BalanceOf(_alice));
        _chain.Refusal(_medal, "ownerOf", id);
    }

    [TestMethod]
    public void ReceivingContractsAreTold()
    {
        UInt160 receiver = _chain.Deploy("Receiver");
        byte[] id = Award();
        Assert.IsTrue(Call("transfer", receiver, id, "with thanks").GetBoolean());
        Assert.AreSequenceEqual(id, _chain.Call(receiver, "last", "token").GetSpan().ToArray());
        Assert.AreEqual("with thanks", _chain.Call(receiver, "last", "data").GetString());
        Assert.AreEqual(1, _chain.Call(receiver, "last", "amount").GetInteger());
    }

    private byte[] Award(string name = "Medal") => Call("award", _alice, name).GetSpan().ToArray();

    private UInt160 OwnerOf(byte[] id) => new(Call("ownerOf", id).GetSpan());

    private BigInteger BalanceOf(UInt160 account) => Call("balanceOf", account).GetInteger();

    private StackItem Call(string method, params object?[] arguments) => _chain.Call(_medal, method, arguments);

    private void AssertTransfer(UInt160? from, UInt160? to, byte[] id)
    {
        (string name, Array arguments) = _chain.Notifications.Single();
        Assert.AreEqual("Transfer", name);
        Assert.HasCount(4, arguments);
        Assert.AreEqual(from, arguments[0].IsNull ? null : new UInt160(arguments[0].GetSpan()));
        Assert.AreEqual(to, arguments[1].IsNull ? null : new UInt160(arguments[1].GetSpan()));
        Assert.AreEqual(1, arguments[2].GetInteger());
        Assert.AreSequenceEqual(id, arguments[3].GetSpan().ToArray());
    }
}
