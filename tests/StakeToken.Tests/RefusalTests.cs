using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Exceptions;

namespace StakeTokenTests;

[TestClass]
public class RefusalTests
{
    private static readonly UInt160 s_owner = TestEngine.GetNewSigner().Account;
    private static readonly UInt160 s_stranger = TestEngine.GetNewSigner().Account;

    private readonly TestEngine _engine = new(true);

    public static IEnumerable<object?[]> BadDeployments =>
    [
        [UInt160.Zero, "STK", 8, "The owner must be an account."],
        [s_owner, "", 8, "The symbol is empty."],
        [s_owner, "STK", -1, "The decimals must be from 0 to 30."],
        [s_owner, "STK", 31, "The decimals must be from 0 to 30."],
    ];

    [TestMethod]
    [DynamicData(nameof(BadDeployments))]
    public void A_bad_deployment_is_refused_at_its_line(UInt160 owner, string symbol, int decimals, string reason) =>
        AssertRefused(reason, () => Deploy(owner, symbol, decimals));

    [TestMethod]
    public void Only_the_owner_mints()
    {
        StakeToken token = Deploy(s_owner, "STK", 8);
        _engine.SetTransactionSigners(s_stranger);

        AssertRefused("Only the owner may mint.", () => token.Mint(s_stranger, 1));
        Assert.AreEqual(0, token.TotalSupply);
    }

    [TestMethod]
    public void Nobody_and_nothing_are_not_minted_to()
    {
        StakeToken token = Deploy(s_owner, "STK", 8);
        _engine.SetTransactionSigners(s_owner);

        AssertRefused("The receiver must be an account.", () => token.Mint(UInt160.Zero, 1));
        AssertRefused("The amount must be positive.", () => token.Mint(s_owner, 0));
        Assert.AreEqual(0, token.TotalSupply);
    }

    private StakeToken Deploy(UInt160 owner, string symbol, int decimals) =>
        _engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { owner, symbol, decimals });

    // The line is looked up in the contract's source, so that the test doesn't know it by heart.
    private static void AssertRefused(string reason, Action call, [CallerFilePath] string here = "")
    {
        string source = Path.Combine(Path.GetDirectoryName(here)!, "../../contracts/StakeToken/StakeToken.cs");
        int line = Array.FindIndex(File.ReadAllLines(source), text => text.Contains(reason, StringComparison.Ordinal)) + 1;

        TestException fault = Assert.ThrowsExactly<TestException>(call);
        Assert.AreEqual(reason, fault.Message);
        Assert.AreEqual($"StakeToken.cs:{line}", fault.Location);
    }
}
