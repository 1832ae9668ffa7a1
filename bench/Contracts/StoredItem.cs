using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace MiningPool.Bench.Contracts;

/// <summary>An item of a contract's state, as short as its content allows.</summary>
/// <param name="KeyBytes">Bytes of its key.</param>
/// <param name="Content">The numbers in it, at the moment of the question. All zeros: there's no such item.</param>
public sealed record StoredItem(int KeyBytes, Func<IEnumerable<BigInteger>> Content)
{
    /// <summary>Bytes of its value now: each number in its shortest form, nothing between them.</summary>
    public int Bytes => Content().Sum(number => number.IsZero ? 0 : number.GetByteCount());

    /// <summary>What writing it as it is now costs, in datoshi.</summary>
    /// <param name="prices">The network's prices.</param>
    /// <param name="before">Its bytes before.</param>
    public long PriceOfChange(Prices prices, int before)
    {
        int after = Bytes;
        if (after == 0) return prices.Delete;
        return before == 0 ? prices.Create(KeyBytes, after) : prices.Overwrite(before, after);
    }
}
