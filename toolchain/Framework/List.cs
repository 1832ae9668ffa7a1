using System;
using System.Collections;
using System.Collections.Generic;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework;

/// <summary>A list that grows. Handed on by reference.</summary>
/// <typeparam name="T">Any type.</typeparam>
public class List<T> : IEnumerable<T>
{
    /// <summary>Makes an empty list.</summary>
    [OpCode(OpCode.NEWARRAY0)]
    public extern List();

    /// <summary>How many items the list holds.</summary>
    public extern int Count
    {
        [OpCode(OpCode.SIZE)]
        get;
    }

    /// <summary>Gets or replaces an item; a place outside the list is an exception.</summary>
    /// <param name="key">The item's place, from 0.</param>
    public extern T this[int key]
    {
        [OpCode(OpCode.PICKITEM)]
        get;
        [OpCode(OpCode.SETITEM)]
        set;
    }

    /// <summary>Adds an item at the end.</summary>
    /// <param name="item">The item.</param>
    [OpCode(OpCode.APPEND)]
    public extern void Add(T item);

    /// <summary>Removes an item; those behind it move up.</summary>
    /// <param name="index">The item's place, from 0.</param>
    [OpCode(OpCode.REMOVE)]
    public extern void RemoveAt(int index);

    /// <summary>Removes the last item.</summary>
    /// <returns>That item.</returns>
    [OpCode(OpCode.POPITEM)]
    public extern T PopItem();

    /// <summary>Removes every item.</summary>
    [OpCode(OpCode.CLEARITEMS)]
    public extern void Clear();

    /// <summary>Makes a list of the same items.</summary>
    /// <returns>The new list.</returns>
    [OpCode(OpCode.VALUES)]
    public extern List<T> Clone();

    /// <summary>Takes a list for an array of the same items; both names then mean one thing.</summary>
    /// <param name="array">The list.</param>
    [OpCode(OpCode.NOP)]
    public static extern implicit operator T[](List<T> array);

    /// <summary>Takes an array for a list of the same items; both names then mean one thing.</summary>
    /// <param name="array">The array.</param>
    [OpCode(OpCode.NOP)]
    public static extern implicit operator List<T>(T[] array);

    /// <summary>Exists for <c>foreach</c> alone, which the compiler turns into a loop over the items.</summary>
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => throw new NotSupportedException();

    /// <summary>Exists for <c>foreach</c> alone, which the compiler turns into a loop over the items.</summary>
    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
}
