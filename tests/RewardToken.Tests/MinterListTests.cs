using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Iterators;
using Neo.VM.Types;

namespace RewardTokenTests;

[TestClass]
public class MinterListTests
{
    private readonly TokenWorld _world = new();

    [TestInitialize]
    public void SignAsOwner() => _world.Sign(TokenWorld.Owner);

    [TestMethod]
    public void Registers_contracts_with_their_quotas()
    {
        List<string> events = [];
        _world.Token.OnMinterRegistered += (minter, quota) => events.Add($"{minter} {quota}");
        _world.Token.RegisterMinter(_world.Minter.Hash, 400);
        _world.Token.RegisterMinter(_world.Token.Hash, 600);

        Assert.AreEqual(400, _world.Token.MinterQuota(_world.Minter.Hash));
        Assert.AreEqual(400, _world.Token.RemainingQuota(_world.Minter.Hash));
        Assert.AreEqual(BigInteger.Zero, _world.Token.Minted(_world.Minter.Hash));
        Assert.AreEqual(1_000, _world.Token.GrantedQuota);
        Assert.AreSequenceEqual([$"{_world.Minter.Hash} 400", $"{_world.Token.Hash} 600"], events);
        Assert.AreSequenceEqual(
            new[] { _world.Minter.Hash, _world.Token.Hash }.Select(hash => hash.ToString()).Order(), Minters().Select(hash => hash.ToString()).Order());
    }

    [TestMethod]
    public void Knows_no_quota_of_others()
    {
        Assert.AreEqual(BigInteger.Zero, _world.Token.MinterQuota(TokenWorld.Alice));
        Assert.AreEqual(BigInteger.Zero, _world.Token.RemainingQuota(TokenWorld.Alice));
        Assert.AreEqual(BigInteger.Zero, _world.Token.Minted(TokenWorld.Alice));
    }

    [TestMethod]
    public void Refuses_quotas_that_together_pass_the_cap()
    {
        const string Reason = "The quotas would pass the cap.";
        TokenWorld.Refused(Reason, () => _world.Token.RegisterMinter(_world.Minter.Hash, 1_001));
        _world.Token.RegisterMinter(_world.Minter.Hash, 400);
        TokenWorld.Refused(Reason, () => _world.Token.RegisterMinter(_world.Token.Hash, 601));

        // What is minted counts once, as part of the quota that it came from.
        _world.Minter.Mint(_world.Token.Hash, TokenWorld.Alice, 400);
        TokenWorld.Refused(Reason, () => _world.Token.RegisterMinter(_world.Token.Hash, 601));
        _world.Token.RegisterMinter(_world.Token.Hash, 600);
    }

    [TestMethod]
    public void Refuses_a_key()
        => TokenWorld.Refused("A minter must be a deployed contract.", () => _world.Token.RegisterMinter(TokenWorld.Owner, 1));

    [TestMethod]
    public void Refuses_a_minter_twice()
    {
        _world.Token.RegisterMinter(_world.Minter.Hash, 1);
        TokenWorld.Refused("The contract is a minter already.", () => _world.Token.RegisterMinter(_world.Minter.Hash, 1));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(-1)]
    public void Refuses_an_empty_quota(int quota)
        => TokenWorld.Refused("The quota must be positive.", () => _world.Token.RegisterMinter(_world.Minter.Hash, quota));

    [TestMethod]
    public void Sealing_is_for_good()
    {
        int raised = 0;
        _world.Token.OnMintersSealed += () => raised++;
        _world.Token.RegisterMinter(_world.Minter.Hash, 5);
        _world.Token.SealMinters();

        Assert.AreEqual(1, raised);
        Assert.IsTrue(_world.Token.MintersSealed);
        TokenWorld.Refused("The minters are sealed.", () => _world.Token.RegisterMinter(_world.Token.Hash, 1));
        TokenWorld.Refused("The minters are sealed.", _world.Token.SealMinters);
        _world.Minter.Mint(_world.Token.Hash, TokenWorld.Alice, 5);
        Assert.AreEqual(5, _world.Token.BalanceOf(TokenWorld.Alice));
    }

    [TestMethod]
    public void Refuses_anyone_but_the_owner()
    {
        _world.Sign(TokenWorld.Alice);
        TokenWorld.Refused("Only the owner may do this.", () => _world.Token.RegisterMinter(_world.Minter.Hash, 1));
        TokenWorld.Refused("Only the owner may do this.", _world.Token.SealMinters);
    }

    private IEnumerable<UInt160> Minters()
    {
        object minters = _world.Token.Minters!;
        IIterator iterator = minters is InteropInterface item ? item.GetInterface<IIterator>() : (IIterator)minters;
        while (iterator.Next()) yield return new UInt160(iterator.Value(null).GetSpan());
    }
}
