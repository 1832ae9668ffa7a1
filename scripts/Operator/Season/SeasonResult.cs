using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Chain.Wallets;

namespace MiningPool.Operator.Season;

/// <summary>One halving period of one pool.</summary>
/// <param name="Number">From 1.</param>
/// <param name="End">When it ended, in ms.</param>
/// <param name="Emitted">Units that the contract says it emitted in it.</param>
/// <param name="Promised">Units that the program promises for it.</param>
public sealed record WeekEmission(int Number, ulong End, BigInteger Emitted, BigInteger Promised);

/// <summary>One pool at the end of a season.</summary>
/// <param name="Id">The pool's id.</param>
/// <param name="Weeks">Its halving periods.</param>
/// <param name="Books">Its books, with one position for each miner, in the miners' order.</param>
/// <param name="Earlier">Its books after each half week.</param>
public sealed record PoolResult(int Id, IReadOnlyList<WeekEmission> Weeks, PoolBooks Books, IReadOnlyList<PoolBooks> Earlier);

/// <summary>A stake token at the end of a season.</summary>
/// <param name="Symbol">The token.</param>
/// <param name="Held">Units that the MiningPool contract holds.</param>
/// <param name="Staked">Units staked in all pools that take it.</param>
public sealed record StakeTokenResult(string Symbol, BigInteger Held, BigInteger Staked);

/// <summary>What a season came to, all of it read from the chain.</summary>
/// <param name="Miners">The miners.</param>
/// <param name="Rewards">Each miner's balance of the reward token: nobody sends any away, so it's what was claimed.</param>
/// <param name="RewardSupply">Units of the reward token that exist.</param>
/// <param name="Pools">The pools.</param>
/// <param name="StakeTokens">The stake tokens.</param>
/// <param name="Transactions">How many transactions the season took.</param>
public sealed record SeasonResult(
    IReadOnlyList<SigningAccount> Miners,
    IReadOnlyList<BigInteger> Rewards,
    BigInteger RewardSupply,
    IReadOnlyList<PoolResult> Pools,
    IReadOnlyList<StakeTokenResult> StakeTokens,
    int Transactions)
{
    /// <summary>Units minted by all pools.</summary>
    public BigInteger Claimed => Pools.Aggregate(BigInteger.Zero, (sum, pool) => sum + pool.Books.Claimed);
}
