using System.Collections.Generic;
using System.Linq;

namespace MiningPool.Bench.Contracts;

/// <summary>
/// A limit for one call: a part of what Flamingo's contracts take for the same on the same engine at the default policy, built by the
/// official compiler 3.9.1, with a plain NEP-17 token as the asset.
/// </summary>
/// <param name="Contract">The contract, as results name it.</param>
/// <param name="Call">The call, as results name it.</param>
/// <param name="Flamingo">What Flamingo's takes, in datoshi.</param>
/// <param name="Limit">The part of it that ours may take.</param>
public sealed record Target(string Contract, string Call, long Flamingo, double Limit)
{
    private const string Proportional = "MiningPool, Proportional";
    private const string Ranked = "MiningPool, Ranked";
    private const string Trading = "TradingPool";

    private const long Stake = 50_798_400;
    private const long Withdraw = 55_645_550;
    private const long Claim = 58_898_760;
    private const long Swap = 75_623_240;
    private const long Add = 76_105_200;
    private const long Remove = 96_635_850;

    /// <summary>Every target.</summary>
    public static IReadOnlyList<Target> All { get; } =
    [
        new(Proportional, "stake, top-up", Stake, 0.5),
        new(Proportional, "withdraw, part", Withdraw, 0.5),
        new(Proportional, "harvest", Claim, 0.5),
        new(Ranked, "stake, top-up", Stake, 0.75),
        new(Ranked, "withdraw, part", Withdraw, 0.75),
        new(Ranked, "harvest", Claim, 0.75),
        new(Trading, "swap exact-in", Swap, 0.5),
        new(Trading, "add liquidity, top-up", Add, 0.5),
        new(Trading, "remove liquidity, by transfer", Remove, 0.5),
        new(Trading, "remove liquidity, by call", Remove, 0.5),
    ];

    /// <summary>What a bare transfer of a plain token takes with the official compiler. Its own floor is above half of it.</summary>
    public const long BareTransfer = 10_096_570;

    /// <summary>The result that a target is about.</summary>
    public ContractResult Of(IEnumerable<ContractResult> results)
        => results.Single(result => result.Policy == GasPolicy.Default.Name && result.Contract == Contract && result.Call == Call);

    /// <summary>A result over Flamingo's.</summary>
    public double Ratio(ContractResult result) => (double)result.Total / Flamingo;

    /// <summary>Whether a result is within the limit.</summary>
    public bool IsMet(ContractResult result) => Ratio(result) <= Limit;
}
