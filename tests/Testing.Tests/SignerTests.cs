using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Cryptography.ECC;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Testing.Tests.Fixtures;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class SignerTests
{
    private readonly TestEngine _engine = new(true);
    private readonly UInt160 _alice = TestEngine.GetNewSigner().Account;
    private readonly Sample _inner;
    private readonly Sample _outer;

    public SignerTests()
    {
        _inner = Sample.Build("Inner").Deploy<Sample>(_engine);
        _outer = Sample.Build("Outer").Deploy<Sample>(_engine);
    }

    [TestMethod]
    [DataRow(WitnessScope.None, false, false)]
    [DataRow(WitnessScope.CalledByEntry, true, false)]
    [DataRow(WitnessScope.Global, true, true)]
    public void A_scope_reaches_as_far_as_Neo_says(WitnessScope scope, bool direct, bool throughAnother)
    {
        _engine.SetTransactionSigners(scope, _alice);

        Assert.AreEqual(direct, _inner.IsWitness(_alice));
        Assert.AreEqual(throughAnother, ForwardedWitness());
    }

    [TestMethod]
    public void Custom_contracts_reach_the_contracts_that_they_name()
    {
        _engine.SetTransactionSigners(new Signer { Account = _alice, Scopes = WitnessScope.CustomContracts, AllowedContracts = [_inner.Hash] });

        Assert.IsTrue(_inner.IsWitness(_alice));
        Assert.IsTrue(ForwardedWitness());
        Assert.IsFalse(_outer.IsWitness(_alice));
    }

    [TestMethod]
    public void Who_did_not_sign_is_no_witness()
    {
        _engine.SetTransactionSigners(_alice);
        Assert.IsFalse(_inner.IsWitness(TestEngine.GetNewSigner().Account));

        _engine.ClearTransactionSigners();
        Assert.IsFalse(_inner.IsWitness(_alice));
    }

    [TestMethod]
    public void The_first_signer_is_the_sender()
    {
        UInt160 bob = TestEngine.GetNewSigner().Account;
        _engine.SetTransactionSigners(bob, _alice);

        Assert.AreEqual(bob, _engine.Sender);
        Assert.IsTrue(_inner.IsWitness(_alice));
    }

    [TestMethod]
    public void A_public_key_signs_for_its_account()
    {
        ECPoint key = _engine.ProtocolSettings.StandbyCommittee[0];
        _engine.SetTransactionSigners(key);

        Assert.IsTrue(_inner.IsWitness(Contract.CreateSignatureRedeemScript(key).ToScriptHash()));
    }

    [TestMethod]
    public void A_new_signer_has_the_scope_asked_for()
    {
        Assert.AreEqual(WitnessScope.CalledByEntry, TestEngine.GetNewSigner().Scopes);
        Assert.AreEqual(WitnessScope.Global, TestEngine.GetNewSigner(WitnessScope.Global).Scopes);
        Assert.AreNotEqual(TestEngine.GetNewSigner().Account, TestEngine.GetNewSigner().Account);
    }

    private bool ForwardedWitness() => ((VM.Types.StackItem)_outer.Forward(_inner, "isWitness", [_alice])!).GetBoolean();
}
