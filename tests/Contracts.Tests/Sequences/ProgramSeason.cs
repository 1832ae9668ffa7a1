using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using ContractsTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace ContractsTests.Sequences;

/// <summary>
/// Plays steps on a whole program and on the models of its contracts, side by side. After each step it compares every total, and all
/// that the user who acted and the next one have; after every sixth, and at the end, what everybody has: what once went
/// wrong in a book stays wrong. BARKX is earned, staked, traded, dripped; the LP of its pair is staked too.
/// </summary>
internal sealed partial class ProgramSeason
{
    public const int Pools = 3;

    private const int FullComparison = 6;
    private const int LpPool = 0;
    private const int BarkxPool = 1;

    private static readonly BigInteger[] s_allocations = [420_000_000_000_000, 1_000, 100_000_000_000_000_000];
    private static readonly long[] s_startsIn = [86_400_000, 0, ChainWorld.Week];
    private static readonly BigInteger s_wealth = BigInteger.Pow(10, 19);

    private readonly ProgramWorld _world;
    private readonly int _users;
    private readonly IMiningModel[] _pools = new IMiningModel[Pools];
    private readonly BigInteger[] _paid = new BigInteger[Pools];
    private readonly DividendModel _dividends;
    private readonly ExchangeModel _exchange;
    private readonly BigInteger[] _barkx;
    private readonly BigInteger[] _usdt;

    // The pair puts its tokens in an order of its own.
    private readonly int _barkxSide;

    public ProgramSeason(ProgramWorld world, int users, RankingTerms? ranking)
    {
        _world = world;
        _users = users;
        _barkxSide = world.Pair.Token0 == world.Barkx.Hash ? 0 : 1;
        _dividends = new DividendModel(world.Now);
        _exchange = new ExchangeModel(users + 1);
        _barkx = [.. Enumerable.Repeat(s_wealth, users)];
        _usdt = [.. Enumerable.Repeat(s_wealth, users)];
        UInt160[] tokens = [world.Pair.Hash, world.Barkx.Hash, world.Usdt.Hash];
        for (int pool = 0; pool < Pools; pool++)
        {
            world.AddPool(tokens[pool], s_allocations[pool], s_startsIn[pool]);
            Schedule schedule = new(s_allocations[pool], world.Now + s_startsIn[pool], ChainWorld.Week);
            _pools[pool] = ranking is null ? new PoolModel(schedule) : new RankedModel(schedule, ranking);
        }

        for (int user = 0; user < users; user++)
        {
            world.GiveBarkx(Account(user), s_wealth);
            world.GiveUsdt(Account(user), s_wealth);
        }
    }

    /// <summary>The mining contract, as a holder of LP.</summary>
    private int Mining => _users;

    public void Play(IEnumerable<Step> steps)
    {
        int[] everybody = [.. Enumerable.Range(0, _users)];
        int played = 0;
        foreach (Step step in steps)
        {
            Play(step);
            Pass();
            Compare(++played % FullComparison == 0 ? everybody : [step.User, (step.User + 1) % _users]);
        }

        Compare(everybody);
        CompareRankings();
    }

    private static UInt160 Account(int user) => Accounts.Of((byte)(100 + user));

    private void Play(Step step)
    {
        Pass();
        _world.Sign(Account(step.User));
        switch (step.Kind)
        {
            case StepKind.Wait:
                _world.Wait((long)step.Amount);
                break;
            case <= StepKind.PayDividends:
                PlayMining(step, _pools[step.Pool], Account(step.User));
                break;
            case <= StepKind.PassOnLiquidity:
                PlayTrade(step, Account(step.User));
                break;
            default:
                PlayDividends(step, Account(step.User));
                break;
        }
    }

    private void Pass()
    {
        foreach (IMiningModel pool in _pools) pool.Pass(_world.Now);
        _dividends.Pass(_world.Now);
    }

    /// <summary>Makes a call that must be refused for a reason, or go through when there's none.</summary>
    private void Try(string? reason, ContractCall call, Action? effect = null)
    {
        (Neo.VM.Types.StackItem? result, string? refusal) = call.Make(_world.Engine);
        if (reason is null)
        {
            Assert.IsNull(refusal, $"{call}");
            if (call.Method == "transfer") Assert.IsTrue(result!.GetBoolean(), $"{call}");
            effect?.Invoke();
        }
        else
        {
            Assert.Contains(reason, refusal ?? "It went through.", $"{call}");
        }
    }
}
