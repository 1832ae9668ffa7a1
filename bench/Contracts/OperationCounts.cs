namespace MiningPool.Bench.Contracts;

/// <summary>How often a contract used the operations whose price no care in its code lowers.</summary>
public sealed record OperationCounts
{
    /// <summary>Items read.</summary>
    public int Reads { get; init; }

    /// <summary>Items written.</summary>
    public int Writes { get; init; }

    /// <summary>Items deleted.</summary>
    public int Deletes { get; init; }

    /// <summary>Searches in storage, and steps in their results.</summary>
    public int Searches { get; init; }

    /// <summary>Calls of other contracts.</summary>
    public int Calls { get; init; }

    /// <summary>Events raised.</summary>
    public int Events { get; init; }
}
