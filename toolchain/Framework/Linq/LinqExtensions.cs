using System;
using System.Collections.Generic;

namespace Neo.SmartContract.Framework.Linq;

/// <summary>Questions about sequences. Each goes through the sequence at once; those that answer a sequence make a list.</summary>
public static partial class LinqExtensions
{
    /// <summary>Says whether a sequence is null or has no item.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <returns>True if so.</returns>
    public static bool IsNullOrEmpty<T>(this IEnumerable<T> source) => source is null || !source.Any();

    /// <summary>Goes through a sequence with a value that each item changes.</summary>
    /// <typeparam name="TSource">The items' type.</typeparam>
    /// <typeparam name="TAccumulate">The value's type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="seed">The value to begin with.</param>
    /// <param name="func">What makes the next value of the last one and an item.</param>
    /// <returns>The last value.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no function.</exception>
    public static TAccumulate Aggregate<TSource, TAccumulate>(
        this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(func, nameof(func));
        TAccumulate value = seed;
        foreach (TSource item in source) value = func(value, item);
        return value;
    }

    /// <summary>Says whether a condition holds for every item.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="predicate">The condition.</param>
    /// <returns>True if it does; also without an item.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no condition.</exception>
    public static bool All<T>(this IEnumerable<T> source, Predicate<T> predicate)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(predicate, nameof(predicate));
        foreach (T item in source)
        {
            if (!predicate(item)) return false;
        }

        return true;
    }

    /// <summary>Says whether there is an item.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <returns>True if there is.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static bool Any<T>(this IEnumerable<T> source)
    {
        RequireNotNull(source, nameof(source));
        foreach (T _ in source) return true;
        return false;
    }

    /// <summary>Says whether a condition holds for an item.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="predicate">The condition.</param>
    /// <returns>True if it does.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no condition.</exception>
    public static bool Any<T>(this IEnumerable<T> source, Predicate<T> predicate)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(predicate, nameof(predicate));
        foreach (T item in source)
        {
            if (predicate(item)) return true;
        }

        return false;
    }

    /// <summary>Says whether there is an item that is equal to a value.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="value">The value.</param>
    /// <returns>True if there is.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static bool Contains<T>(this IEnumerable<T> source, T value)
    {
        RequireNotNull(source, nameof(source));
        foreach (T item in source)
        {
            if (StackItem.AreEqual(item, value)) return true;
        }

        return false;
    }

    /// <summary>Counts the items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static int Count<T>(this IEnumerable<T> source)
    {
        RequireNotNull(source, nameof(source));
        int count = 0;
        foreach (T _ in source) count++;
        return count;
    }

    /// <summary>Counts the items for which a condition holds.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="predicate">The condition.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no condition.</exception>
    public static int Count<T>(this IEnumerable<T> source, Predicate<T> predicate)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(predicate, nameof(predicate));
        int count = 0;
        foreach (T item in source)
        {
            if (predicate(item)) count++;
        }

        return count;
    }

    /// <summary>Finds the first item for which a condition holds.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="predicate">The condition.</param>
    /// <param name="defaultValue">What to answer when there is none.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no condition.</exception>
    public static T FirstOrDefault<T>(this IEnumerable<T> source, Predicate<T> predicate, T defaultValue)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(predicate, nameof(predicate));
        foreach (T item in source)
        {
            if (predicate(item)) return item;
        }

        return defaultValue;
    }

    private static void RequireNotNull(object? value, string name)
    {
        // The message of an ArgumentNullException: on the chain an exception is its message, and a name that isn't constant has to be written into it.
        if (value is null) throw new ArgumentException("Value cannot be null. (Parameter '" + name + "')");
    }
}
