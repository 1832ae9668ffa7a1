using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Ranked;
using MiningPoolTests.Support;
using Neo.SmartContract.Testing;
using TestSupport;

namespace MiningPoolTests;

/// <summary>Yearly emission at the rate of now over the worth of what is staked, in basis points.</summary>
[TestClass]
public class AprTests
{
    /// <summary>10 units a ms in the first week: 315,360,000,000 in a year of 365 days.</summary>
    private static readonly BigInteger Allocation = 2 * 10 * (BigInteger)MiningWorld.Week;

    [TestMethod]
    public void A_stake_of_the_reward_token_itself_is_worth_itself()
    {
        MiningWorld world = Earned(out BigInteger barkx);
        world.AddPool(Allocation, stakeToken: world.Barkx.Hash);
        world.Sign(MiningWorld.Alice);
        world.Barkx.Transfer(MiningWorld.Alice, world.Mining.Hash, barkx, 2);
        Assert.AreEqual(315_360_000_000 * 10_000 / barkx, world.Mining.Apr(2));
        world.GoTo(world.Now + MiningWorld.Week);
        Assert.AreEqual(157_680_000_000 * 10_000 / barkx, world.Mining.Apr(2));
    }

    // The pair holds 1,000,000 BARKX against 4,000,000 of the other token: 2,000,000 LP. A quarter of them is worth 2 × 250,000 BARKX.
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Lp_is_worth_twice_its_part_of_the_reserve(bool ranked)
    {
        MiningWorld world = Earned(out _, ranked ? Terms.OneSlot : null);
        world.Give(MiningWorld.Alice, 4_000_000);
        world.Sign(MiningWorld.Alice);
        TradingPool pair = world.Engine.Deploy<TradingPool>(
            TradingPool.Nef, TradingPool.Manifest, new object[] { world.Barkx.Hash, world.Lp.Hash, "BARKX-LP" });
        world.Barkx.Transfer(MiningWorld.Alice, pair.Hash, 1_000_000, null);
        world.Lp.Transfer(MiningWorld.Alice, pair.Hash, 4_000_000, new object[] { "addLiquidity", 0, 0, 9_999_999_999_999 });
        world.AddPool(Allocation, stakeToken: pair.Hash);
        world.Sign(MiningWorld.Alice);
        pair.Transfer(MiningWorld.Alice, world.Mining.Hash, 500_000, 2);
        Assert.AreEqual(2_000_000, pair.TotalSupply);
        Assert.AreEqual(315_360_000_000 * 10_000 / 500_000, world.Mining.Apr(2));
    }

    [TestMethod]
    public void Without_a_price_or_a_stake_there_is_none()
    {
        MiningWorld world = new();
        world.AddPool(Allocation);
        Refusal.Expect("Nothing is staked in the pool, so it yields nothing to anybody.", () => world.Mining.Apr(1));
        world.Stake(MiningWorld.Alice, 1, 1);
        Refusal.Expect("No price of the stake token is known on the chain.", () => world.Mining.Apr(1));
    }

    /// <summary>A world in which Alice has mined some BARKX in a first pool.</summary>
    private static MiningWorld Earned(out BigInteger barkx, object[]? ranking = null)
    {
        MiningWorld world = new(ranking: ranking);
        world.AddPool(Allocation);
        world.Stake(MiningWorld.Alice, 1, 64);
        world.Wait(10_000_000);
        world.Exit(MiningWorld.Alice, 1);
        barkx = world.BarkxOf(MiningWorld.Alice);
        Assert.AreEqual(100_000_000, barkx);
        return world;
    }
}
