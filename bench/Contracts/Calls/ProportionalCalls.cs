using Neo.SmartContract.Testing;

namespace MiningPool.Bench.Contracts.Calls;

/// <summary>The calls of a mining pool that shares by stake, with one other, large staker.</summary>
public sealed class ProportionalCalls : MiningChain
{
    /// <summary>Sets the pool up and measures every call.</summary>
    /// <param name="policy">The chain's prices.</param>
    public ProportionalCalls(GasPolicy policy)
        : base(policy, isRanked: false)
    {
        Stake(Bob, 1_000_000 * Token);
        Give(Stakes, Alice, 100_000 * Token);
        Wait(86_400_000);
        FloorTerms staking = new() { Changed = [Pool, PositionOf(Alice)], KnownBytes = TermsBytes, Events = 1 };
        Measure(Name, "stake, first", Mining.Hash, (() => StakeOwn(Alice, 1_000 * Token), staking));
        Wait(86_400_000);
        Measure(Name, "stake, top-up", Mining.Hash, (() => StakeOwn(Alice, 1_000 * Token), staking));
        Wait(86_400_000);

        FloorTerms leaving = staking with { Witnesses = 1, Calls = 1 };
        Sign(Alice);
        Measure(Name, "withdraw, part", Mining.Hash, (() => Mining.Withdraw(Alice, PoolId, 500 * Token), leaving));
        Wait(86_400_000);
        Measure(Name, "harvest, first of an account", Mining.Hash, (() => Mining.Harvest(Alice, PoolId), leaving));
        Wait(86_400_000);
        Measure(Name, "harvest", Mining.Hash, (() => Mining.Harvest(Alice, PoolId), leaving));
        Wait(86_400_000);
        Measure(Name, "withdraw, all", Mining.Hash, (() => Mining.Withdraw(Alice, PoolId, 1_500 * Token), leaving));
        StakeOwn(Alice, 1_000 * Token);
        Wait(86_400_000);
        Sign(Alice);
        Measure(Name, "exit", Mining.Hash, (() => Mining.Exit(Alice, PoolId), leaving with { Events = 2, Calls = 2 }));
        StakeOwn(Alice, 1_000 * Token);
        Wait(86_400_000);
        Sign(Alice);
        Measure(Name, "emergencyWithdraw", Mining.Hash, (() => Mining.EmergencyWithdraw(Alice, PoolId), leaving));
    }
}
