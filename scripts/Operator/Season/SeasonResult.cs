using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Programs;
using Neo;

namespace MiningPool.Operator.Season;

/// <summary>One halving period of one mining pool.</summary>
/// <param name="Number">From 1.</param>
/// <param name="End">When it ended, in ms.</param>
/// <param name="Emitted">Units that the contract says it emitted in it.</param>
/// <param name="Promised">Units that the program promises for it.</param>
public sealed record WeekEmission(int Number, ulong End, BigInteger Emitted, BigInteger Promised);

/// <summary>One mining pool at the end of a season.</summary>
/// <param name="Id">The pool's id.</param>
/// <param name="Weeks">Its halving periods.</param>
/// <param name="Books">Its books, with one position for each miner, in the miners' order.</param>
/// <param name="Earlier">Its books after each step.</param>
/// <param name="Log">What its events tell.</param>
public sealed record PoolResult(
    int Id, IReadOnlyList<WeekEmission> Weeks, PoolBooks Books, IReadOnlyList<PoolBooks> Earlier, PoolLog Log);

/// <summary>One pair at the end of a season.</summary>
/// <param name="Terms">What the program says of it.</param>
/// <param name="Books">Its books.</param>
/// <param name="Log">What its events tell.</param>
public sealed record PairResult(PairTerms Terms, PairBooks Books, PairLog Log);

/// <summary>The DividendPool at the end of a season.</summary>
/// <param name="Books">Its books, with one position for each miner, in the miners' order.</param>
/// <param name="Events">Its events.</param>
public sealed record DividendResult(DividendBooks Books, IReadOnlyList<LoggedEvent> Events);

/// <summary>Where all units of a token are at the end of a season.</summary>
/// <param name="Symbol">The token.</param>
/// <param name="Contract">Its contract.</param>
/// <param name="Supply">Units that exist.</param>
/// <param name="InMiningPool">Units that the MiningPool holds.</param>
/// <param name="InDividendPool">Units that the DividendPool holds.</param>
/// <param name="Locked">Units that nobody can move: a pair's first LP.</param>
/// <param name="InPairs">Units that each pair holds, in the program's order.</param>
/// <param name="WithMiners">Units that each miner holds.</param>
public sealed record TokenResult(
    string Symbol,
    UInt160 Contract,
    BigInteger Supply,
    BigInteger InMiningPool,
    BigInteger InDividendPool,
    BigInteger Locked,
    IReadOnlyList<BigInteger> InPairs,
    IReadOnlyList<BigInteger> WithMiners)
{
    /// <summary>Units that all pairs hold.</summary>
    public BigInteger InAllPairs => InPairs.Aggregate(BigInteger.Zero, (sum, units) => sum + units);

    /// <summary>Units that all miners hold.</summary>
    public BigInteger WithAllMiners => WithMiners.Aggregate(BigInteger.Zero, (sum, units) => sum + units);

    /// <summary>Units found anywhere.</summary>
    public BigInteger Found => InMiningPool + InDividendPool + Locked + InAllPairs + WithAllMiners;
}

/// <summary>What a season came to, all of it read from the chain.</summary>
/// <param name="Miners">The miners.</param>
/// <param name="Tokens">The program's tokens; the reward token comes first.</param>
/// <param name="Pools">The mining pools.</param>
/// <param name="Pairs">The pairs.</param>
/// <param name="Dividends">The DividendPool; null when there's none.</param>
/// <param name="Transactions">How many transactions the season took.</param>
public sealed record SeasonResult(
    IReadOnlyList<SigningAccount> Miners,
    IReadOnlyList<TokenResult> Tokens,
    IReadOnlyList<PoolResult> Pools,
    IReadOnlyList<PairResult> Pairs,
    DividendResult? Dividends,
    int Transactions)
{
    /// <summary>The reward token.</summary>
    public TokenResult Reward => Tokens[0];

    /// <summary>Units minted to stakers by all pools.</summary>
    public BigInteger Claimed => Pools.Aggregate(BigInteger.Zero, (sum, pool) => sum + pool.Books.Claimed);

    /// <summary>Units minted to the DividendPool by all pools.</summary>
    public BigInteger DividendsPaid => Pools.Aggregate(BigInteger.Zero, (sum, pool) => sum + pool.Books.DividendsPaid);
}
