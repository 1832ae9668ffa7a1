using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Native;

namespace MiningPool.Chain.Tests;

[TestClass]
public sealed class WalletTests
{
    private string folder = null!;

    private string WalletPath => Path.Combine(folder, "wallet.json");

    [TestInitialize]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("chain-wallets-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public async Task SavedWalletSignsTransactionsThatTheChainTakes()
    {
        ChainClient client = SharedChain.Chain.Client;
        SigningAccount genesis = SharedChain.Chain.Genesis;
        UInt160 gas = NativeContract.GAS.Hash;
        UInt160 saved = WalletFile.Create(WalletPath, "correct horse", ["alice"], client.Settings)[0].ScriptHash;
        SigningAccount alice = WalletFile.Open(WalletPath, "correct horse", client.Settings).Single();
        Assert.AreEqual(saved, alice.ScriptHash);
        Assert.AreEqual("alice", alice.Label);

        var sender = new TransactionSender(client);
        await sender.SendAsync(TransactionRequest.SendGas(genesis, alice.ScriptHash, 5_00000000));
        TransactionReceipt receipt = await sender.SendAsync(TransactionRequest.SendGas(alice, genesis.ScriptHash, 1_00000000));
        Assert.AreEqual(1, receipt.Events(gas, "Transfer").Count());
    }

    [TestMethod]
    public void AccountsKeepTheirOrderAndNames()
    {
        string[] labels = ["one", "two", "three"];
        IReadOnlyList<SigningAccount> created = Create(labels);
        IReadOnlyList<SigningAccount> opened = WalletFile.Open(WalletPath, "secret", ProtocolSettings.Default);
        CollectionAssert.AreEquivalent(labels, opened.Select(account => account.Label).ToArray());
        foreach (SigningAccount account in created)
        {
            Assert.AreEqual(account.ScriptHash, opened.Single(other => other.Label == account.Label).ScriptHash);
        }
    }

    [TestMethod]
    public void WrongPasswordIsRefused()
    {
        Create("alice");
        Refused(() => WalletFile.Open(WalletPath, "guess", ProtocolSettings.Default), "password of the wallet");
    }

    [TestMethod]
    public void ExistingWalletIsNotOverwritten()
    {
        Create("alice");
        string before = File.ReadAllText(WalletPath);
        Refused(() => Create("bob"), "exists already");
        Assert.AreEqual(before, File.ReadAllText(WalletPath));
    }

    [TestMethod]
    public void EmptyPasswordIsRefusedAndNothingWritten()
    {
        Refused(() => WalletFile.Create(WalletPath, string.Empty, ["alice"], ProtocolSettings.Default), "needs a password");
        Assert.IsFalse(File.Exists(WalletPath));
    }

    [TestMethod]
    public void MissingWalletIsNamed() => Refused(() => WalletFile.Open(WalletPath, "secret", ProtocolSettings.Default), WalletPath);

    [TestMethod]
    [DataRow("not json")]
    [DataRow("{}")]
    [DataRow("[]")]
    [DataRow("{ \"name\": \"x\", \"version\": \"1.0\", \"scrypt\": {}, \"accounts\": [] }")]
    public void OtherFilesAreNoWallets(string content)
    {
        File.WriteAllText(WalletPath, content);
        Refused(() => WalletFile.Open(WalletPath, "secret", ProtocolSettings.Default), "is no NEP-6 wallet");
    }

    [TestMethod]
    public void WalletWithoutKeysIsRefused()
    {
        const string Empty = """
            { "name": "x", "version": "1.0", "scrypt": { "n": 2, "r": 1, "p": 1 }, "accounts": [], "extra": null }
            """;
        File.WriteAllText(WalletPath, Empty);
        Refused(() => WalletFile.Open(WalletPath, "secret", ProtocolSettings.Default), "no account with a key");
    }

    private static void Refused(Func<object> act, string words)
    {
        ChainException refusal = Assert.ThrowsExactly<ChainException>(() => act());
        StringAssert.Contains(refusal.Message, words);
    }

    private IReadOnlyList<SigningAccount> Create(params string[] labels) =>
        WalletFile.Create(WalletPath, "secret", labels, ProtocolSettings.Default, WalletFile.LocalStrength);
}
