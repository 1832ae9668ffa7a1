using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using ContractsTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using Neo;
using Neo.VM.Types;
using TestSupport;

namespace ContractsTests.Ranking;

/// <summary>One ranked pool and its model: what is done to one is done to the other, and both must pay the same.</summary>
internal sealed class SideBySide
{
    private const int PageSize = 50;
    private static readonly BigInteger s_unit = BigInteger.Pow(2, 72);

    private readonly RankingTerms _terms;

    public SideBySide(RankingTerms terms, BigInteger allocation)
    {
        _terms = terms;
        World = new ProgramWorld(terms);
        Pool = (int)World.AddPool(World.Usdt.Hash, allocation);
        Model = new RankedModel(new Schedule(allocation, World.Now, ChainWorld.Week), terms);
        Model.Pass(World.Now);
    }

    public ProgramWorld World { get; }

    public RankedModel Model { get; }

    public int Pool { get; }

    public static UInt160 Account(int user) => Accounts.Numbered(user);

    /// <summary>
    /// Lets time pass. Each call begins with no time at all: what was left over is dealt anew when there's less POWER to deal it to.
    /// </summary>
    public void Wait(long milliseconds)
    {
        World.Wait(milliseconds);
        Model.Pass(World.Now);
    }

    /// <summary>Gives a user units and stakes them.</summary>
    public void Stake(int user, BigInteger amount)
    {
        Wait(0);
        World.GiveUsdt(Account(user), amount);
        World.Send(World.Usdt, Account(user), World.Mining.Hash, amount, Pool);
        Model.Stake(user, amount);
    }

    /// <summary>Checks that a stake is refused.</summary>
    public void RefuseStake(int user, BigInteger amount, string reason)
    {
        World.GiveUsdt(Account(user), amount);
        World.Sign(Account(user));
        ExpectedRefusal.Expect(reason, () => World.Usdt.Transfer(Account(user), World.Mining.Hash, amount, Pool));
    }

    public void Withdraw(int user, BigInteger amount)
    {
        Wait(0);
        BigInteger before = Barkx(user);
        World.Sign(Account(user));
        World.Mining.Withdraw(Account(user), Pool, amount);
        Assert.AreEqual(Model.Withdraw(user, amount), Barkx(user) - before, $"the reward of user {user}");
    }

    public BigInteger Harvest(int user)
    {
        Wait(0);
        World.Sign(Account(user));
        BigInteger reward = World.Mining.Harvest(Account(user), Pool)!.Value;
        Assert.AreEqual(Model.Harvest(user), reward, $"the reward of user {user}");
        return reward;
    }

    public void Leave(int user)
    {
        Wait(0);
        World.Sign(Account(user));
        Assert.AreEqual(Model.Exit(user).Reward, World.Mining.Exit(Account(user), Pool), $"the reward of user {user}");
    }

    /// <summary>Compares the pool's sums and one user's place.</summary>
    public void CompareSums(int user)
    {
        StackItem[] read = ContractCall.ReadAll(
            World.Engine, [new(World.Mining.Hash, "pool", Pool), new(World.Mining.Hash, "position", Account(user), Pool)]);
        BigInteger[] sums = [.. StackValues.Integers(((Array)read[0]).Skip(6))];
        Assert.AreSequenceEqual(
            [Model.Staked, Model.Emitted, Model.Claimed, Model.Unallocated, Model.Undealt, Model.Power, Model.Stakers],
            [.. sums.Take(5), sums[6], sums[7]],
            "staked, emitted, claimed, unallocated, carry, power, stakers");
        ComparePosition(user, StackValues.Integers((Array)read[1]));
    }

    /// <summary>Compares the list of each range with the sorted users, and what each of them has.</summary>
    public void CompareAll()
    {
        IReadOnlyList<int> ranking = Model.Ranking;
        int place = 0;
        for (int range = 1; range <= 3; range++)
        {
            List<string> expected = [];
            for (; place < ranking.Count && _terms.RangeOf(place, ranking.Count) == range; place++)
            {
                expected.Add($"{Account(ranking[place])} {Model.StakeOf(ranking[place])}");
            }

            Assert.AreSequenceEqual(expected, Lines(range), $"range {range} of {ranking.Count} stakers");
        }

        foreach (int[] users in ranking.Chunk(100))
        {
            StackItem[] read = ContractCall.ReadAll(
                World.Engine, [.. users.Select(user => new ContractCall(World.Mining.Hash, "position", Account(user), Pool))]);
            foreach ((int user, StackItem position) in users.Zip(read)) ComparePosition(user, StackValues.Integers((Array)position));
        }
    }

    /// <summary>How many stakers each range has, from the lists.</summary>
    public int[] Sizes() => [.. Enumerable.Range(1, 3).Select(range => Lines(range).Count())];

    private IEnumerable<string> Lines(int range)
    {
        for (int page = 0; ; page++)
        {
            (StackItem? read, string? refusal) = new ContractCall(World.Mining.Hash, "ranking", Pool, range, page).Make(World.Engine);
            Assert.IsNull(refusal);
            Array lines = (Array)read!;
            foreach (StackItem line in lines) yield return $"{StackValues.Hash(((Array)line)[0])} {((Array)line)[1].GetInteger()}";
            if (lines.Count < PageSize) yield break;
        }
    }

    private void ComparePosition(int user, BigInteger[] position)
    {
        BigInteger owed = Model.OwedTo(user);
        Assert.AreSequenceEqual(
            [Model.StakeOf(user), (owed - Model.PenaltyOf(user)) / s_unit, owed % s_unit, owed / s_unit, Model.RangeOf(user), Model.PowerOf(user), Model.UnlocksAt(user)],
            position.Skip(1),
            $"user {user}: staked, pending, fraction, earned, range, power, unlocks at");
    }

    private BigInteger Barkx(int user) => World.Barkx.BalanceOf(Account(user))!.Value;
}
