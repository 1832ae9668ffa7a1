using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework;

/// <summary>Pairs of keys and values, kept in the order in which the keys came. Handed on by reference.</summary>
/// <typeparam name="TKey">An integer, a truth value or bytes; bytes of at most 64.</typeparam>
/// <typeparam name="TValue">Any type.</typeparam>
public class Map<TKey, TValue>
{
    /// <summary>Makes an empty map.</summary>
    [OpCode(OpCode.NEWMAP)]
    public extern Map();

    /// <summary>How many pairs the map holds.</summary>
    public extern int Count
    {
        [OpCode(OpCode.SIZE)]
        get;
    }

    /// <summary>The keys, in an array of their own.</summary>
    public extern TKey[] Keys
    {
        [OpCode(OpCode.KEYS)]
        get;
    }

    /// <summary>The values, in an array of their own.</summary>
    public extern TValue[] Values
    {
        [OpCode(OpCode.VALUES)]
        get;
    }

    /// <summary>Gets the value of a key, where a missing key is an exception; or gives a key a value, old or new.</summary>
    /// <param name="key">The key.</param>
    public extern TValue this[TKey key]
    {
        [OpCode(OpCode.PICKITEM)]
        get;
        [OpCode(OpCode.SETITEM)]
        set;
    }

    /// <summary>Removes every pair.</summary>
    [OpCode(OpCode.CLEARITEMS)]
    public extern void Clear();

    /// <summary>Says whether a key is there.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True if it is.</returns>
    [OpCode(OpCode.HASKEY)]
    public extern bool HasKey(TKey key);

    /// <summary>Removes a key and its value; does nothing when the key isn't there.</summary>
    /// <param name="key">The key.</param>
    [OpCode(OpCode.REMOVE)]
    public extern void Remove(TKey key);
}
