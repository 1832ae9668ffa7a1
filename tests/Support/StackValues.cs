using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;
using Neo.SmartContract.Iterators;
using Neo.VM.Types;

namespace TestSupport;

/// <summary>Values inside the arrays and iterators that the contracts' views return.</summary>
public static class StackValues
{
    /// <summary>A field as an integer.</summary>
    public static BigInteger Integer(object field) => field is StackItem item ? item.GetInteger() : (BigInteger)field;

    /// <summary>Fields as integers.</summary>
    public static BigInteger[] Integers(IEnumerable<object> fields) => [.. fields.Select(Integer)];

    /// <summary>A field as a truth value.</summary>
    public static bool Boolean(object field) => field is StackItem item ? item.GetBoolean() : (bool)field;

    /// <summary>A field as a hash.</summary>
    public static UInt160 Hash(object field) => field is StackItem item ? new UInt160(item.GetSpan()) : (UInt160)field;

    /// <summary>A field as a list of fields.</summary>
    public static IList<object> Row(object field) => field is Array fields ? [.. fields.Cast<object>()] : (IList<object>)field;

    /// <summary>The hashes that an iterator still has.</summary>
    public static IEnumerable<UInt160> Accounts(object iterator)
    {
        IIterator accounts = iterator is InteropInterface item ? item.GetInterface<IIterator>() : (IIterator)iterator;
        while (accounts.Next()) yield return Hash(accounts.Value(null));
    }
}
