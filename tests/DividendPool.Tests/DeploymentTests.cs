using System.Linq;
using System.Numerics;
using DividendPoolTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing;

namespace DividendPoolTests;

[TestClass]
public class DeploymentTests
{
    private readonly DividendWorld _world = new();

    [TestMethod]
    public void Fixes_the_token_and_begins_with_nothing()
    {
        Assert.AreEqual(_world.Barkx.Hash, _world.Pool.Token);
        Assert.AreEqual(BigInteger.Pow(2, 72), _world.Pool.DividendScale);
        Assert.AreEqual(new TotalsState(0, 0, 0, 0, 0, 0, 0), _world.Totals());
        Assert.AreEqual(new PositionState(0, 0, 0), _world.Position(DividendWorld.Alice));
        Assert.AreEqual(BigInteger.Zero, _world.Pool.DripEnds);
    }

    [TestMethod]
    public void Refuses_data_of_another_shape()
    {
        foreach (object? data in new object?[] { null, 5, "BARKX", new object[] { _world.Barkx.Hash } })
        {
            Refuse("The deployment's data must be the token's hash.", data);
        }
    }

    [TestMethod]
    public void Refuses_a_token_that_is_no_contract()
        => Refuse("The token must be a deployed contract.", DividendWorld.Bob);

    /// <summary>Whoever signs, only the account itself can be moved: there's no other method that writes.</summary>
    [TestMethod]
    public void Has_no_method_for_an_owner()
    {
        string[] writing = [.. DividendPool.Manifest.Abi.Methods.Where(method => !method.Safe).Select(method => method.Name).Order()];
        Assert.AreSequenceEqual(
            ["_deploy", "emergencyWithdraw", "exit", "harvest", "onNEP17Payment", "withdraw"],
            writing.Where(name => name != "_initialize"));
    }

    // The hash depends on the signer, so another signer deploys another contract.
    private void Refuse(string reason, object? data)
    {
        _world.Sign(DividendWorld.Alice);
        Refusal.Expect(reason, () => _world.Engine.Deploy<DividendPool>(DividendPool.Nef, DividendPool.Manifest, data));
    }
}
