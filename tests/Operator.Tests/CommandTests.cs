using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using MiningPool.Chain.Local;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Native;

namespace MiningPool.Operator.Tests;

[TestClass]
public sealed partial class CommandTests
{
    private string folder = null!;

    [TestInitialize]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("operator-tests-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    // Two weeks instead of four, to spare time: the first week's emission is half of each pool's allocation. In dego's USDT pool
    // 24 miners have staked, and two have left by then.
    [TestMethod]
    [DataRow("barkx", "8,400,000.00000000", "2,100,000.00000000")]
    [DataRow("dego", "2,100,000.00000000", "131,250.00000000", "525,000.00000000", "10 worst, 10 best, 2 common")]
    public async Task DemoPlaysTheShippedProgramAndLeavesNothing(string name, params string[] figures)
    {
        CommandOutcome demo = await OperatorCommand.RunAsync("demo", Write(Examples.Shipped(name, weeks: 2)));
        Assert.AreEqual(0, demo.ExitCode, demo.Output + demo.Errors);
        foreach (string figure in figures)
        {
            StringAssert.Contains(demo.Output, figure);
        }

        StringAssert.Contains(demo.Output, "miner 24");
        Assert.IsFalse(demo.Output.Contains("FAILS"), demo.Output);
        string id = ChainName().Match(demo.Output).Value;
        Assert.IsFalse(Directory.Exists(Path.Combine(RepositoryRoot.Find(), "artifacts", "chains", id)), $"{id} is still there.");
    }

    [TestMethod]
    public async Task ProgramIsDeployedOnceAndCannotChange()
    {
        LocalChain chain = await StartAsync();
        try
        {
            string json = Examples.Shipped("barkx", weeks: 1);
            string program = Write(json);
            CommandOutcome plan = await OperatorCommand.RunAsync("deploy", program, "--chain", chain.Id, "--plan");
            Assert.AreEqual(0, plan.ExitCode, plan.Errors);
            StringAssert.Contains(plan.Output, "9 of 9 steps are left to do");
            CommandOutcome first = await OperatorCommand.RunAsync("deploy", program, "--chain", chain.Id);
            Assert.AreEqual(0, first.ExitCode, first.Errors);

            CommandOutcome second = await OperatorCommand.RunAsync("deploy", program, "--chain", chain.Id);
            Assert.AreEqual(0, second.ExitCode, second.Errors);
            Assert.AreEqual(9, Regex.Count(second.Output, "Done already"));
            CollectionAssert.AreEqual(Addresses(first), Addresses(second));
            CollectionAssert.AreEqual(Addresses(plan), Addresses(first));

            await RequireRefusalAsync(chain, json.Replace("\"16800000\"", "\"16799999\""));
            await RequireRefusalAsync(chain, json.Replace("P7D", "P8D"));
            await RequireRefusalAsync(chain, json.Replace("BARKX-USDT-LP", "BARKX-LP"));
            await RequireRefusalAsync(chain, json.Replace("\"cap\": \"21", "\"cap\": \"22"));

            File.WriteAllText(Path.Combine(chain.Folder, "miners.wallet.json"), "{}");
            CommandOutcome again = await OperatorCommand.RunAsync("season", program, "--chain", chain.Id);
            Assert.AreEqual(1, again.ExitCode);
            StringAssert.Contains(again.Errors, "A season was played on the local chain");
        }
        finally
        {
            chain.Stop();
        }
    }

    [TestMethod]
    public async Task ProgramIsDeployedByRpcWithOnesOwnWallet()
    {
        LocalChain chain = await StartAsync();
        try
        {
            string wallet = Path.Combine(folder, "owner.json");
            SigningAccount owner = WalletFile.Create(wallet, "secret", ["owner"], chain.Client.Settings)[0];
            await new TransactionSender(chain.Client).SendAsync(
                TransactionRequest.SendGas(chain.Genesis, owner.ScriptHash, 100_00000000));

            string program = Write(Examples.Json(pools: 1, hash: $", \"hash\": \"{NativeContract.NEO.Hash}\""));
            string[] deploy = ["deploy", program, "--rpc", chain.Client.Address.ToString(), "--wallet", wallet];
            CommandOutcome wrong = await OperatorCommand.RunAsync("guess", deploy);
            Assert.AreEqual(1, wrong.ExitCode);
            StringAssert.Contains(wrong.Errors, "The password of the wallet");

            CommandOutcome nowhere = await OperatorCommand.RunAsync(
                "secret", ["deploy", program, "--rpc", "localhost", "--wallet", wallet]);
            Assert.AreEqual(1, nowhere.ExitCode);
            StringAssert.Contains(nowhere.Errors, "'localhost' is no RPC address");

            CommandOutcome right = await OperatorCommand.RunAsync("secret", deploy);
            Assert.AreEqual(0, right.ExitCode, right.Errors);
            StringAssert.Contains(right.Output, "the reward token's minters are sealed");

            string standIn = Write(Examples.Json(pools: 1));
            CommandOutcome refused = await OperatorCommand.RunAsync("secret", ["deploy", standIn, .. deploy[2..]]);
            Assert.AreEqual(1, refused.ExitCode);
            StringAssert.Contains(refused.Errors, "name the token's contract");
        }
        finally
        {
            chain.Stop();
        }
    }

    [TestMethod]
    public async Task WrongProgramIsRefusedBeforeAnyChainStarts()
    {
        string program = Write(Examples.Json(allocation: "-5"));
        CommandOutcome demo = await OperatorCommand.RunAsync("demo", program);
        Assert.AreEqual(1, demo.ExitCode);
        StringAssert.StartsWith(demo.Errors, $"error: {program}:6: ");
        Assert.IsFalse(demo.Output.Contains("Starting"), demo.Output);
    }

    [TestMethod]
    public async Task CheckTellsWhatARightProgramHolds()
    {
        CommandOutcome check = await OperatorCommand.RunAsync("program", "check", Write(Examples.Json()));
        Assert.AreEqual(0, check.ExitCode);
        StringAssert.Contains(check.Output, "2 pools, 2,000.00000000 RWD allocated");
    }

    [TestMethod]
    [DataRow("forward", "0")]
    [DataRow("forward", "NaN")]
    [DataRow("stop", "--chain", "nobody")]
    [DataRow("start", "--rpc-port", "99999")]
    [DataRow("start", "--rpc-port", "many")]
    public async Task WrongChainCommandIsExplained(params string[] arguments)
    {
        CommandOutcome outcome = await OperatorCommand.RunAsync(["chain", .. arguments]);
        Assert.AreEqual(1, outcome.ExitCode);
        Assert.IsTrue(outcome.Errors.Trim().Length > 0 && !outcome.Errors.Contains("   at "), outcome.Errors);
    }

    private static async Task<LocalChain> StartAsync()
    {
        LocalChain chain = await LocalChain.StartAsync(new LocalChainOptions());
        chain.Keep();
        return chain;
    }

    private async Task RequireRefusalAsync(LocalChain chain, string changedProgram)
    {
        CommandOutcome changed = await OperatorCommand.RunAsync("deploy", Write(changedProgram), "--chain", chain.Id);
        Assert.AreEqual(1, changed.ExitCode, changedProgram);
        StringAssert.Contains(changed.Errors, "a program can't change after its deployment");
    }

    private static string[] Addresses(CommandOutcome outcome) =>
        outcome.Output.Split('\n').Where(line => AddressLine().IsMatch(line)).ToArray();

    private string Write(string json)
    {
        string path = Path.Combine(folder, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, json);
        return path;
    }

    [GeneratedRegex("^  [A-Za-z0-9-]+ +0x[0-9a-f]{40}$")]
    private static partial Regex AddressLine();

    [GeneratedRegex("local-[0-9a-f]{8}")]
    private static partial Regex ChainName();
}
