using System;
using System.Linq;
using System.Numerics;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Cryptography.ECC;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Native;
using Neo.SmartContract.Testing.Exceptions;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class NativeContractTests
{
    private readonly TestEngine _engine = new(true);

    [TestMethod]
    public void Genesis_gives_all_NEO_and_GAS_to_the_validators()
    {
        Assert.AreEqual(100_000_000, _engine.Native.NEO.BalanceOf(_engine.ValidatorsAddress));
        Assert.AreEqual(100_000_000, _engine.Native.NEO.TotalSupply);
        Assert.AreEqual(52_000_000_00000000, _engine.Native.GAS.BalanceOf(_engine.ValidatorsAddress));
        Assert.AreEqual("NEO", _engine.Native.NEO.Symbol);
        Assert.AreEqual("GAS", _engine.Native.GAS.Symbol);
        Assert.AreEqual(0, _engine.Native.NEO.Decimals);
        Assert.AreEqual(8, _engine.Native.GAS.Decimals);
        Assert.HasCount(21, _engine.Native.NEO.Committee);
        Assert.HasCount(7, _engine.Native.NEO.NextBlockValidators);
    }

    [TestMethod]
    public void Without_genesis_nothing_runs_until_it_comes()
    {
        TestEngine engine = new(false);
        Assert.IsFalse(engine.Storage.IsInitialized);
        Assert.AreEqual(_engine.ValidatorsAddress, engine.ValidatorsAddress);
        Assert.AreEqual(_engine.CommitteeAddress, engine.CommitteeAddress);
        var exception = Assert.ThrowsExactly<InvalidOperationException>(() => engine.Native.GAS.TotalSupply);
        StringAssert.Contains(exception.Message, "Native.Initialize()");

        engine.Native.Initialize(commit: true);

        // 52,000,000 at the start, and the committee's 10 % of the 5 GAS that the genesis block itself creates.
        Assert.AreEqual(52_000_000_50000000, engine.Native.GAS.TotalSupply);
    }

    [TestMethod]
    public void Gas_moves_and_its_event_tells_it()
    {
        UInt160 receiver = TestEngine.GetNewSigner().Account;
        UInt160 validators = _engine.ValidatorsAddress;
        (UInt160? From, UInt160? To, BigInteger? Amount) seen = default;
        int raised = 0;
        _engine.Native.GAS.OnTransfer += (from, to, amount) =>
        {
            seen = (from, to, amount);
            raised++;
        };
        _engine.SetTransactionSigners(WitnessScope.CalledByEntry, validators);

        Assert.IsTrue(_engine.Native.GAS.Transfer(validators, receiver, 123));

        Assert.AreEqual(1, raised);
        Assert.AreEqual((validators, receiver, new BigInteger(123)), seen);
        Assert.AreEqual(123, _engine.Native.GAS.BalanceOf(receiver));
    }

    [TestMethod]
    public void Neo_that_moves_claims_gas_for_its_owner()
    {
        UInt160 receiver = TestEngine.GetNewSigner().Account;
        UInt160 validators = _engine.ValidatorsAddress;
        _engine.SetTransactionSigners(validators);
        BigInteger? before = _engine.Native.GAS.BalanceOf(validators);

        Assert.IsTrue(_engine.Native.NEO.Transfer(validators, receiver, 1));

        // One block since genesis, 5 GAS a block, 10 % of it to the holders of NEO, who is the validators alone.
        Assert.AreEqual(before + 50000000, _engine.Native.GAS.BalanceOf(validators));
        Assert.AreEqual(1, _engine.Native.NEO.BalanceOf(receiver));
        Assert.AreEqual(1, _engine.Native.NEO.GetAccountState(receiver).Balance);
    }

    [TestMethod]
    public void Only_the_committee_sets_policy()
    {
        _engine.SetTransactionSigners(WitnessScope.Global, _engine.CommitteeAddress);
        _engine.Native.Policy.StoragePrice = 50_000;
        _engine.Native.Policy.ExecFeeFactor = 3;
        Assert.AreEqual(50_000u, _engine.Native.Policy.StoragePrice);
        Assert.AreEqual(3u, _engine.Native.Policy.ExecFeeFactor);

        _engine.SetTransactionSigners(TestEngine.GetNewSigner());
        Assert.ThrowsExactly<TestException>(() => _engine.Native.Policy.StoragePrice = 1);
        Assert.AreEqual(50_000u, _engine.Native.Policy.StoragePrice);
    }

    [TestMethod]
    public void A_blocked_account_is_told()
    {
        UInt160 account = TestEngine.GetNewSigner().Account;
        Assert.IsTrue(_engine.Native.Policy.BlockAccount(account));
        Assert.IsTrue(_engine.Native.Policy.IsBlocked(account));
        Assert.IsFalse(_engine.Native.Policy.BlockAccount(account));
        Assert.IsTrue(_engine.Native.Policy.UnblockAccount(account));
        Assert.IsFalse(_engine.Native.Policy.IsBlocked(account));
    }

    [TestMethod]
    public void StdLib_converts()
    {
        Assert.AreEqual(-12, _engine.Native.StdLib.Atoi("-12"));
        Assert.AreEqual(255, _engine.Native.StdLib.Atoi("0ff", 16));
        Assert.AreEqual("AQI=", _engine.Native.StdLib.Base64Encode([1, 2]));
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, _engine.Native.StdLib.Base64Decode("AQI="));
        CollectionAssert.AreEqual(new[] { "a", "b" }, _engine.Native.StdLib.StringSplit("a,b", ","));
        Assert.AreEqual("[1,\"x\"]", Encoding.UTF8.GetString(_engine.Native.StdLib.JsonSerialize(new object[] { 1, "x" })!));
    }

    [TestMethod]
    public void CryptoLib_hashes()
    {
        // Vector of FIPS 180-2 for "abc".
        const string Expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        Assert.AreEqual(Expected, Convert.ToHexStringLower(_engine.Native.CryptoLib.Sha256("abc"u8.ToArray())!));
    }

    [TestMethod]
    public void Roles_are_designated_from_the_next_block_on()
    {
        ECPoint node = _engine.Native.NEO.Committee[0];
        uint index = _engine.PersistingBlock.Index;
        _engine.Native.RoleManagement.DesignateAsRole(Role.Oracle, [node]);
        _engine.PersistingBlock.Persist();

        CollectionAssert.AreEqual(new[] { node }, _engine.Native.RoleManagement.GetDesignatedByRole(Role.Oracle, index + 1));
    }

    [TestMethod]
    public void The_ledger_knows_the_genesis_block()
    {
        Native.Models.Block block = _engine.Native.Ledger.GetBlock(0)!;

        Assert.AreEqual(0u, _engine.Native.Ledger.CurrentIndex);
        Assert.AreEqual(_engine.Native.Ledger.CurrentHash, block.Hash);
        Assert.AreEqual(_engine.ValidatorsAddress, block.NextConsensus);
        Assert.IsNull(_engine.Native.Ledger.GetBlock(7));
    }

    [TestMethod]
    public void The_ledger_knows_a_persisted_transaction()
    {
        Assert.IsTrue(_engine.Native.NEO.RegisterPrice > 0);
        Transaction transaction = _engine.Transaction;
        _engine.PersistingBlock.Persist(transaction, VM.VMState.FAULT);

        UInt256 hash = transaction.Hash;
        Assert.AreEqual(1, _engine.Native.Ledger.GetTransactionHeight(hash));
        Assert.AreEqual(VM.VMState.FAULT, _engine.Native.Ledger.GetTransactionVMState(hash));
        Assert.AreEqual(hash, _engine.Native.Ledger.GetTransactionFromBlock(1, 0)!.Hash);
        Signer[] signers = _engine.Native.Ledger.GetTransactionSigners(hash)!;
        Assert.HasCount(2, signers);
        Assert.AreEqual((_engine.ValidatorsAddress, WitnessScope.Global), (signers[0].Account, signers[0].Scopes));
    }

    [TestMethod]
    public void All_natives_answer()
    {
        Assert.AreEqual(50000000, _engine.Native.Oracle.Price);
        Assert.AreEqual(10_00000000, _engine.Native.ContractManagement.MinimumDeploymentFee);
        Assert.IsTrue(_engine.Native.ContractManagement.HasMethod(NativeContract.GAS.Hash, "transfer", 4));
        Assert.AreEqual("GasToken", _engine.Native.ContractManagement.GetContract(NativeContract.GAS.Hash)!.Manifest.Name);
        Assert.IsNull(_engine.Native.ContractManagement.GetContract(UInt160.Zero));
        Assert.HasCount(0, _engine.Native.NEO.Candidates.ToArray());
    }
}
