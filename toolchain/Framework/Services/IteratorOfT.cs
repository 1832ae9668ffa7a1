using System;
using System.Collections.Generic;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Services;

/// <summary>An iterator whose values have a known type.</summary>
/// <typeparam name="T">The values' type.</typeparam>
public class Iterator<T> : Iterator, IEnumerable<T>
{
    /// <summary>What the iterator stands on.</summary>
    public new extern T Value
    {
        [Syscall("System.Iterator.Value")]
        get;
    }

    /// <summary>Exists for <c>foreach</c> alone, which the compiler turns into calls of the iterator.</summary>
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => throw new NotSupportedException();
}
