using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The native contract that fetches data from outside the chain.</summary>
[Contract("0xfe924b7cfe89ddd271abaf7210a80a7e11178758")]
public class Oracle
{
    /// <summary>The least GAS that a response must be given, in datoshi: 0.1 GAS.</summary>
    public const uint MinimumResponseFee = 10_000_000;

    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>Tells what a request costs, without the response.</summary>
    /// <returns>The price, in datoshi.</returns>
    public static extern long GetPrice();

    /// <summary>Asks for data; the answer comes in a later block, by a call of this contract. What breaks a limit faults.</summary>
    /// <param name="url">Where the data is: at most 256 bytes.</param>
    /// <param name="filter">Which part of it, as a JSONPath of at most 128 bytes; null for all.</param>
    /// <param name="callback">The method to call with the answer: at most 32 bytes, not beginning with an underscore.</param>
    /// <param name="userData">What that method is told along with it: at most 512 bytes when serialized.</param>
    /// <param name="gasForResponse">What the response's transaction may cost, in datoshi; at least <see cref="MinimumResponseFee"/>.</param>
    public static extern void Request(string url, string? filter, string callback, object? userData, long gasForResponse);
}
