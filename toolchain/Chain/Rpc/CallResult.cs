using System.Collections.Generic;
using System.Numerics;
using Neo.VM.Types;

namespace MiningPool.Chain.Rpc;

/// <summary>The outcome of a call that ran on the node but not in a block: a read, or a trial.</summary>
/// <param name="Call">What was called, for messages.</param>
/// <param name="FaultMessage">Why it stopped, or null when it ran to its end.</param>
/// <param name="GasConsumed">The system fee of the run, in datoshi (10^-8 GAS).</param>
/// <param name="Stack">What the script left.</param>
public sealed record CallResult(string Call, string? FaultMessage, long GasConsumed, IReadOnlyList<StackItem> Stack)
{
    /// <summary>The returned item.</summary>
    /// <exception cref="ContractFaultException">The call stopped with a fault.</exception>
    /// <exception cref="ChainException">The call returned nothing.</exception>
    public StackItem Value => FaultMessage is not null
        ? throw new ContractFaultException(Call, FaultMessage)
        : Stack.Count > 0 ? Stack[0] : throw new ChainException($"{Call} returned nothing, where a value was expected.");

    /// <summary>The returned item as a number.</summary>
    public BigInteger Integer => Value.GetInteger();

    /// <summary>The returned item as text.</summary>
    public string Text => Value.GetString() ?? string.Empty;
}
