using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using Models;
using Neo;
using TestSupport;

namespace MiningPoolTests.Sequences;

/// <summary>Plays steps on the contract and on the model, side by side, and compares them after each.</summary>
internal sealed class Season
{
    public const int Users = 5;
    public const int Pools = 3;

    /// <summary>The pool whose stake token is the reward token.</summary>
    private const int RewardPool = 2;

    private static readonly BigInteger[] Allocations = [4_200_000 * MiningWorld.Token, 1_000, 525_000 * MiningWorld.Token];
    private static readonly long[] StartsIn = [86_400_000, 0, 604_800_000];
    private static readonly BigInteger Wealth = BigInteger.Pow(10, 19);

    private readonly MiningWorld _world;
    private readonly PoolModel[] _pools;
    private readonly BigInteger[] _lp = [.. Enumerable.Repeat(Wealth, Users)];
    private readonly BigInteger[] _barkx = new BigInteger[Users];
    private readonly int[] _leavers = new int[Pools];

    public Season(MiningWorld world)
    {
        _world = world;
        _pools = new PoolModel[Pools];
        for (int pool = 0; pool < Pools; pool++)
        {
            long start = world.Now + StartsIn[pool];
            world.AddPool(Allocations[pool], StartsIn[pool], pool == RewardPool ? world.Barkx.Hash : world.Lp.Hash);
            _pools[pool] = new PoolModel(new Schedule(Allocations[pool], start, MiningWorld.Week));
        }

        for (int user = 0; user < Users; user++) world.Give(Account(user), Wealth);
    }

    public void Play(IEnumerable<Step> steps)
    {
        int played = 0;
        foreach (Step step in steps)
        {
            Play(step);
            ComparePools();
            if (++played % 8 == 0) CompareTokens();
        }

        CompareTokens();
        CompareStakers();
    }

    private static UInt160 Account(int user) => Accounts.Of((byte)(100 + user));

    private void Play(Step step)
    {
        PoolModel model = _pools[step.Pool];
        BigInteger id = step.Pool + 1;
        UInt160 account = Account(step.User);
        model.Pass(_world.Now);
        int members = model.Members.Count();
        switch (step.Kind)
        {
            case StepKind.Wait:
                _world.GoTo(_world.Now + (long)step.Amount);
                break;
            case StepKind.Stake:
                Stake(step, model, id, account);
                break;
            case StepKind.Withdraw:
                Withdraw(step, model, id, account);
                break;
            case StepKind.Pause or StepKind.Resume:
                Switch(step.Kind == StepKind.Pause, model, id);
                break;
            case var _ when !model.Members.Contains(step.User):
                Refusal.Expect("The account has no position in this pool.", () => _world.Harvest(account, id));
                break;
            case StepKind.Harvest:
                BigInteger reward = model.Harvest(step.User);
                _barkx[step.User] += reward;
                Assert.AreEqual(reward, _world.Harvest(account, id));
                break;
            case StepKind.Exit:
                (BigInteger principal, BigInteger last) = model.Exit(step.User);
                Receive(step, principal);
                _barkx[step.User] += last;
                Assert.AreEqual(last, _world.Exit(account, id));
                break;
            case StepKind.EmergencyWithdraw:
                EmergencyWithdraw(step, model, id, account);
                break;
        }

        _leavers[step.Pool] += int.Max(0, members - model.Members.Count());
    }

    private void Stake(Step step, PoolModel model, BigInteger id, UInt160 account)
    {
        BigInteger balance = step.Pool == RewardPool ? _barkx[step.User] : _lp[step.User];
        BigInteger amount = BigInteger.Min(step.Amount, balance);
        Action stake = () =>
        {
            _world.Sign(account);
            Neo.SmartContract.Testing.TestingStandards.INep17Standard token = step.Pool == RewardPool ? _world.Barkx : _world.Lp;
            Assert.IsTrue(token.Transfer(account, _world.Mining.Hash, amount, id));
        };
        if (amount == 0)
        {
            Refusal.Expect("The amount must be positive.", stake);
        }
        else if (model.Paused)
        {
            Refusal.Expect("The pool takes no new stakes while it is paused.", stake);
        }
        else
        {
            stake();
            model.Stake(step.User, amount);
            Receive(step, -amount);
        }
    }

    // The amount is taken so that it is sometimes 0 or one unit too much.
    private void Withdraw(Step step, PoolModel model, BigInteger id, UInt160 account)
    {
        BigInteger staked = model.StakeOf(step.User);
        BigInteger amount = step.Amount % (staked + 2);
        Action withdraw = () => _world.Withdraw(account, id, amount);
        if (!model.Members.Contains(step.User))
        {
            Refusal.Expect("The account has no position in this pool.", withdraw);
        }
        else if (amount == 0)
        {
            Refusal.Expect("The amount must be positive.", withdraw);
        }
        else if (amount > staked)
        {
            Refusal.Expect("The position holds less than this amount.", withdraw);
        }
        else
        {
            withdraw();
            model.Withdraw(step.User, amount);
            Receive(step, amount);
        }
    }

    private void EmergencyWithdraw(Step step, PoolModel model, BigInteger id, UInt160 account)
    {
        if (model.StakeOf(step.User) == 0)
        {
            Refusal.Expect("The position holds no stake.", () => _world.EmergencyWithdraw(account, id));
            return;
        }

        BigInteger principal = model.EmergencyWithdraw(step.User);
        Receive(step, principal);
        Assert.AreEqual(principal, _world.EmergencyWithdraw(account, id));
    }

    private void Switch(bool pause, PoolModel model, BigInteger id)
    {
        _world.Sign(MiningWorld.Owner);
        Action change = pause ? () => _world.Mining.PauseStaking(id) : () => _world.Mining.ResumeStaking(id);
        if (model.Paused == pause)
        {
            Refusal.Expect(pause ? "The pool is paused already." : "The pool is not paused.", change);
            return;
        }

        change();
        model.Paused = pause;
    }

    private void Receive(Step step, BigInteger amount)
    {
        if (step.Pool == RewardPool) _barkx[step.User] += amount;
        else _lp[step.User] += amount;
    }

    private void ComparePools()
    {
        PoolState[] pools = [.. Rows(_world.Mining.Pools(1, Pools)!).Select(PoolState.Of)];
        for (int pool = 0; pool < Pools; pool++)
        {
            PoolModel model = _pools[pool];
            model.Pass(_world.Now);
            Assert.AreEqual(
                (model.Paused, model.Staked, model.Emitted, model.Claimed, model.Unallocated, model.Undealt),
                (pools[pool].Paused, pools[pool].Staked, pools[pool].Emitted, pools[pool].Claimed, pools[pool].Unallocated, pools[pool].Carry),
                $"pool {pool + 1}");
        }

        BigInteger[] owed = new BigInteger[Pools];
        for (int user = 0; user < Users; user++)
        {
            PositionState[] positions = [.. Rows(_world.Mining.Positions(Account(user), 1, Pools)!).Select(PositionState.Of)];
            for (int pool = 0; pool < Pools; pool++)
            {
                PositionState position = positions[pool];
                owed[pool] += position.Pending * PoolModel.Unit + position.Fraction;
                Compare(_pools[pool], user, position, _leavers[pool]);
            }
        }

        for (int pool = 0; pool < Pools; pool++)
        {
            BigInteger emitted = (pools[pool].Claimed + pools[pool].Unallocated) * PoolModel.Unit + owed[pool] + pools[pool].Carry;
            Assert.AreEqual(pools[pool].Emitted * PoolModel.Unit, emitted, $"conservation in pool {pool + 1}");
        }
    }

    /// <summary>To the last part of a unit as dealt; and what was dealt is what is fair, but for others' fractions left behind.</summary>
    private static void Compare(PoolModel model, int user, PositionState position, int leavers)
    {
        BigInteger owed = model.OwedTo(user);
        Assert.AreEqual(
            (model.StakeOf(user), owed / PoolModel.Unit, owed % PoolModel.Unit),
            (position.Staked, position.Pending, position.Fraction),
            $"user {user} in pool {position.PoolId}");
        BigInteger surplus = owed * (PoolModel.Fine / PoolModel.Unit) - model.EntitlementOf(user);
        BigInteger tolerance = PoolModel.Fine / 100;
        Assert.IsTrue(
            surplus > -tolerance && surplus < leavers * PoolModel.Fine + tolerance,
            $"user {user} in pool {position.PoolId} is owed {surplus / PoolModel.Fine} units more than a fair share");
    }

    private void CompareTokens()
    {
        BigInteger lp = 0, barkx = 0;
        for (int user = 0; user < Users; user++)
        {
            Assert.AreEqual((_lp[user], _barkx[user]), (_world.LpOf(Account(user)), _world.BarkxOf(Account(user))), $"user {user}");
            lp += _lp[user];
            barkx += _barkx[user];
        }

        UInt160 mining = _world.Mining.Hash;
        Assert.AreEqual(_pools[0].Staked + _pools[1].Staked, _world.LpOf(mining));
        Assert.AreEqual(_pools[RewardPool].Staked, _world.BarkxOf(mining));
        Assert.AreEqual(Users * Wealth, lp + _world.LpOf(mining));
        BigInteger claimed = _pools.Aggregate(BigInteger.Zero, (sum, pool) => sum + pool.Claimed);
        Assert.AreEqual(claimed, _world.Barkx.TotalSupply);
        Assert.AreEqual(claimed, barkx + _world.BarkxOf(mining));
    }

    private void CompareStakers()
    {
        for (int pool = 0; pool < Pools; pool++)
        {
            IEnumerable<string> expected = _pools[pool].Members.Select(user => Account(user).ToString());
            Assert.AreEqual(string.Join(' ', expected), string.Join(' ', StackValues.Accounts(_world.Mining.Stakers(pool + 1)!)));
        }
    }

    private static IEnumerable<IList<object>> Rows(IList<object> page) => page.Select(StackValues.Row);
}
