using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;

namespace RewardTokenTests;

[TestClass]
public class OwnershipTests
{
    private readonly TokenWorld _world = new();

    [TestInitialize]
    public void SignAsOwner() => _world.Sign(TokenWorld.Owner);

    [TestMethod]
    public void Changes_hands_in_two_steps()
    {
        List<string> events = [];
        _world.Token.OnOwnerProposed += (owner, candidate) => events.Add($"proposed {owner} {candidate}");
        _world.Token.OnOwnershipTransferred += (previous, owner) => events.Add($"transferred {previous} {owner}");
        _world.Token.ProposeOwner(TokenWorld.Alice);
        Assert.AreEqual(TokenWorld.Owner, _world.Token.Owner);
        Assert.AreEqual(TokenWorld.Alice, _world.Token.ProposedOwner);

        _world.Sign(TokenWorld.Alice);
        _world.Token.AcceptOwnership();
        Assert.AreEqual(TokenWorld.Alice, _world.Token.Owner);
        Assert.IsNull(_world.Token.ProposedOwner);
        Assert.AreSequenceEqual(
            [$"proposed {TokenWorld.Owner} {TokenWorld.Alice}", $"transferred {TokenWorld.Owner} {TokenWorld.Alice}"], events);

        _world.Sign(TokenWorld.Owner);
        TokenWorld.Refused("Only the owner may do this.", _world.Token.SealMinters);
    }

    [TestMethod]
    public void Refuses_who_was_not_proposed()
    {
        TokenWorld.Refused("No new owner is proposed.", _world.Token.AcceptOwnership);
        _world.Token.ProposeOwner(TokenWorld.Alice);
        _world.Sign(TokenWorld.Bob);
        TokenWorld.Refused("Only the proposed owner may accept.", _world.Token.AcceptOwnership);
        TokenWorld.Refused("Only the owner may do this.", () => _world.Token.ProposeOwner(TokenWorld.Bob));
    }

    [TestMethod]
    public void Refuses_to_propose_nobody()
        => TokenWorld.Refused("The proposed owner must be an account.", () => _world.Token.ProposeOwner(UInt160.Zero));
}
