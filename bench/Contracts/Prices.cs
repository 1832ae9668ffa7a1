using System;
using Neo.SmartContract;

namespace MiningPool.Bench.Contracts;

/// <summary>What Neo 3.5.0 charges for the operations that a floor counts, in datoshi, taken from its own price list.</summary>
/// <param name="policy">The network's prices.</param>
public sealed class Prices(GasPolicy policy)
{
    /// <summary>Reading an item, however long.</summary>
    public long Read => Fixed(ApplicationEngine.System_Storage_Get);

    /// <summary>Deleting an item.</summary>
    public long Delete => Fixed(ApplicationEngine.System_Storage_Delete);

    /// <summary>Raising an event.</summary>
    public long Event => Fixed(ApplicationEngine.System_Runtime_Notify);

    /// <summary>Asking whether an account signed.</summary>
    public long Witness => Fixed(ApplicationEngine.System_Runtime_CheckWitness);

    /// <summary>Calling another contract, without what that does.</summary>
    public long Call => Fixed(ApplicationEngine.System_Contract_Call);

    /// <summary>Finding an end of an order in storage: a search, and a step to its first result.</summary>
    public long Search => Fixed(ApplicationEngine.System_Storage_Find) + Fixed(ApplicationEngine.System_Iterator_Next);

    /// <summary>Writing an item anew: its key and its value, byte by byte.</summary>
    public long Create(int keyBytes, int valueBytes) => Fixed(ApplicationEngine.System_Storage_Put) + Bytes(keyBytes + valueBytes);

    /// <summary>Writing an item over: a quarter of the bytes that there were, rounded up, and each byte by which it grows.</summary>
    public long Overwrite(int before, int after)
    {
        int paid = after <= before ? Quarter(after) : Quarter(before) + after - before;
        return Fixed(ApplicationEngine.System_Storage_Put) + Bytes(paid);
    }

    /// <summary>
    /// Knowing bytes that never change: read from an item of their own, or kept in an item that is written anyway, whichever is
    /// the cheaper.
    /// </summary>
    public long Known(int bytes) => Math.Min(Read, Bytes(Quarter(bytes)));

    private static int Quarter(int bytes) => bytes == 0 ? 0 : ((bytes - 1) / 4) + 1;

    private long Fixed(InteropDescriptor descriptor) => descriptor.FixedPrice * policy.FeeFactor;

    private long Bytes(int count) => count * (long)policy.StoragePrice;
}
