using System.Collections.Generic;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Moq;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing.Coverage;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.InvalidTypes;

#pragma warning disable MSTEST0030 // The class that inherits these tests is the test class.

namespace Neo.SmartContract.Testing.TestingStandards;

/// <summary>
/// Tests that every NEP-17 token must pass; a token's test class inherits them. Alice needs at least 6 units.
/// </summary>
/// <typeparam name="T">Artifact of the token.</typeparam>
public class Nep17Tests<T> : TestBase<T>
    where T : SmartContract, INep17Standard, IContractInfo
{
    private readonly List<(UInt160? From, UInt160? To, BigInteger? Amount)> _transfers = [];

    /// <summary>
    /// Tests the token that the artifact carries.
    /// </summary>
    public Nep17Tests() => Contract.OnTransfer += RememberTransfer;

    /// <summary>
    /// Tests a token from its files.
    /// </summary>
    /// <param name="nefFile">Path of the NEF file.</param>
    /// <param name="manifestFile">Path of the manifest.</param>
    /// <param name="debugInfoFile">Path of the debug information; null for none.</param>
    public Nep17Tests(string nefFile, string manifestFile, string? debugInfoFile = null)
        : base(nefFile, manifestFile, debugInfoFile) => Contract.OnTransfer += RememberTransfer;

    /// <summary>
    /// Tests a given token.
    /// </summary>
    /// <param name="nefFile">NEF file.</param>
    /// <param name="manifestFile">Manifest.</param>
    /// <param name="debugInfo">Debug information; null for the artifact's own.</param>
    public Nep17Tests(NefFile nefFile, ContractManifest manifestFile, NeoDebugInfo? debugInfo = null)
        : base(nefFile, manifestFile, debugInfo) => Contract.OnTransfer += RememberTransfer;

    /// <summary>
    /// Supply that the token must have after deployment, in the smallest unit.
    /// </summary>
    public virtual BigInteger ExpectedTotalSupply => 0;

    /// <summary>
    /// Decimals that the token must have.
    /// </summary>
    public virtual byte ExpectedDecimals => 8;

    /// <summary>
    /// Symbol that the token must have.
    /// </summary>
    public virtual string ExpectedSymbol => "EXAMPLE";

    /// <summary>
    /// Asserts that exactly one transfer was told, and forgets it.
    /// </summary>
    /// <param name="from">Payer.</param>
    /// <param name="to">Receiver.</param>
    /// <param name="amount">Amount in the smallest unit.</param>
    public void AssertTransferEvent(UInt160? from, UInt160? to, BigInteger? amount) => AssertTransferEvent((from, to, amount));

    /// <summary>
    /// Asserts that exactly these transfers were told, and forgets them.
    /// </summary>
    /// <param name="events">Transfers, in order.</param>
    public void AssertTransferEvent(params (UInt160? from, UInt160? to, BigInteger? amount)[] events)
    {
        CollectionAssert.AreEqual(events, _transfers);
        _transfers.Clear();
    }

    /// <summary>
    /// Asserts that no transfer was told.
    /// </summary>
    public void AssertNoTransferEvent() => Assert.IsEmpty(_transfers);

    /// <summary>
    /// The token has the expected decimals.
    /// </summary>
    [TestMethod]
    public virtual void TestDecimals() => Assert.AreEqual(ExpectedDecimals, Contract.Decimals);

    /// <summary>
    /// The token has the expected symbol.
    /// </summary>
    [TestMethod]
    public virtual void TestSymbol() => Assert.AreEqual(ExpectedSymbol, Contract.Symbol);

    /// <summary>
    /// The token has the expected supply.
    /// </summary>
    [TestMethod]
    public virtual void TestTotalSupply() => Assert.AreEqual(ExpectedTotalSupply, Contract.TotalSupply);

    /// <summary>
    /// An account that never held tokens has 0; what is no account has no balance.
    /// </summary>
    [TestMethod]
    public virtual void TestBalanceOf()
    {
        Assert.AreEqual(0, Contract.BalanceOf(Bob.Account));
        foreach (UInt160? nobody in new[] { InvalidUInt160.Null, InvalidUInt160.InvalidLength, InvalidUInt160.InvalidType })
        {
            Assert.ThrowsExactly<TestException>(() => Contract.BalanceOf(nobody));
        }
    }

    /// <summary>
    /// Tokens move for who signed and has them, also 0 of them; every transfer is told; the supply stays.
    /// </summary>
    [TestMethod]
    public virtual void TestTransfer()
    {
        BigInteger? supply = Contract.TotalSupply;
        BigInteger? balance = Contract.BalanceOf(Alice.Account);
        Assert.IsTrue(balance > 5, "Alice needs at least 6 units for this test.");

        Engine.SetTransactionSigners(Alice);
        Assert.IsTrue(Contract.Transfer(Alice.Account, Bob.Account, 3));
        AssertTransferEvent(Alice.Account, Bob.Account, 3);
        Assert.IsTrue(Contract.Transfer(Alice.Account, Bob.Account, 0));
        AssertTransferEvent(Alice.Account, Bob.Account, 0);
        Assert.AreEqual(balance - 3, Contract.BalanceOf(Alice.Account));
        Assert.AreEqual(3, Contract.BalanceOf(Bob.Account));

        AssertInvalidTransfersFault();
        Engine.SetTransactionSigners(Bob);
        Assert.IsFalse(Contract.Transfer(Alice.Account, Bob.Account, 1), "Alice did not sign.");
        Assert.IsFalse(Contract.Transfer(Alice.Account, Bob.Account, 0), "Alice did not sign.");
        Assert.IsFalse(Contract.Transfer(Bob.Account, Alice.Account, 4), "Bob has 3 only.");
        AssertNoTransferEvent();

        Assert.IsTrue(Contract.Transfer(Bob.Account, Alice.Account, 3));
        AssertTransferEvent(Bob.Account, Alice.Account, 3);
        Assert.AreEqual(balance, Contract.BalanceOf(Alice.Account));
        Assert.AreEqual(0, Contract.BalanceOf(Bob.Account));
        Assert.AreEqual(supply, Contract.TotalSupply);
    }

    /// <summary>
    /// A contract that receives tokens is told, after it has them, and may send them on.
    /// </summary>
    [TestMethod]
    public virtual void TestTransferToContract()
    {
        BigInteger? balance = Contract.BalanceOf(Alice.Account);
        (UInt160? From, BigInteger? Amount, object? Data) received = default;
        ContractManifest manifest = ContractManifest.Parse(Manifest.ToJson().ToString());
        manifest.Name += "Receiver";
        manifest.Abi.Methods = [PaymentMethod()];
        onNEP17PaymentContract receiver = Engine.Deploy<onNEP17PaymentContract>(NefFile, manifest, null, mock => mock
            .Setup(contract => contract.onNEP17Payment(It.IsAny<UInt160?>(), It.IsAny<BigInteger?>(), It.IsAny<object?>()))
            .Callback((UInt160? from, BigInteger? amount, object? data) =>
            {
                received = (from, amount, data);
                UInt160 me = Engine.GetDeployHash(NefFile, manifest);
                Assert.AreEqual(3, Contract.BalanceOf(me));
                AssertTransferEvent(Alice.Account, me, 3);
                Engine.SetTransactionSigners(me);
                Assert.IsTrue(Contract.Transfer(me, from, amount));
            }));

        Assert.IsTrue(Contract.Transfer(Alice.Account, receiver.Hash, 3, "note"));

        Assert.AreEqual((Alice.Account, 3), (received.From, received.Amount));
        Assert.AreEqual("note", ((VM.Types.ByteString)received.Data!).GetString());
        Assert.AreEqual(0, Contract.BalanceOf(receiver.Hash));
        Assert.AreEqual(balance, Contract.BalanceOf(Alice.Account));
    }

    private static ContractMethodDescriptor PaymentMethod() => new()
    {
        Name = "onNEP17Payment",
        ReturnType = ContractParameterType.Void,
        Parameters =
        [
            new ContractParameterDefinition { Name = "from", Type = ContractParameterType.Hash160 },
            new ContractParameterDefinition { Name = "amount", Type = ContractParameterType.Integer },
            new ContractParameterDefinition { Name = "data", Type = ContractParameterType.Any },
        ],
    };

    private void AssertInvalidTransfersFault()
    {
        Assert.ThrowsExactly<TestException>(() => Contract.Transfer(Alice.Account, Bob.Account, -1));
        foreach (UInt160? nobody in new[] { InvalidUInt160.Null, InvalidUInt160.InvalidLength, InvalidUInt160.InvalidType })
        {
            Assert.ThrowsExactly<TestException>(() => Contract.Transfer(nobody, Bob.Account, 1));
            Assert.ThrowsExactly<TestException>(() => Contract.Transfer(Alice.Account, nobody, 1));
        }

        AssertNoTransferEvent();
    }

    private void RememberTransfer(UInt160? from, UInt160? to, BigInteger? amount) => _transfers.Add((from, to, amount));

    /// <summary>
    /// A contract that receives tokens.
    /// </summary>
    /// <param name="initialize">Engine and contract.</param>
    public abstract class onNEP17PaymentContract(SmartContractInitialize initialize) : SmartContract(initialize)
    {
        /// <summary>
        /// Called when tokens arrive.
        /// </summary>
        /// <param name="from">Payer, or null when the tokens are new.</param>
        /// <param name="amount">Amount in the smallest unit.</param>
        /// <param name="data">What the payer passed on.</param>
        public abstract void onNEP17Payment(UInt160? from, BigInteger? amount, object? data = null);
    }
}
