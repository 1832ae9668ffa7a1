using System.Numerics;
using ContractsTests.Support;
using Neo;
using TestSupport;

namespace ContractsTests.Sequences;

internal sealed partial class ProgramSeason
{
    private void PlayTrade(Step step, UInt160 account)
    {
        switch (step.Kind)
        {
            case StepKind.AddLiquidity:
                AddLiquidity(step, account);
                break;
            case StepKind.Sell:
                Sell(step, account);
                break;
            case StepKind.RemoveLiquidity:
                RemoveLiquidity(step, account);
                break;
            default:
                PassOnLiquidity(step, account);
                break;
        }
    }

    // As much USDT as BARKX; what the ratio doesn't take stays credited for the next time.
    private void AddLiquidity(Step step, UInt160 account)
    {
        UInt160 pair = _world.Pair.Hash;
        BigInteger amount = BigInteger.Min(step.Amount, BigInteger.Min(_barkx[step.User], _usdt[step.User]));
        if (amount == 0) return;
        Try(null, new(_world.Barkx.Hash, "transfer", account, pair, amount, null), () =>
        {
            _barkx[step.User] -= amount;
            _exchange.Credits[step.User, _barkxSide] += amount;
        });
        BigInteger[] most = [_exchange.Credits[step.User, 0], _exchange.Credits[step.User, 1]];
        most[1 - _barkxSide] += amount;
        var fit = _exchange.Fit(most[0], most[1]);
        string? reason = fit.Units > 0 ? null
            : _exchange.Supply > 0 ? "The amounts are worth less than one LP unit."
            : "The first liquidity must be worth more than the 1,000 LP units that are locked.";
        object?[] order = ["addLiquidity", fit.Amount0, fit.Amount1, ProgramWorld.Later];
        Try(reason, new(_world.Usdt.Hash, "transfer", account, pair, amount, order), () =>
        {
            _usdt[step.User] -= amount;
            _exchange.Credits[step.User, 1 - _barkxSide] += amount;
            _exchange.Add(step.User, fit);
        });
    }

    private void Sell(Step step, UInt160 account)
    {
        bool sellsBarkx = step.Pool != LpPool;
        int side = sellsBarkx ? _barkxSide : 1 - _barkxSide;
        BigInteger[] sold = sellsBarkx ? _barkx : _usdt, bought = sellsBarkx ? _usdt : _barkx;
        UInt160 token = sellsBarkx ? _world.Barkx.Hash : _world.Usdt.Hash;
        BigInteger amount = BigInteger.Min(step.Amount, sold[step.User]);
        BigInteger amountOut = _exchange.Supply > 0 ? _exchange.LargestOut(side, amount) : 0;
        string? reason = amount == 0 ? "The amount must be positive."
            : _exchange.Supply == 0 ? "The pool has no liquidity yet."
            : amountOut == 0 ? "The amount buys less than one unit." : null;
        object?[] order = ["swapExactIn", amountOut, ProgramWorld.Later, null];
        Try(reason, new(token, "transfer", account, _world.Pair.Hash, amount, order), () =>
        {
            _exchange.Swap(side, amount, amountOut);
            sold[step.User] -= amount;
            bought[step.User] += amountOut;
        });
    }

    private void RemoveLiquidity(Step step, UInt160 account)
    {
        BigInteger held = _exchange.Liquidity[step.User];
        BigInteger units = 1 + step.Amount % (held + 1);
        bool isHeld = units <= held;
        BigInteger amount0 = isHeld ? _exchange.Worth(0, units) : 0, amount1 = isHeld ? _exchange.Worth(1, units) : 0;
        string? reason = !isHeld ? "The account holds less LP than this amount."
            : amount0 + amount1 == 0 ? "The LP units are worth less than one unit of either token." : null;
        Try(reason, new(_world.Pair.Hash, "removeLiquidity", account, units, amount0, amount1, ProgramWorld.Later), () =>
        {
            _exchange.Remove(step.User, units, amount0, amount1);
            _barkx[step.User] += _barkxSide == 0 ? amount0 : amount1;
            _usdt[step.User] += _barkxSide == 0 ? amount1 : amount0;
        });
    }

    private void PassOnLiquidity(Step step, UInt160 account)
    {
        int other = (step.User + 1) % _users;
        BigInteger units = step.Amount % (_exchange.Liquidity[step.User] + 1);
        Try(null, new(_world.Pair.Hash, "transfer", account, Account(other), units, null), () =>
        {
            _exchange.Liquidity[step.User] -= units;
            _exchange.Liquidity[other] += units;
        });
    }
}
