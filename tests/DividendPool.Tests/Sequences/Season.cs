using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using DividendPoolTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using Neo;
using TestSupport;

namespace DividendPoolTests.Sequences;

/// <summary>Plays steps on the contract and on the model, side by side, and compares them after each.</summary>
internal sealed class Season
{
    public const int Users = 4;

    private static readonly BigInteger Wealth = BigInteger.Pow(10, 19);

    private readonly DividendWorld _world;
    private readonly DividendModel _model;
    private readonly BigInteger[] _balances = [.. Enumerable.Repeat(Wealth, Users)];
    private int _leavers;

    public Season(DividendWorld world)
    {
        _world = world;
        _model = new DividendModel(world.Now);
        for (int user = 0; user < Users; user++) world.Mint(Account(user), Wealth);
    }

    public void Play(IEnumerable<Step> steps)
    {
        foreach (Step step in steps)
        {
            int members = _model.Members.Count();
            _model.Pass(_world.Now);
            Play(step);
            _leavers += int.Max(0, members - _model.Members.Count());
            _model.Pass(_world.Now);
            CompareBooks();
        }

        IEnumerable<string> expected = _model.Members.Select(user => Account(user).ToString());
        Assert.AreEqual(string.Join(' ', expected), string.Join(' ', StackValues.Accounts(_world.Pool.Stakers!)));
    }

    private static UInt160 Account(int user) => Accounts.Of((byte)(100 + user));

    private void Play(Step step)
    {
        UInt160 account = Account(step.User);
        switch (step.Kind)
        {
            case StepKind.Wait:
                _world.GoTo(_world.Now + (long)step.Amount);
                break;
            case StepKind.MintIn:
                _world.Mint(_world.Pool.Hash, step.Amount);
                _model.Receive(step.Amount);
                break;
            case StepKind.Stake or StepKind.PayIn:
                Send(step, account);
                break;
            case StepKind.Withdraw:
                Withdraw(step, account);
                break;
            case var _ when !_model.Members.Contains(step.User):
                Refusal.Expect("The account has no position.", () => _world.Harvest(account));
                break;
            case StepKind.Harvest:
                BigInteger dividends = _model.Harvest(step.User);
                _balances[step.User] += dividends;
                Assert.AreEqual(dividends, _world.Harvest(account));
                break;
            case StepKind.Exit:
                (BigInteger principal, BigInteger last) = _model.Exit(step.User);
                _balances[step.User] += principal + last;
                Assert.AreEqual(last, _world.Exit(account));
                break;
            case StepKind.EmergencyWithdraw:
                EmergencyWithdraw(step, account);
                break;
        }
    }

    private void Send(Step step, UInt160 account)
    {
        BigInteger amount = BigInteger.Min(step.Amount, _balances[step.User]);
        bool isStake = step.Kind == StepKind.Stake;
        Action send = () => _world.Send(account, amount, isStake ? "stake" : "dividends");
        if (amount == 0)
        {
            Refusal.Expect("The amount must be positive.", send);
            return;
        }

        send();
        _balances[step.User] -= amount;
        if (isStake) _model.Stake(step.User, amount);
        else _model.Receive(amount);
    }

    // The amount is taken so that it is sometimes 0 or one unit too much.
    private void Withdraw(Step step, UInt160 account)
    {
        BigInteger staked = _model.StakeOf(step.User);
        BigInteger amount = step.Amount % (staked + 2);
        Action withdraw = () => _world.Withdraw(account, amount);
        if (!_model.Members.Contains(step.User))
        {
            Refusal.Expect("The account has no position.", withdraw);
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
            _model.Withdraw(step.User, amount);
            _balances[step.User] += amount;
        }
    }

    private void EmergencyWithdraw(Step step, UInt160 account)
    {
        if (_model.StakeOf(step.User) == 0)
        {
            Refusal.Expect("The position holds no stake.", () => _world.EmergencyWithdraw(account));
            return;
        }

        BigInteger principal = _model.EmergencyWithdraw(step.User);
        _balances[step.User] += principal;
        Assert.AreEqual(principal, _world.EmergencyWithdraw(account));
    }

    private void CompareBooks()
    {
        TotalsState totals = _world.Totals();
        Assert.AreEqual(
            (_model.Staked, _model.Received, _model.Claimed, _model.Dripping, _model.DripTime, _model.Undealt),
            (totals.Staked, totals.Received, totals.Claimed, totals.Dripping, totals.DripTime, totals.Carry));
        for (int user = 0; user < Users; user++)
        {
            BigInteger owed = _model.OwedTo(user);
            Assert.AreEqual(
                new PositionState(_model.StakeOf(user), owed / DividendModel.Unit, owed % DividendModel.Unit),
                _world.Position(Account(user)),
                $"user {user}");
            Assert.AreEqual(_balances[user], _world.BarkxOf(Account(user)), $"the tokens of user {user}");
            CompareWithFairShare(user, owed);
        }

        _world.AssertConserved(Enumerable.Range(0, Users).Select(Account));
    }

    /// <summary>What was dealt is what is fair, but for others' fractions left behind.</summary>
    private void CompareWithFairShare(int user, BigInteger owed)
    {
        BigInteger surplus = owed * (DividendModel.Fine / DividendModel.Unit) - _model.EntitlementOf(user);
        BigInteger tolerance = DividendModel.Fine / 100;
        Assert.IsTrue(
            surplus > -tolerance && surplus < _leavers * DividendModel.Fine + tolerance,
            $"user {user} is owed {surplus / DividendModel.Fine} units more than a fair share");
    }
}
