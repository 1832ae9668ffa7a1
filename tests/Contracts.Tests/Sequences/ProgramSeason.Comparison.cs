using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using Neo;
using Neo.VM.Types;
using TestSupport;

namespace ContractsTests.Sequences;

internal sealed partial class ProgramSeason
{
    private static readonly BigInteger s_unit = BigInteger.Pow(2, 72);

    /// <summary>Compares the program's totals and some users' views, read in one execution, with the models.</summary>
    private void Compare(int[] users)
    {
        UInt160[] holders = [.. users.Select(Account), _world.Mining.Hash, _world.Dividends.Hash, _world.Pair.Hash];
        Queue<StackItem> read = new(ContractCall.ReadAll(
            _world.Engine,
            [
                new(_world.Mining.Hash, "pools", 1, Pools),
                new(_world.Dividends.Hash, "totals"),
                new(_world.Pair.Hash, "pair"),
                new(_world.Barkx.Hash, "totalSupply"),
                .. Enumerable.Range(1, Pools).Select(pool => new ContractCall(_world.Mining.Hash, "dividendsPaid", pool)),
                .. users.Select(user => new ContractCall(_world.Mining.Hash, "positions", Account(user), 1, Pools)),
                .. users.Select(user => new ContractCall(_world.Dividends.Hash, "position", Account(user))),
                .. users.Select(user => new ContractCall(_world.Pair.Hash, "creditsOf", Account(user))),
                .. holders.Select(holder => new ContractCall(_world.Barkx.Hash, "balanceOf", holder)),
                .. holders.Select(holder => new ContractCall(_world.Usdt.Hash, "balanceOf", holder)),
                .. holders.Select(holder => new ContractCall(_world.Pair.Hash, "balanceOf", holder)),
            ]));
        ComparePools((Array)read.Dequeue());
        CompareDividendTotals(StackValues.Integers((Array)read.Dequeue()));
        ComparePair(StackValues.Integers(((Array)read.Dequeue()).Skip(2)));
        BigInteger minted = _pools.Aggregate(_users * s_wealth, (sum, pool) => sum + pool.Claimed) + _paid.Aggregate(BigInteger.Add);
        Assert.AreEqual(minted, read.Dequeue().GetInteger(), "BARKX that exists");
        foreach (BigInteger paid in _paid) Assert.AreEqual(paid, read.Dequeue().GetInteger(), "dividends paid");
        foreach (int user in users) ComparePositions(user, (Array)read.Dequeue());
        foreach (int user in users) CompareDividendPosition(user, StackValues.Integers((Array)read.Dequeue()));
        foreach (int user in users)
        {
            Assert.AreSequenceEqual(
                [_exchange.Credits[user, 0], _exchange.Credits[user, 1]], StackValues.Integers((Array)read.Dequeue()), $"credits of user {user}");
        }

        BigInteger dripped = _dividends.Staked + _dividends.Received - _dividends.Claimed;
        CompareBalances("BARKX", read, [.. users.Select(user => _barkx[user]), _pools[BarkxPool].Staked, dripped, HeldByPair(_barkxSide)]);
        CompareBalances("USDT", read, [.. users.Select(user => _usdt[user]), _pools[^1].Staked, 0, HeldByPair(1 - _barkxSide)]);
        CompareBalances("LP", read, [.. users.Select(user => _exchange.Liquidity[user]), _exchange.Liquidity[Mining], 0, 0]);
    }

    // id, token, allocation, start, period, paused, staked, emitted, claimed, unallocated, carry, per power, power, stakers, minimum, fraction.
    private void ComparePools(Array pools)
    {
        for (int pool = 0; pool < Pools; pool++)
        {
            IMiningModel model = _pools[pool];
            Array view = (Array)pools[pool];
            Assert.AreEqual(model.Paused, view[5].GetBoolean(), $"pool {pool + 1} paused");
            BigInteger[] numbers = [.. StackValues.Integers(view.Skip(6).Take(5)), .. StackValues.Integers(view.Skip(12).Take(2)), view[15].GetInteger()];
            Assert.AreSequenceEqual(
                [model.Staked, model.Emitted, model.Claimed, model.Unallocated, model.Undealt, model.Power, model.Stakers, model.UnallocatedParts],
                numbers,
                $"pool {pool + 1}: staked, emitted, claimed, unallocated, carry, power, stakers, fraction");
            BigInteger owed = Enumerable.Range(0, _users).Aggregate(BigInteger.Zero, (sum, user) => sum + model.OwedTo(user));
            Assert.AreEqual(
                model.Emitted * s_unit,
                (model.Claimed + model.Unallocated) * s_unit + owed + model.Undealt + model.UnallocatedParts,
                $"conservation in pool {pool + 1}");
        }
    }

    // pool, staked, pending, fraction, earned, range, power, unlocks at.
    private void ComparePositions(int user, Array positions)
    {
        for (int pool = 0; pool < Pools; pool++)
        {
            IMiningModel model = _pools[pool];
            BigInteger owed = model.OwedTo(user);
            BigInteger pending = (owed - model.PenaltyOf(user)) / s_unit;
            Assert.AreSequenceEqual(
                [pool + 1, model.StakeOf(user), pending, owed % s_unit, owed / s_unit, model.RangeOf(user), model.PowerOf(user), model.UnlocksAt(user)],
                StackValues.Integers((Array)positions[pool]),
                $"user {user}: pool, staked, pending, fraction, earned, range, power, unlocks at");
        }
    }

    private void CompareDividendTotals(BigInteger[] totals) => Assert.AreSequenceEqual(
        [_dividends.Staked, _dividends.Received, _dividends.Claimed, _dividends.Dripping, _dividends.DripTime, _dividends.Undealt],
        totals.Take(6),
        "dividends: staked, received, claimed, dripping, drip time, carry");

    private void CompareDividendPosition(int user, BigInteger[] position)
    {
        BigInteger owed = _dividends.OwedTo(user);
        Assert.AreSequenceEqual([_dividends.StakeOf(user), owed / s_unit, owed % s_unit], position, $"dividends of user {user}");
    }

    private void ComparePair(BigInteger[] pair)
        => Assert.AreSequenceEqual([_exchange.Reserves[0], _exchange.Reserves[1], _exchange.Supply], pair.Take(3), "reserves and supply of the pair");

    private BigInteger HeldByPair(int side)
        => Enumerable.Range(0, _users).Aggregate(_exchange.Reserves[side], (sum, user) => sum + _exchange.Credits[user, side]);

    private static void CompareBalances(string token, Queue<StackItem> read, BigInteger[] expected)
    {
        for (int holder = 0; holder < expected.Length; holder++)
        {
            Assert.AreEqual(expected[holder], read.Dequeue().GetInteger(), $"{token} of holder {holder}");
        }
    }

    /// <summary>Compares the lists of the ranges with the sorted model.</summary>
    private void CompareRankings()
    {
        for (int pool = 0; pool < Pools; pool++)
        {
            if (_pools[pool] is not RankedModel model) continue;
            for (int range = 1; range <= 3; range++)
            {
                (StackItem? page, string? refusal) = new ContractCall(_world.Mining.Hash, "ranking", pool + 1, range, 0).Make(_world.Engine);
                Assert.IsNull(refusal);
                IEnumerable<string> expected = model.Ranking.Where(user => model.RangeOf(user) == range).Select(user => $"{Account(user)} {model.StakeOf(user)}");
                IEnumerable<string> actual = ((Array)page!).Select(line => $"{StackValues.Hash(((Array)line)[0])} {((Array)line)[1].GetInteger()}");
                Assert.AreSequenceEqual(expected, actual, $"range {range} of pool {pool + 1}");
            }
        }
    }
}
