using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;
using TradingPoolTests.Support;

namespace TradingPoolTests.Sequences;

/// <summary>Plays steps on the contract and on the model, side by side, and compares them after each.</summary>
internal sealed class Market
{
    public const int Users = 4;

    private const string Shortage = "The account is credited with less than this amount.";
    private static readonly BigInteger s_wealth = BigInteger.Pow(10, 19);
    private static readonly BigInteger s_precision = BigInteger.Pow(2, 112);

    private readonly PoolWorld _world;
    private readonly StakeToken[] _tokens;
    private readonly ExchangeModel _model = new(Users);
    private readonly BigInteger[,] _balances = new BigInteger[Users, 2];
    private readonly BigInteger[] _prices = new BigInteger[2];
    private long _time;

    public Market(PoolWorld world)
    {
        _world = world;
        _tokens = [world.Token0, world.Token1];
        _time = world.Now;
        for (int user = 0; user < Users; user++)
        {
            for (int side = 0; side < 2; side++)
            {
                world.Give(Account(user), _tokens[side], s_wealth);
                _balances[user, side] = s_wealth;
            }
        }
    }

    public void Play(IEnumerable<Step> steps)
    {
        foreach (Step step in steps)
        {
            BigInteger product = _model.Reserves[0] * _model.Reserves[1], supply = _model.Supply;
            Accumulate();
            Play(step);
            Compare();
            Assert.IsGreaterThanOrEqualTo(
                product * _model.Supply * _model.Supply, _model.Reserves[0] * _model.Reserves[1] * supply * supply, "K per LP unit fell.");
        }

        CompareTokens();
    }

    private static UInt160 Account(int user) => Accounts.Of((byte)(100 + user));

    private void Play(Step step)
    {
        UInt160 account = Account(step.User);
        BigInteger amount = BigInteger.Min(step.Amount, _balances[step.User, step.Side]);
        _world.Sign(account);
        switch (step.Kind)
        {
            case StepKind.Wait:
                _world.Wait((long)step.Amount % 1_000_000_000);
                break;
            case StepKind.Credit:
                Try(amount > 0 ? null : "The amount must be positive.", () => Send(step, amount, null), () => Receive(step, -amount, amount));
                break;
            case StepKind.Withdraw:
                BigInteger part = 1 + step.Amount % (_model.Credits[step.User, step.Side] + 1);
                Try(
                    part <= _model.Credits[step.User, step.Side] ? null : Shortage,
                    () => _world.Pool.WithdrawCredit(account, _tokens[step.Side].Hash, part),
                    () => Receive(step, part, -part));
                break;
            case StepKind.Add:
                Add(step, amount);
                break;
            case StepKind.Sell:
                Sell(step, amount);
                break;
            case StepKind.Buy:
                Buy(step, amount);
                break;
            case StepKind.Remove or StepKind.RemoveToCredit:
                Remove(step, account);
                break;
            case StepKind.PassOn:
                PassOn(step, account);
                break;
        }
    }

    private void Add(Step step, BigInteger amount)
    {
        BigInteger[] most = [_model.Credits[step.User, 0], _model.Credits[step.User, 1]];
        most[step.Side] += amount;
        bool hasBoth = most[0] > 0 && most[1] > 0;
        var fit = hasBoth ? _model.Fit(most[0], most[1]) : default;
        string? reason = amount == 0 ? "The amount must be positive."
            : !hasBoth ? "Liquidity needs an amount of both tokens."
            : fit.Units > 0 ? null
            : _model.Supply > 0 ? "The amounts are worth less than one LP unit."
            : "The first liquidity must be worth more than the 1,000 LP units that are locked.";
        Try(reason, () => Send(step, amount, PoolWorld.AddAtLeast(fit.Amount0, fit.Amount1)), () =>
        {
            Receive(step, -amount, amount);
            _model.Add(step.User, fit);
        });
    }

    private void Sell(Step step, BigInteger amount)
    {
        BigInteger amountOut = _model.Supply > 0 ? _model.LargestOut(step.Side, amount) : 0;
        string? reason = amount == 0 ? "The amount must be positive."
            : _model.Supply == 0 ? "The pool has no liquidity yet."
            : amountOut == 0 ? "The amount buys less than one unit." : null;
        Try(reason, () => Send(step, amount, PoolWorld.SellAtLeast(amountOut)), () =>
        {
            _model.Swap(step.Side, amount, amountOut);
            Receive(step, -amount, 0);
            _balances[step.User, 1 - step.Side] += amountOut;
        });
    }

    // Wants up to all of the reserve, and sends up to twice the cost, so that it is too little now and then.
    private void Buy(Step step, BigInteger amount)
    {
        BigInteger wanted = 1 + step.Amount % BigInteger.Max(1, _model.Reserves[1 - step.Side]);
        bool isThere = wanted < _model.Reserves[1 - step.Side];
        BigInteger cost = isThere ? _model.CostOf(1 - step.Side, wanted) : 0;
        BigInteger sent = BigInteger.Min(_balances[step.User, step.Side], 1 + step.Amount % (2 * cost + 1));
        string? reason = sent == 0 ? "The amount must be positive."
            : _model.Supply == 0 ? "The pool has no liquidity yet."
            : !isThere ? "The pool holds no more than this amount."
            : sent < cost ? "The swap costs more than was sent." : null;
        Try(reason, () => Send(step, sent, PoolWorld.BuyExactly(wanted)), () =>
        {
            _model.Swap(step.Side, cost, wanted);
            Receive(step, -cost, 0);
            _balances[step.User, 1 - step.Side] += wanted;
        });
    }

    private void Remove(Step step, UInt160 account)
    {
        BigInteger held = _model.Liquidity[step.User];
        BigInteger units = 1 + step.Amount % (held + 1);
        bool isHeld = units <= held;
        BigInteger amount0 = isHeld ? _model.Worth(0, units) : 0, amount1 = isHeld ? _model.Worth(1, units) : 0;
        string? reason = !isHeld ? "The account holds less LP than this amount."
            : amount0 + amount1 == 0 ? "The LP units are worth less than one unit of either token." : null;
        bool toCredit = step.Kind == StepKind.RemoveToCredit;
        Action remove = toCredit
            ? () => _world.Pool.RemoveToCredit(account, units)
            : () => _world.Pool.RemoveLiquidity(account, units, amount0, amount1, PoolWorld.Later);
        if (!toCredit && step.Side == 1 && isHeld) remove = () => _world.Pool.Transfer(account, _world.Pool.Hash, units, null);
        Try(reason, remove, () =>
        {
            _model.Remove(step.User, units, amount0, amount1);
            foreach ((int side, BigInteger paid) in new[] { (0, amount0), (1, amount1) })
            {
                if (toCredit) _model.Credits[step.User, side] += paid;
                else _balances[step.User, side] += paid;
            }
        });
    }

    private void PassOn(Step step, UInt160 account)
    {
        int other = (step.User + 1) % Users;
        BigInteger units = step.Amount % (_model.Liquidity[step.User] + 2);
        bool isHeld = units <= _model.Liquidity[step.User];
        Assert.AreEqual(isHeld, _world.Pool.Transfer(account, Account(other), units, null));
        if (!isHeld) return;
        _model.Liquidity[step.User] -= units;
        _model.Liquidity[other] += units;
    }

    private static void Try(string? reason, Action call, Action change)
    {
        if (reason is not null)
        {
            Refusal.Expect(reason, call);
            return;
        }

        call();
        change();
    }

    private void Send(Step step, BigInteger amount, object? data) => _world.SendOwn(Account(step.User), _tokens[step.Side], amount, data);

    private void Receive(Step step, BigInteger balance, BigInteger credit)
    {
        _balances[step.User, step.Side] += balance;
        _model.Credits[step.User, step.Side] += credit;
    }

    private void Accumulate()
    {
        if (_model.Supply > 0)
        {
            _prices[0] += _model.Reserves[1] * s_precision / _model.Reserves[0] * (_world.Now - _time);
            _prices[1] += _model.Reserves[0] * s_precision / _model.Reserves[1] * (_world.Now - _time);
        }

        _time = _world.Now;
    }

    private void Compare()
    {
        Accumulate();
        Assert.AreEqual(
            new PairState(_model.Reserves[0], _model.Reserves[1], _model.Supply, _time, _prices[0], _prices[1]), _world.Pair());
        for (int user = 0; user < Users; user++)
        {
            Assert.AreEqual(_model.Liquidity[user], _world.Pool.BalanceOf(Account(user)), $"LP of user {user}");
            Assert.AreSequenceEqual([_model.Credits[user, 0], _model.Credits[user, 1]], _world.Credits(Account(user)), $"credits of user {user}");
        }
    }

    private void CompareTokens()
    {
        for (int side = 0; side < 2; side++)
        {
            for (int user = 0; user < Users; user++) Assert.AreEqual(_balances[user, side], _tokens[side].BalanceOf(Account(user)));
            BigInteger credits = Enumerable.Range(0, Users).Aggregate(BigInteger.Zero, (sum, user) => sum + _model.Credits[user, side]);
            Assert.AreEqual(_model.Reserves[side] + credits, _tokens[side].BalanceOf(_world.Pool.Hash));
            Assert.AreEqual(Users * s_wealth, _tokens[side].TotalSupply);
        }
    }
}
