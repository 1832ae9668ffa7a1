using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.TestingStandards;
using TradingPoolTests.Support;

namespace TradingPoolTests;

/// <summary>What every NEP-17 token must do, on LP units: 2,000 of them, 1,000 Alice's and 1,000 locked.</summary>
[TestClass]
public class Nep17ConformanceTests : Nep17Tests<TradingPool>
{
    private StakeToken? _one;
    private StakeToken? _another;

    public Nep17ConformanceTests()
    {
        Engine.SetTransactionSigners(Alice);
        Mint(_one!, null);
        Mint(_another!, PoolWorld.AddAtLeast(0, 0));
        AssertTransferEvent((null, Neo.UInt160.Zero, 1_000), (null, Alice.Account, 1_000));
    }

    public override BigInteger ExpectedTotalSupply => 2_000;

    public override string ExpectedSymbol => "LP-A-B";

    protected override object DeploymentData => new object[] { _one!.Hash, _another!.Hash, "LP-A-B" };

    protected override TestEngine CreateTestEngine()
    {
        TestEngine engine = base.CreateTestEngine();
        _one = Deploy(engine, Alice);
        _another = Deploy(engine, Bob);
        engine.SetTransactionSigners(Alice);
        return engine;
    }

    private static StakeToken Deploy(TestEngine engine, Neo.Network.P2P.Payloads.Signer deployer)
    {
        engine.SetTransactionSigners(deployer);
        return engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { Alice.Account, "TKN", 8 });
    }

    private void Mint(StakeToken token, object? data)
    {
        token.Mint(Alice.Account, 2_000);
        token.Transfer(Alice.Account, Contract.Hash, 2_000, data);
    }
}
