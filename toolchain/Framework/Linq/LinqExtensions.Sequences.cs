using System;
using System.Collections.Generic;

namespace Neo.SmartContract.Framework.Linq;

public static partial class LinqExtensions
{
    /// <summary>Makes something of each item.</summary>
    /// <typeparam name="TSource">The items' type.</typeparam>
    /// <typeparam name="TResult">The type of what is made.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="selector">What makes it.</param>
    /// <returns>What was made.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no function.</exception>
    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(selector, nameof(selector));
        List<TResult> result = new();
        foreach (TSource item in source) result.Add(selector(item));
        return result;
    }

    /// <summary>Leaves out the first items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="count">How many to leave out.</param>
    /// <returns>The others.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static IEnumerable<T> Skip<T>(this IEnumerable<T> source, int count)
    {
        RequireNotNull(source, nameof(source));
        List<T> result = new();
        int place = 0;
        foreach (T item in source)
        {
            if (place >= count) result.Add(item);
            place++;
        }

        return result;
    }

    /// <summary>Takes the first items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="count">How many to take.</param>
    /// <returns>These, or as many as there are.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static IEnumerable<T> Take<T>(this IEnumerable<T> source, int count)
    {
        RequireNotNull(source, nameof(source));
        List<T> result = new();
        foreach (T item in source)
        {
            if (result.Count >= count) break;
            result.Add(item);
        }

        return result;
    }

    /// <summary>Makes a map; of several items with the same key the last one counts.</summary>
    /// <typeparam name="TSource">The items' type.</typeparam>
    /// <typeparam name="TKey">The keys' type.</typeparam>
    /// <typeparam name="TValue">The values' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="keySelector">What makes the key of an item.</param>
    /// <param name="elementSelector">What makes the value of an item.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no function.</exception>
    public static Map<TKey, TValue> ToMap<TSource, TKey, TValue>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TValue> elementSelector)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(keySelector, nameof(keySelector));
        RequireNotNull(elementSelector, nameof(elementSelector));
        Map<TKey, TValue> map = new();
        foreach (TSource item in source) map[keySelector(item)] = elementSelector(item);
        return map;
    }

    /// <summary>Takes the items for which a condition holds.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="predicate">The condition.</param>
    /// <returns>These.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no condition.</exception>
    public static IEnumerable<T> Where<T>(this IEnumerable<T> source, Predicate<T> predicate)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(predicate, nameof(predicate));
        List<T> result = new();
        foreach (T item in source)
        {
            if (predicate(item)) result.Add(item);
        }

        return result;
    }
}
