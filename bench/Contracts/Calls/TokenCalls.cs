using System.Numerics;
using Neo;
using Neo.SmartContract.Testing;

namespace MiningPool.Bench.Contracts.Calls;

/// <summary>The reward token's calls: mints as a mining pool asks for them, and transfers.</summary>
public sealed class TokenCalls : MiningChain
{
    private const string Contract = "RewardToken";

    /// <summary>Sets a pool up and measures every call.</summary>
    /// <param name="policy">The chain's prices.</param>
    public TokenCalls(GasPolicy policy)
        : base(policy, isRanked: false)
    {
        Stake(Alice, 1_000 * Token);
        Stake(Bob, 1_000 * Token);
        Wait(86_400_000);
        Sign(Bob);
        Mining.Harvest(Bob, PoolId);

        StoredItem quota = new(1 + UInt160.Length, () => [Barkx.RemainingQuota(Mining.Hash)!.Value]);
        StoredItem supply = new(1, () => [Barkx.TotalSupply!.Value]);
        Sign(Alice);
        FloorTerms minting = new() { Changed = [quota, supply, BalanceOf(Alice)], Events = 1, Calls = 1 };
        MeasureInside(Contract, "mint to a new account", Barkx.Hash, () => Mining.Harvest(Alice, PoolId), minting);
        Wait(86_400_000);
        MeasureInside(Contract, "mint", Barkx.Hash, () => Mining.Harvest(Alice, PoolId), minting);

        UInt160 newcomer = Account(3);
        FloorTerms moving = new() { Changed = [BalanceOf(Alice), BalanceOf(Bob)], Events = 1, Witnesses = 1, Calls = 1 };
        Measure(Contract, "transfer", Barkx.Hash, (() => Barkx.Transfer(Alice, Bob, Token, null), moving));
        Measure(Contract, "transfer to a new account", Barkx.Hash, (
            () => Barkx.Transfer(Alice, newcomer, Token, null), moving with { Changed = [BalanceOf(Alice), BalanceOf(newcomer)] }));
    }

    private StoredItem BalanceOf(UInt160 account) => new(1 + UInt160.Length, () => [Barkx.BalanceOf(account)!.Value]);
}
