using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using Neo;

namespace MiningPoolTests;

[TestClass]
public class OwnershipTests
{
    private readonly MiningWorld _world = new();

    [TestMethod]
    public void Changes_hands_in_two_steps()
    {
        _world.Events.Take();
        _world.Sign(MiningWorld.Owner);
        _world.Mining.ProposeOwner(MiningWorld.Alice);
        Assert.AreEqual(MiningWorld.Owner, _world.Mining.Owner);
        Assert.AreEqual(MiningWorld.Alice, _world.Mining.ProposedOwner);

        _world.Sign(MiningWorld.Alice);
        _world.Mining.AcceptOwnership();
        Assert.AreEqual(MiningWorld.Alice, _world.Mining.Owner);
        Assert.IsNull(_world.Mining.ProposedOwner);
        Assert.AreSequenceEqual(["OwnerProposed(owner, alice)", "OwnershipTransferred(owner, alice)"], _world.Events.Take());

        Assert.AreEqual(1, _world.Mining.AddPool(_world.Lp.Hash, 1, _world.Now, 1));
        Refusal.Expect("Only the owner may do this.", () => _world.AddPool(1));
    }

    [TestMethod]
    public void A_later_proposal_replaces_an_earlier_one()
    {
        _world.Sign(MiningWorld.Owner);
        _world.Mining.ProposeOwner(MiningWorld.Alice);
        _world.Mining.ProposeOwner(MiningWorld.Bob);
        _world.Sign(MiningWorld.Alice);
        Refusal.Expect("Only the proposed owner may accept.", () => _world.Mining.AcceptOwnership());
        Assert.AreEqual(MiningWorld.Bob, _world.Mining.ProposedOwner);
    }

    [TestMethod]
    public void Refuses_a_proposal_by_anyone_else()
    {
        _world.Sign(MiningWorld.Alice);
        Refusal.Expect("Only the owner may do this.", () => _world.Mining.ProposeOwner(MiningWorld.Alice));
        Assert.IsNull(_world.Mining.ProposedOwner);
    }

    [TestMethod]
    public void Refuses_a_proposal_of_nobody()
    {
        _world.Sign(MiningWorld.Owner);
        Refusal.Expect("The proposed owner must be an account.", () => _world.Mining.ProposeOwner(UInt160.Zero));
        Refusal.Expect("The proposed owner must be an account.", () => _world.Mining.ProposeOwner(null));
    }

    [TestMethod]
    public void Refuses_to_accept_what_nobody_proposed()
    {
        _world.Sign(MiningWorld.Owner);
        Refusal.Expect("No new owner is proposed.", () => _world.Mining.AcceptOwnership());
    }
}
