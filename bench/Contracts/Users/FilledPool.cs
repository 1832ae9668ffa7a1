using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;
using Neo.SmartContract;
using Neo.SmartContract.Testing.Storage;
using Neo.VM;
using MiningPool.Bench.Contracts.Calls;

namespace MiningPool.Bench.Contracts.Users;

/// <summary>A mining pool with as many stakers as asked for, each of whom really staked.</summary>
public sealed class FilledPool : MiningChain
{
    private const int StakersAScript = 25;
    private const ulong Day = 86_400_000;

    // Two accounts to measure with: the largest stake of all, and one in the middle of the others.
    private static readonly BigInteger Largest = 10_000_000 * Token;
    private static readonly BigInteger Middle = 5_000 * Token;
    private const int SpreadTokens = 10_000;

    // With fewer stakers there's no common range to stand in.
    private const int LeastForMiddle = 100;

    private readonly bool isRanked;
    private readonly int users;

    /// <summary>Fills a pool.</summary>
    /// <param name="isRanked">The mode.</param>
    /// <param name="users">Stakers, at least 2.</param>
    /// <param name="progress">Told how many there are, now and then.</param>
    public FilledPool(bool isRanked, int users, Action<int> progress)
        : base(GasPolicy.Default, isRanked, new EngineStorage(new SortedStore()))
    {
        this.isRanked = isRanked;
        this.users = users;
        Stake(Alice, Largest);
        Stake(Bob, Middle);
        for (int from = 2; from < users; from += StakersAScript)
        {
            StakeMany(Enumerable.Range(from, Math.Min(StakersAScript, users - from)));
            progress(Math.Min(from + StakersAScript, users));
        }
    }

    /// <summary>Measures a top-up, and a harvest after the lock.</summary>
    public IReadOnlyList<UserResult> Measure()
    {
        if (Numbers(Mining.Pool(PoolId))[13] is var stakers && isRanked && stakers != users)
        {
            throw new InvalidOperationException($"The pool should have {users} stakers, but has {stakers}.");
        }

        IEnumerable<UserResult> largest = Measure(Alice, isRanked ? ", largest stake (worst range)" : "");
        return isRanked && users >= LeastForMiddle ? [.. largest, .. Measure(Bob, ", middling stake (common range)")] : [.. largest];
    }

    private List<UserResult> Measure(UInt160 account, string where)
    {
        Give(Stakes, account, Token);
        Wait(Day);
        long staking = Profile(Mining.Hash, () => StakeOwn(account, Token)).Total;
        Wait(4 * Day);
        Sign(account);
        long harvesting = Profile(Mining.Hash, () => Mining.Harvest(account, PoolId)).Total;
        return [new(Name, "stake, top-up" + where, users, staking), new(Name, "harvest" + where, users, harvesting)];
    }

    // Many calls in one script, signed by all of them; the state goes into the store each time, so that no cache grows.
    private void StakeMany(IEnumerable<int> numbers)
    {
        using ScriptBuilder script = new();
        List<UInt160> signers = [Owner];
        foreach (int number in numbers)
        {
            UInt160 account = Account(1_000 + number);
            BigInteger units = (1 + ((number * 7_919L) % SpreadTokens)) * Token;
            script.EmitDynamicCall(Stakes.Hash, "mint", account, units);
            script.EmitDynamicCall(Stakes.Hash, "transfer", account, Mining.Hash, units, PoolId);
            script.Emit(OpCode.ASSERT);
            signers.Add(account);
        }

        Sign([.. signers]);
        Engine.Execute(script.ToArray());
        Engine.Storage.Commit();
        Engine.Storage.Rollback();
    }
}
