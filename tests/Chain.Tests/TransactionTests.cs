using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;
using MiningPool.Chain.Deployment;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Native;

namespace MiningPool.Chain.Tests;

[TestClass]
public sealed class TransactionTests
{
    private const long OneGas = 100_000_000;
    private static readonly UInt160 Gas = NativeContract.GAS.Hash;

    private static ChainClient Client => SharedChain.Chain.Client;

    private static TransactionSender Sender => new(Client);

    [TestMethod]
    public async Task SignedTransferMovesExactlyTheAmount()
    {
        SigningAccount alice = SigningAccount.Create("alice");
        TransactionReceipt receipt = await FundAsync(alice, 25);

        Assert.IsNull(receipt.FaultMessage);
        Assert.AreEqual(25 * OneGas, await Client.BalanceAsync(Gas, alice.ScriptHash));
        Notification transfer = receipt.Events(Gas, "Transfer").Single();
        Assert.AreEqual(25 * OneGas, transfer.Arguments[2].GetInteger());
        Assert.IsTrue(receipt.GasConsumed > 0 && receipt.NetworkFee > 0);
        Assert.AreEqual(receipt.Block, await Client.BlockAsync(receipt.Block.Index));
    }

    [TestMethod]
    public async Task SenderPaysSystemAndNetworkFeeToTheUnit()
    {
        SigningAccount bob = SigningAccount.Create("bob");
        await FundAsync(bob, 10);
        TransactionReceipt receipt = await Sender.SendAsync(
            TransactionRequest.SendGas(bob, SharedChain.Chain.Genesis.ScriptHash, OneGas));
        Assert.AreEqual(
            (10 * OneGas) - OneGas - receipt.SystemFee - receipt.NetworkFee,
            await Client.BalanceAsync(Gas, bob.ScriptHash));
    }

    [TestMethod]
    public async Task ManyTransactionsShareBlocks()
    {
        List<SigningAccount> accounts = Enumerable.Range(0, 30).Select(number => SigningAccount.Create($"account {number}")).ToList();
        IReadOnlyList<TransactionReceipt> receipts = await Sender.SendAllAsync(
            accounts.Select((account, number) => Transfer(account, number + 1)).ToList());

        Assert.IsTrue(receipts.Select(receipt => receipt.Block.Index).Distinct().Count() < receipts.Count / 3);
        for (int number = 0; number < accounts.Count; number++)
        {
            Assert.AreEqual((number + 1) * OneGas, await Client.BalanceAsync(Gas, accounts[number].ScriptHash));
        }
    }

    [TestMethod]
    public async Task DeployedContractAnswersAndIsDeployedOnce()
    {
        SigningAccount deployer = SigningAccount.Create("deployer");
        await FundAsync(deployer, 100);
        ContractFiles files = HandMadeContract.Create("Adder");
        var contracts = new ContractDeployer(Client);

        DeployedContract first = await contracts.DeployAsync(deployer, files);
        Assert.IsFalse(first.WasThere);
        Assert.AreEqual(new BigInteger(42), (await Client.CallAsync(first.Hash, "add", 40, 2)).Integer);

        BigInteger before = await Client.BalanceAsync(Gas, deployer.ScriptHash);
        DeployedContract second = await contracts.DeployAsync(deployer, files);
        Assert.IsTrue(second.WasThere);
        Assert.AreEqual(first.Hash, second.Hash);
        Assert.AreEqual(before, await Client.BalanceAsync(Gas, deployer.ScriptHash));
    }

    [TestMethod]
    public async Task RefusedCallIsNotSentAndSaysTheContractsWords()
    {
        SigningAccount caller = SigningAccount.Create("caller");
        await FundAsync(caller, 100);
        DeployedContract deployed = await new ContractDeployer(Client).DeployAsync(caller, HandMadeContract.Create("Refuser"));
        TransactionRequest request = TransactionRequest.Call(caller, deployed.Hash, "refuse");

        BigInteger before = await Client.BalanceAsync(Gas, caller.ScriptHash);
        ContractFaultException refusal = await Assert.ThrowsExactlyAsync<ContractFaultException>(() => Sender.SendAsync(request));
        StringAssert.Contains(refusal.FaultMessage, "not today");
        Assert.AreEqual(before, await Client.BalanceAsync(Gas, caller.ScriptHash));
    }

    [TestMethod]
    public async Task FaultInABlockIsInTheReceipt()
    {
        SigningAccount caller = SigningAccount.Create("caller");
        await FundAsync(caller, 100);
        DeployedContract deployed = await new ContractDeployer(Client).DeployAsync(caller, HandMadeContract.Create("Faulter"));
        TransactionRequest request = TransactionRequest.Call(caller, deployed.Hash, "refuse") with { SystemFee = OneGas };

        TransactionReceipt receipt = (await Sender.SendAllAsync([request]))[0];
        StringAssert.Contains(receipt.FaultMessage, "not today");
        Assert.ThrowsExactly<ContractFaultException>(() => receipt.RequireSuccess());
    }

    [TestMethod]
    public async Task AccountWithoutGasIsToldSo()
    {
        SigningAccount poor = SigningAccount.Create("poor");
        TransactionRequest request = TransactionRequest.SendGas(poor, poor.ScriptHash, 0);
        ChainException refusal = await Assert.ThrowsExactlyAsync<ChainException>(() => Sender.SendAsync(request));
        StringAssert.Contains(refusal.Message, "InsufficientFunds");
    }

    private static Task<TransactionReceipt> FundAsync(SigningAccount account, int gas) => Sender.SendAsync(Transfer(account, gas));

    private static TransactionRequest Transfer(SigningAccount account, int gas) =>
        TransactionRequest.SendGas(SharedChain.Chain.Genesis, account.ScriptHash, gas * OneGas);
}
