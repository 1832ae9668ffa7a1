using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

public partial class MiningPool
{
    private const string PaidPrefix = "\u0012";

    /// <summary>The contract that unallocated rewards go to, to be shared there; null when there's none.</summary>
    [Safe]
    public static UInt160? DividendPool() => Packing.Hash(Storage.Get(Storage.CurrentContext, DividendPoolKey));

    /// <summary>Units that <see cref="PayDividends"/> would mint now; 0 when there's no dividend pool.</summary>
    [Safe]
    public static BigInteger DividendsDue(BigInteger poolId)
        => DividendPool() is null ? 0 : Pool(poolId).Unallocated - DividendsPaid(poolId);

    /// <summary>Units of a pool's emission that were minted to the dividend pool.</summary>
    [Safe]
    public static BigInteger DividendsPaid(BigInteger poolId)
        => (BigInteger)Storage.Get(Storage.CurrentContext, PaidKey(poolId))!;

    /// <summary>
    /// Mints what a pool owes to the dividend pool: penalties, rewards given up, and emission of times when nobody staked. Anybody may call.
    /// </summary>
    /// <returns>Units minted; 0 when nothing is due.</returns>
    public static BigInteger PayDividends(BigInteger poolId)
    {
        UInt160? receiver = DividendPool();
        if (receiver is null) throw new Exception("The contract has no dividend pool.");
        BigInteger due = DividendsDue(poolId);
        if (due == 0) return 0;

        Storage.Put(Storage.CurrentContext, PaidKey(poolId), DividendsPaid(poolId) + due);
        OnDividendsPaid(poolId, due);
        MintReward(receiver, due);
        return due;
    }

    private static byte[] PaidKey(BigInteger poolId) => Packing.Append(PaidPrefix, PoolStore.KeyPart(poolId));

    private static void FixDividends(UInt160 rewardToken, UInt160? dividendPool, object[]? rankingTerms)
    {
        if (dividendPool is null)
        {
            if (rankingTerms is not null) throw new Exception("Ranking needs a dividend pool.");
            return;
        }

        if (ContractManagement.GetContract(dividendPool) is null) throw new Exception("The dividend pool must be a deployed contract.");
        UInt160 shared = (UInt160)Contract.Call(dividendPool, "token", CallFlags.ReadOnly);
        if (shared != rewardToken) throw new Exception("The dividend pool must share the reward token.");
        Storage.Put(Storage.CurrentContext, DividendPoolKey, dividendPool);
        if (rankingTerms is not null) Storage.Put(Storage.CurrentContext, RuleKey, RankingRule.Pack(rankingTerms));
    }

    private static BigInteger Rule() => (BigInteger)Storage.Get(Storage.CurrentContext, RuleKey)!;
}
