using System.Numerics;
using ContractsTests.Support;
using Models;
using Neo;
using TestSupport;

namespace ContractsTests.Sequences;

internal sealed partial class ProgramSeason
{
    private const string NoPosition = "The account has no position in this pool.";

    private void PlayMining(Step step, IMiningModel model, UInt160 account)
    {
        UInt160 mining = _world.Mining.Hash;
        int id = step.Pool + 1;
        string? stranger = model.Has(step.User) ? null : NoPosition;
        switch (step.Kind)
        {
            case StepKind.Stake:
                Stake(step, model, account);
                break;
            case StepKind.Withdraw:
                Withdraw(step, model, account);
                break;
            case StepKind.Harvest:
                Try(stranger, new(mining, "harvest", account, id), () => _barkx[step.User] += model.Harvest(step.User));
                break;
            case StepKind.Exit:
                Try(stranger, new(mining, "exit", account, id), () =>
                {
                    (BigInteger principal, BigInteger reward) = model.Exit(step.User);
                    Return(step, principal);
                    _barkx[step.User] += reward;
                });
                break;
            case StepKind.EmergencyWithdraw:
                string? reason = stranger ?? (model.StakeOf(step.User) == 0 ? "The position holds no stake." : null);
                Try(reason, new(mining, "emergencyWithdraw", account, id), () => Return(step, model.EmergencyWithdraw(step.User)));
                break;
            case StepKind.PayDividends:
                Try(null, new(mining, "payDividends", id), () => PayDividends(step.Pool, model));
                break;
            default:
                Switch(step.Kind == StepKind.Pause, model, id);
                break;
        }
    }

    private void Stake(Step step, IMiningModel model, UInt160 account)
    {
        UInt160 token = step.Pool == LpPool ? _world.Pair.Hash : step.Pool == BarkxPool ? _world.Barkx.Hash : _world.Usdt.Hash;
        BigInteger balance = step.Pool == LpPool ? _exchange.Liquidity[step.User] : step.Pool == BarkxPool ? _barkx[step.User] : _usdt[step.User];
        BigInteger amount = BigInteger.Min(step.Amount, balance);
        string? reason = amount == 0 ? "The amount must be positive."
            : model.Paused ? "The pool takes no new stakes while it is paused." : null;
        Try(reason, new(token, "transfer", account, _world.Mining.Hash, amount, step.Pool + 1), () =>
        {
            model.Stake(step.User, amount);
            Return(step, -amount);
        });
    }

    // The amount is taken so that it is sometimes 0 or one unit too much.
    private void Withdraw(Step step, IMiningModel model, UInt160 account)
    {
        BigInteger staked = model.StakeOf(step.User);
        BigInteger amount = step.Amount % (staked + 2);
        string? reason = !model.Has(step.User) ? NoPosition
            : amount == 0 ? "The amount must be positive."
            : amount > staked ? "The position holds less than this amount." : null;
        Try(reason, new(_world.Mining.Hash, "withdraw", account, step.Pool + 1, amount), () =>
        {
            _barkx[step.User] += model.Withdraw(step.User, amount);
            Return(step, amount);
        });
    }

    private void PayDividends(int pool, IMiningModel model)
    {
        BigInteger due = model.Unallocated - _paid[pool];
        _paid[pool] += due;
        if (due > 0) _dividends.Receive(due);
    }

    private void Switch(bool pause, IMiningModel model, int id)
    {
        _world.Sign(ProgramWorld.Owner);
        string? reason = model.Paused != pause ? null : pause ? "The pool is paused already." : "The pool is not paused.";
        Try(reason, new(_world.Mining.Hash, pause ? "pauseStaking" : "resumeStaking", id), () => model.Paused = pause);
    }

    /// <summary>Gives a user units of a pool's stake token.</summary>
    private void Return(Step step, BigInteger amount)
    {
        if (step.Pool == BarkxPool)
        {
            _barkx[step.User] += amount;
        }
        else if (step.Pool == LpPool)
        {
            _exchange.Liquidity[step.User] += amount;
            _exchange.Liquidity[Mining] -= amount;
        }
        else
        {
            _usdt[step.User] += amount;
        }
    }
}
