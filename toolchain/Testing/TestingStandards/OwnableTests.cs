using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing.Coverage;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.InvalidTypes;

#pragma warning disable MSTEST0030 // The class that inherits these tests is the test class.

namespace Neo.SmartContract.Testing.TestingStandards;

/// <summary>
/// Tests that every contract with an owner must pass; a contract's test class inherits them.
/// </summary>
/// <typeparam name="T">Artifact of the contract.</typeparam>
public class OwnableTests<T> : TestBase<T>
    where T : SmartContract, IOwnable, IContractInfo
{
    private readonly List<(UInt160? Previous, UInt160? Next)> _changes = [];

    /// <summary>
    /// Tests the contract that the artifact carries.
    /// </summary>
    public OwnableTests() => Contract.OnSetOwner += RememberChange;

    /// <summary>
    /// Tests a contract from its files.
    /// </summary>
    /// <param name="nefFile">Path of the NEF file.</param>
    /// <param name="manifestFile">Path of the manifest.</param>
    /// <param name="debugInfoFile">Path of the debug information; null for none.</param>
    public OwnableTests(string nefFile, string manifestFile, string? debugInfoFile = null)
        : base(nefFile, manifestFile, debugInfoFile) => Contract.OnSetOwner += RememberChange;

    /// <summary>
    /// Tests a given contract.
    /// </summary>
    /// <param name="nefFile">NEF file.</param>
    /// <param name="manifestFile">Manifest.</param>
    /// <param name="debugInfo">Debug information; null for the artifact's own.</param>
    public OwnableTests(NefFile nefFile, ContractManifest manifestFile, NeoDebugInfo? debugInfo = null)
        : base(nefFile, manifestFile, debugInfo) => Contract.OnSetOwner += RememberChange;

    /// <summary>
    /// Asserts that the owner changed exactly once, and forgets it.
    /// </summary>
    /// <param name="from">Owner before.</param>
    /// <param name="to">Owner after.</param>
    public void AssertOnChangeOwnerEvent(UInt160? from, UInt160? to)
    {
        CollectionAssert.AreEqual(new[] { (from, to) }, _changes);
        _changes.Clear();
    }

    /// <summary>
    /// Asserts that the owner didn't change.
    /// </summary>
    public void AssertNoOnChangeOwnerEvent() => Assert.IsEmpty(_changes);

    /// <summary>
    /// A contract that can witness does so for its owner only.
    /// </summary>
    [TestMethod]
    public virtual void TestVerify()
    {
        if (Contract is IVerificable verificable)
        {
            Engine.SetTransactionSigners(Alice);
            Assert.IsTrue(verificable.Verify);
            Engine.SetTransactionSigners(TestEngine.GetNewSigner());
            Assert.IsFalse(verificable.Verify);
        }
    }

    /// <summary>
    /// Who deploys the contract owns it, and an event tells so.
    /// </summary>
    [TestMethod]
    public virtual void TestSenderAsDefaultOwner()
    {
        var deployer = TestEngine.GetNewSigner();
        Engine.SetTransactionSigners(deployer);
        T announced = Engine.FromHash<T>(Engine.GetDeployHash(NefFile, Manifest), false);
        announced.OnSetOwner += RememberChange;

        T deployed = Engine.Deploy<T>(NefFile, Manifest, DeploymentData);

        Assert.AreEqual(announced.Hash, deployed.Hash);
        AssertOnChangeOwnerEvent(null, deployer.Account);
        Assert.AreEqual(deployer.Account, deployed.Owner);
    }

    /// <summary>
    /// Only the owner names the next owner, who must be an account.
    /// </summary>
    [TestMethod]
    public virtual void TestSetGetOwner()
    {
        Assert.AreEqual(Alice.Account, Contract.Owner);
        Engine.SetTransactionSigners(Bob);
        Assert.ThrowsExactly<TestException>(() => Contract.Owner = Bob.Account);

        Engine.SetTransactionSigners(Alice);
        foreach (UInt160? nobody in new[] { UInt160.Zero, InvalidUInt160.Null, InvalidUInt160.InvalidLength, InvalidUInt160.InvalidType })
        {
            Assert.ThrowsExactly<TestException>(() => Contract.Owner = nobody);
        }

        AssertNoOnChangeOwnerEvent();
        Contract.Owner = Bob.Account;
        Assert.AreEqual(Bob.Account, Contract.Owner);
        AssertOnChangeOwnerEvent(Alice.Account, Bob.Account);
        Assert.ThrowsExactly<TestException>(() => Contract.Owner = Bob.Account);

        Engine.SetTransactionSigners(Bob);
        Contract.Owner = Alice.Account;
        Assert.AreEqual(Alice.Account, Contract.Owner);
    }

    private void RememberChange(UInt160? previous, UInt160? next) => _changes.Add((previous, next));
}
