using System;
using System.Numerics;
using Neo;

namespace MiningPool.Operator.Programs;

/// <summary>The token that pools emit.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Decimals">Its decimals.</param>
/// <param name="Cap">The most units that can ever exist.</param>
public sealed record RewardTokenTerms(string Symbol, int Decimals, BigInteger Cap);

/// <summary>A plain token that pools take, or that pairs trade.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Decimals">Its decimals.</param>
/// <param name="Hash">Its contract, or null when a stand-in is deployed with the program.</param>
public sealed record TokenTerms(string Symbol, int Decimals, UInt160? Hash);

/// <summary>A trading pool of two tokens.</summary>
/// <param name="Symbol">The LP token's symbol.</param>
/// <param name="First">The symbol of one token.</param>
/// <param name="Second">The symbol of the other one.</param>
/// <param name="Contract">The name in its contract's manifest.</param>
public sealed record PairTerms(string Symbol, string First, string Second, string Contract)
{
    /// <summary>The decimals of every LP token.</summary>
    public const int Decimals = 8;

    /// <summary>Whether it trades a token.</summary>
    /// <param name="symbol">The token.</param>
    public bool Trades(string symbol) => First == symbol || Second == symbol;
}

/// <summary>A mining pool.</summary>
/// <param name="Name">Its name, for people.</param>
/// <param name="StakeToken">The symbol of the token that it takes: a plain one, an LP token, or the reward token.</param>
/// <param name="MinimumStake">Units that an account must stake at least; 1 unless the pools rank their users.</param>
/// <param name="Allocation">Units of the reward token that it emits in all.</param>
/// <param name="Start">When its emission starts.</param>
public sealed record PoolTerms(string Name, string StakeToken, BigInteger MinimumStake, BigInteger Allocation, PoolStart Start);

/// <summary>When a pool's emission starts: at a time, or so long after the deployment; one of both is given.</summary>
/// <param name="Time">The time.</param>
/// <param name="Delay">The duration after the deployment.</param>
/// <param name="Line">The line in the program file.</param>
public sealed record PoolStart(DateTimeOffset? Time, TimeSpan? Delay, int Line);

/// <summary>The terms of the mode Ranked.</summary>
/// <param name="Lock">How long a stake stands until its reward is free of the penalty.</param>
/// <param name="PenaltyBasisPoints">What of the reward earned under the lock an early harvest gives up, in 1/10,000.</param>
/// <param name="Worst">The coefficient of the users with the largest stakes.</param>
/// <param name="Best">The coefficient of those after them.</param>
/// <param name="Common">The coefficient of all others.</param>
/// <param name="Slots">How many users the ranges worst and best hold.</param>
public sealed record RankingTerms(TimeSpan Lock, int PenaltyBasisPoints, int Worst, int Best, int Common, SlotTerms Slots);

/// <summary>The size of the ranges worst and best for n users: min(most, base + step · ⌊n / users a step⌋) each.</summary>
/// <param name="Base">Slots with few users.</param>
/// <param name="Step">Slots that each step adds.</param>
/// <param name="UsersPerStep">Users that make a step.</param>
/// <param name="Most">The most slots.</param>
public sealed record SlotTerms(int Base, int Step, int UsersPerStep, int Most)
{
    /// <summary>The slots of the range worst, and of the range best, for a number of users.</summary>
    /// <param name="users">Users with a stake.</param>
    public int For(int users) => (int)Math.Min(Most, Base + ((long)Step * (users / UsersPerStep)));
}

/// <summary>How a program is played on a local chain.</summary>
/// <param name="Miners">How many accounts take part.</param>
/// <param name="Weeks">How many halving periods pass.</param>
/// <param name="Seed">The same seed gives the same moves.</param>
public sealed record SeasonTerms(int Miners, int Weeks, int Seed);
