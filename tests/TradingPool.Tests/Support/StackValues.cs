using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.VM.Types;

namespace TradingPoolTests.Support;

/// <summary>Integers inside the arrays that the contract's views return.</summary>
internal static class StackValues
{
    public static BigInteger[] Integers(IEnumerable<object> fields)
        => [.. fields.Select(field => field is StackItem item ? item.GetInteger() : (BigInteger)field)];
}
