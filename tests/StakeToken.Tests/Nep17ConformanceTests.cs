using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.TestingStandards;

namespace StakeTokenTests;

[TestClass]
public class Nep17ConformanceTests : Nep17Tests<StakeToken>
{
    public Nep17ConformanceTests()
    {
        Contract.Mint(Alice.Account, ExpectedTotalSupply);
        AssertTransferEvent(null, Alice.Account, ExpectedTotalSupply);
    }

    public override BigInteger ExpectedTotalSupply => 1_000;

    public override byte ExpectedDecimals => 6;

    public override string ExpectedSymbol => "STK";

    protected override object DeploymentData => new object[] { Alice.Account, "STK", 6 };
}
