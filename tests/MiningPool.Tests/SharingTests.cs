using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;

namespace MiningPoolTests;

/// <summary>
/// Who gets what, by hand. The pool emits 4.2·10^14 units, half of them in its first week; stakes add up to powers of two,
/// so that every share is exact.
/// </summary>
[TestClass]
public class SharingTests
{
    private const long Week = MiningWorld.Week;

    private static readonly BigInteger Total = 4_200_000 * MiningWorld.Token;

    private readonly MiningWorld _world = new();
    private BigInteger _pool;
    private long _start;

    [TestInitialize]
    public void AddPool()
    {
        _pool = _world.AddPool(Total, 60_000);
        _start = _world.Now + 60_000;
    }

    [TestMethod]
    public void One_staker_gets_it_all()
    {
        _world.Stake(MiningWorld.Alice, _pool, 1_024);
        _world.GoTo(_start + Week);
        Assert.AreEqual(Total / 2, _world.Pending(MiningWorld.Alice, _pool));
    }

    [TestMethod]
    public void Nothing_is_earned_before_the_start()
    {
        _world.Stake(MiningWorld.Alice, _pool, 1_024);
        _world.GoTo(_start);
        Assert.AreEqual(BigInteger.Zero, _world.Pending(MiningWorld.Alice, _pool));
        _world.GoTo(_start + 1);
        Assert.AreEqual(347_222, _world.Pending(MiningWorld.Alice, _pool));
    }

    [TestMethod]
    public void Stakers_share_by_stake()
    {
        _world.Stake(MiningWorld.Alice, _pool, 1_024);
        _world.Stake(MiningWorld.Bob, _pool, 3_072);
        _world.GoTo(_start + Week);
        Assert.AreEqual(Total / 8, _world.Pending(MiningWorld.Alice, _pool));
        Assert.AreEqual(Total * 3 / 8, _world.Pending(MiningWorld.Bob, _pool));
    }

    [TestMethod]
    public void A_late_joiner_shares_from_then_on()
    {
        _world.Stake(MiningWorld.Alice, _pool, 1_024);
        _world.GoTo(_start + Week / 2);
        _world.Stake(MiningWorld.Bob, _pool, 1_024);
        _world.GoTo(_start + Week);
        Assert.AreEqual(Total / 4 + Total / 8, _world.Pending(MiningWorld.Alice, _pool));
        Assert.AreEqual(Total / 8, _world.Pending(MiningWorld.Bob, _pool));
    }

    [TestMethod]
    public void A_top_up_keeps_what_was_earned_and_counts_from_then_on()
    {
        _world.Stake(MiningWorld.Alice, _pool, 1_024);
        _world.Stake(MiningWorld.Bob, _pool, 1_024);
        _world.GoTo(_start + Week / 2);
        _world.Stake(MiningWorld.Alice, _pool, 2_048);
        Assert.AreEqual(Total / 8, _world.Pending(MiningWorld.Alice, _pool));
        _world.GoTo(_start + Week);
        Assert.AreEqual(Total / 8 + Total * 3 / 16, _world.Pending(MiningWorld.Alice, _pool));
        Assert.AreEqual(Total / 8 + Total / 16, _world.Pending(MiningWorld.Bob, _pool));
    }

    [TestMethod]
    public void A_partial_withdrawal_counts_from_then_on()
    {
        _world.Stake(MiningWorld.Alice, _pool, 3_072);
        _world.Stake(MiningWorld.Bob, _pool, 1_024);
        _world.GoTo(_start + Week / 2);
        _world.Withdraw(MiningWorld.Alice, _pool, 2_048);
        _world.GoTo(_start + Week);
        Assert.AreEqual(Total * 3 / 16 + Total / 8, _world.Pending(MiningWorld.Alice, _pool));
        Assert.AreEqual(Total / 16 + Total / 8, _world.Pending(MiningWorld.Bob, _pool));
    }

    [TestMethod]
    public void Staking_and_leaving_in_one_moment_earns_nothing()
    {
        _world.Stake(MiningWorld.Alice, _pool, 1);
        _world.GoTo(_start + Week);
        _world.Stake(MiningWorld.Bob, _pool, 1_000_000_000);
        Assert.AreEqual(BigInteger.Zero, _world.Exit(MiningWorld.Bob, _pool));
        Assert.AreEqual(Total / 2, _world.Pending(MiningWorld.Alice, _pool));
    }

    [TestMethod]
    public void Pools_do_not_share_with_each_other()
    {
        BigInteger other = _world.AddPool(1_024, 60_000);
        _world.Stake(MiningWorld.Alice, _pool, 1_024);
        _world.Stake(MiningWorld.Bob, other, 1_024);
        _world.GoTo(_start + 2 * Week);
        Assert.AreEqual(Total * 3 / 4, _world.Pending(MiningWorld.Alice, _pool));
        Assert.AreEqual(BigInteger.Zero, _world.Pending(MiningWorld.Alice, other));
        Assert.AreEqual(768, _world.Exit(MiningWorld.Bob, other));
        Assert.AreEqual(1_024, _world.LpOf(MiningWorld.Bob));
    }

    [TestMethod]
    [DataRow(0, 0L)]
    [DataRow(1, 210_000_000_000_000L)]
    [DataRow(5, 406_875_000_000_000L)]
    public void Emission_of_weeks_without_stakers_is_nobodys(int weeks, long unallocated)
    {
        _world.GoTo(_start + weeks * Week);
        _world.Stake(MiningWorld.Alice, _pool, 1_024);
        _world.GoTo(_start + (weeks + 1) * Week);
        Assert.AreEqual(Total >> (weeks + 1), _world.Pending(MiningWorld.Alice, _pool));
        Assert.AreEqual(unallocated, _world.Pool(_pool).Unallocated);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(5)]
    public void Weeks_without_a_call_are_settled_by_the_next(int weeks)
    {
        _world.Stake(MiningWorld.Alice, _pool, 1_024);
        _world.GoTo(_start + weeks * Week);
        Assert.AreEqual(Total - (Total >> weeks), _world.Harvest(MiningWorld.Alice, _pool));
    }

    [TestMethod]
    public void A_gap_between_stakers_is_nobodys()
    {
        _world.Stake(MiningWorld.Alice, _pool, 1_024);
        _world.GoTo(_start + Week / 2);
        Assert.AreEqual(Total / 4, _world.Exit(MiningWorld.Alice, _pool));
        _world.GoTo(_start + Week * 3 / 4);
        _world.Stake(MiningWorld.Bob, _pool, 1_024);
        _world.GoTo(_start + Week);
        Assert.AreEqual(Total / 8, _world.Pending(MiningWorld.Bob, _pool));
        Assert.AreEqual(Total / 8, _world.Pool(_pool).Unallocated);
        _world.AssertConserved(_pool, [MiningWorld.Bob]);
    }
}
