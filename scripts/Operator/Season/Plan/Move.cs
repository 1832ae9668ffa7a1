using System.Numerics;

namespace MiningPool.Operator.Season;

/// <summary>What a miner does.</summary>
public enum MoveKind
{
    /// <summary>Sends tokens to a mining pool.</summary>
    Stake,

    /// <summary>Takes a part of a stake out.</summary>
    Withdraw,

    /// <summary>Has a pool's earned reward minted.</summary>
    Harvest,

    /// <summary>Takes everything out of a pool, stake and reward.</summary>
    Exit,

    /// <summary>Takes the stake out of a pool and gives the reward up.</summary>
    EmergencyWithdraw,

    /// <summary>Sends a token to a pair, to be credited with it.</summary>
    Credit,

    /// <summary>Sends the other token to a pair and adds it and the credit as liquidity.</summary>
    AddLiquidity,

    /// <summary>Takes back what the pair's ratio left over.</summary>
    WithdrawCredit,

    /// <summary>Sends LP to its pair and gets both tokens back.</summary>
    RemoveLiquidity,

    /// <summary>Sells an exact amount of a token to a pair.</summary>
    Swap,

    /// <summary>Has a mining pool's dividends minted to the DividendPool.</summary>
    PayDividends,

    /// <summary>Stakes the reward token in the DividendPool.</summary>
    StakeDividends,

    /// <summary>Takes what a stake in the DividendPool has earned.</summary>
    HarvestDividends,

    /// <summary>Takes everything out of the DividendPool.</summary>
    ExitDividends,
}

/// <summary>One move of a season.</summary>
/// <param name="Step">When: counted in quarters of a halving period from the first pool's start.</param>
/// <param name="Round">Its place in the step: a round begins when the blocks hold the one before.</param>
/// <param name="Miner">Who, from 0.</param>
/// <param name="Kind">What.</param>
/// <param name="Target">The mining pool's id, or the pair's number, from 1; 0 for the DividendPool.</param>
public sealed record Move(int Step, int Round, int Miner, MoveKind Kind, int Target)
{
    /// <summary>The token that is sent; empty where none is.</summary>
    public string Token { get; init; } = string.Empty;

    /// <summary>Units to send; 0 where the amount is a part of what the miner has then.</summary>
    public BigInteger Units { get; init; }

    /// <summary>The part, in per cent.</summary>
    public int Percent { get; init; } = 100;

    /// <summary>The move's name in reports: a contract's method, or what the transfer is for.</summary>
    public string Name => Kind switch
    {
        MoveKind.Stake => "stake",
        MoveKind.Withdraw => "withdraw",
        MoveKind.Harvest => "harvest",
        MoveKind.Exit => "exit",
        MoveKind.EmergencyWithdraw => "emergencyWithdraw",
        MoveKind.Credit => "credit a pair",
        MoveKind.AddLiquidity => "addLiquidity",
        MoveKind.WithdrawCredit => "withdrawCredit",
        MoveKind.RemoveLiquidity => "remove liquidity",
        MoveKind.Swap => "swapExactIn",
        MoveKind.PayDividends => "payDividends",
        MoveKind.StakeDividends => "stake for dividends",
        MoveKind.HarvestDividends => "harvest dividends",
        _ => "exit dividends",
    };
}
