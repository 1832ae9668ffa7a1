using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;
using Neo.SmartContract.Iterators;
using Neo.VM.Types;

namespace MiningPoolTests.Support;

/// <summary>Values inside the arrays and iterators that the contract's views return.</summary>
internal static class StackValues
{
    public static BigInteger Integer(object field) => field is StackItem item ? item.GetInteger() : (BigInteger)field;

    public static bool Boolean(object field) => field is StackItem item ? item.GetBoolean() : (bool)field;

    public static UInt160 Hash(object field) => field is StackItem item ? new UInt160(item.GetSpan()) : (UInt160)field;

    public static IList<object> Row(object field) => field is Array fields ? [.. fields.Cast<object>()] : (IList<object>)field;

    public static IEnumerable<UInt160> Accounts(object iterator)
    {
        IIterator accounts = iterator is InteropInterface item ? item.GetInterface<IIterator>() : (IIterator)iterator;
        while (accounts.Next()) yield return Hash(accounts.Value(null));
    }
}
