using System;
using System.Collections;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Services;

/// <summary>Hands out what a search found, one by one; it stands before the first at the start.</summary>
public class Iterator : IApiInterface, IEnumerable
{
    /// <summary>Goes on to the next.</summary>
    /// <returns>False when there is none.</returns>
    [Syscall("System.Iterator.Next")]
    public extern bool Next();

    /// <summary>What the iterator stands on.</summary>
    public extern object Value
    {
        [Syscall("System.Iterator.Value")]
        get;
    }

    /// <summary>Exists for <c>foreach</c> alone, which the compiler turns into calls of the iterator.</summary>
    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
}
