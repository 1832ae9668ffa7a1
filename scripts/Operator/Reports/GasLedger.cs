using System.Collections.Generic;
using System.Linq;
using MiningPool.Chain.Rpc;

namespace MiningPool.Operator.Reports;

/// <summary>What each kind of call cost, as the application logs tell it.</summary>
public sealed class GasLedger
{
    private readonly List<TransactionReceipt> receipts = [];

    /// <summary>The kinds of calls, in the order of their first use.</summary>
    public IReadOnlyList<GasCost> Costs => receipts.GroupBy(receipt => receipt.Name).Select(CostOf).ToList();

    /// <summary>Takes note of a transaction; its name is its kind.</summary>
    /// <param name="receipt">The transaction.</param>
    public void Add(TransactionReceipt receipt) => receipts.Add(receipt);

    private static GasCost CostOf(IGrouping<string, TransactionReceipt> kind) => new(
        kind.Key,
        kind.Count(),
        kind.Min(receipt => receipt.GasConsumed),
        (long)kind.Average(receipt => receipt.GasConsumed),
        kind.Max(receipt => receipt.GasConsumed),
        (long)kind.Average(receipt => receipt.NetworkFee));
}

/// <summary>What one kind of call cost, in datoshi (10^-8 GAS).</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Calls">How many there were.</param>
/// <param name="Least">The cheapest execution.</param>
/// <param name="Mean">The mean execution.</param>
/// <param name="Most">The dearest execution.</param>
/// <param name="NetworkFee">The mean network fee, on top.</param>
public sealed record GasCost(string Kind, int Calls, long Least, long Mean, long Most, long NetworkFee);
