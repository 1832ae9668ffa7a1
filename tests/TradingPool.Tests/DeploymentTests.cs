using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing;
using TradingPoolTests.Support;

namespace TradingPoolTests;

[TestClass]
public class DeploymentTests
{
    private readonly PoolWorld _world = new();

    [TestMethod]
    public void Fixes_the_tokens_and_the_symbol()
    {
        Assert.AreEqual("LP-A-B", _world.Pool.Symbol);
        Assert.AreEqual(8, _world.Pool.Decimals);
        Assert.AreEqual(0, _world.Pool.TotalSupply);
        Assert.AreEqual(1_000, _world.Pool.MinimumLiquidity);
        Assert.AreEqual(new PairState(0, 0, 0, _world.Now, 0, 0), _world.Pair());
    }

    // The hash as a signed little-endian number: C#'s reading of its bytes is the VM's.
    [TestMethod]
    public void Puts_the_tokens_in_their_own_order()
    {
        Assert.IsLessThan(Number(_world.Token1.Hash), Number(_world.Token0.Hash));
        TradingPool reversed = Deploy("Reversed", _world.Token1.Hash, _world.Token0.Hash, "LP");
        Assert.AreEqual((_world.Token0.Hash, _world.Token1.Hash), (reversed.Token0!, reversed.Token1!));
    }

    [TestMethod]
    public void The_same_account_deploys_a_second_pair_under_another_name()
    {
        TradingPool second = Deploy("TradingPool-second", _world.Token0.Hash, _world.Pool.Hash, "LP-2");
        Assert.AreNotEqual(_world.Pool.Hash, second.Hash);
        Assert.AreEqual("LP-2", second.Symbol);
    }

    [TestMethod]
    public void Refuses_data_of_another_shape()
    {
        const string Reason = "The deployment's data must be [token, token, symbol].";
        _world.Sign(PoolWorld.Alice);
        Refusal.Expect(Reason, () => _world.Engine.Deploy<TradingPool>(TradingPool.Nef, TradingPool.Manifest, null));
        Refusal.Expect(Reason, () => _world.Engine.Deploy<TradingPool>(TradingPool.Nef, TradingPool.Manifest, new object[] { "LP" }));
    }

    [TestMethod]
    public void Refuses_a_token_that_is_no_contract()
    {
        const string Reason = "Each token must be another deployed contract.";
        Refusal.Expect(Reason, () => Deploy("Refused", PoolWorld.Alice, _world.Token0.Hash, "LP"));
        Refusal.Expect(Reason, () => Deploy("Refused", _world.Token0.Hash, UInt160.Zero, "LP"));
    }

    [TestMethod]
    public void Refuses_its_own_LP_as_a_token()
    {
        ContractManifest manifest = Named("Refused");
        _world.Sign(PoolWorld.Alice);
        UInt160 own = _world.Engine.GetDeployHash(TradingPool.Nef, manifest);
        Refusal.Expect("Each token must be another deployed contract.", () => Deploy("Refused", own, _world.Token0.Hash, "LP"));
    }

    [TestMethod]
    public void Refuses_one_token_twice()
        => Refusal.Expect("The two tokens must differ.", () => Deploy("Refused", _world.Token0.Hash, _world.Token0.Hash, "LP"));

    [TestMethod]
    [DataRow("")]
    [DataRow("LP BARKX")]
    [DataRow("LP\n")]
    [DataRow("LP\u007f")]
    [DataRow("LPé")]
    [DataRow("123456789012345678901234567890123")]
    public void Refuses_a_symbol_that_the_standard_does_not_allow(string symbol) => Refusal.Expect(
        "The symbol must be 1 to 32 ASCII characters without blanks.",
        () => Deploy("Refused", _world.Token0.Hash, _world.Token1.Hash, symbol));

    private static BigInteger Number(UInt160 hash) => new(Neo.IO.Helper.ToArray(hash));

    private static ContractManifest Named(string name)
    {
        ContractManifest manifest = TradingPool.Manifest;
        manifest.Name = name;
        return manifest;
    }

    private TradingPool Deploy(string name, UInt160 token, UInt160 another, string symbol)
    {
        _world.Sign(PoolWorld.Alice);
        return _world.Engine.Deploy<TradingPool>(TradingPool.Nef, Named(name), new object[] { token, another, symbol });
    }
}
