using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

public partial class MiningPool
{
    private const long Year = 31_536_000_000;

    /// <summary>
    /// What a unit of POWER yields in 365 days at the rate of now, in basis points of what a staked unit is worth in the reward token; rounded
    /// down. In a ranked pool that's the yield at coefficient 1: a range's is this times its coefficient.
    /// </summary>
    [Safe]
    public static BigInteger Apr(BigInteger poolId)
    {
        PoolView pool = Pool(poolId);
        if (pool.Power == 0) throw new Exception("Nothing is staked in the pool, so it yields nothing to anybody.");
        BigInteger yearly = PoolTerms.Rate(Runtime.Time, Year, PoolStore.Terms(PoolStore.Read(poolId)));
        UInt160 reward = RewardToken();
        if (pool.StakeToken == reward) return yearly * RankingRule.Whole / pool.Power;
        (BigInteger reserve, BigInteger supply) = LiquidityOf(pool.StakeToken, reward);
        return yearly * RankingRule.Whole * supply / (2 * reserve * pool.Power);
    }

    /// <summary>What an LP token's pool holds of the reward token, and the LP tokens that share it.</summary>
    private static (BigInteger Reserve, BigInteger Supply) LiquidityOf(UInt160 token, UInt160 reward)
    {
        if (ContractManagement.HasMethod(token, "pair", 0))
        {
            object[] pair = (object[])Contract.Call(token, "pair", CallFlags.ReadOnly);
            BigInteger supply = (BigInteger)pair[4];
            if (supply > 0 && (UInt160)pair[0] == reward) return ((BigInteger)pair[2], supply);
            if (supply > 0 && (UInt160)pair[1] == reward) return ((BigInteger)pair[3], supply);
        }

        throw new Exception("No price of the stake token is known on the chain.");
    }
}
