using System;
using System.Collections.Generic;
using System.Numerics;

namespace Neo.SmartContract.Framework.Linq;

public static partial class LinqExtensions
{
    /// <summary>Computes the average, rounded toward zero.</summary>
    /// <param name="source">The sequence.</param>
    /// <returns>The average.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    /// <exception cref="Exception">The sequence has no item.</exception>
    public static int Average(this IEnumerable<int> source)
    {
        RequireNotNull(source, nameof(source));
        int count = 0;
        int sum = 0;
        foreach (int item in source)
        {
            count++;
            sum += item;
        }

        if (count == 0) throw new Exception("source is empty");
        return sum / count;
    }

    /// <summary>Computes the average of numbers made of the items, rounded toward zero.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="selector">What makes a number of an item.</param>
    /// <returns>The average.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no function.</exception>
    /// <exception cref="Exception">The sequence has no item.</exception>
    public static int Average<T>(this IEnumerable<T> source, Func<T, int> selector)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(selector, nameof(selector));
        int count = 0;
        int sum = 0;
        foreach (T item in source)
        {
            count++;
            sum += selector(item);
        }

        if (count == 0) throw new Exception("source is empty");
        return sum / count;
    }

    /// <summary>Computes the average, rounded toward zero.</summary>
    /// <param name="source">The sequence.</param>
    /// <returns>The average.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    /// <exception cref="Exception">The sequence has no item.</exception>
    public static long Average(this IEnumerable<long> source)
    {
        RequireNotNull(source, nameof(source));
        int count = 0;
        long sum = 0;
        foreach (long item in source)
        {
            count++;
            sum += item;
        }

        if (count == 0) throw new Exception("source is empty");
        return sum / count;
    }

    /// <summary>Computes the average of numbers made of the items, rounded toward zero.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="selector">What makes a number of an item.</param>
    /// <returns>The average.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no function.</exception>
    /// <exception cref="Exception">The sequence has no item.</exception>
    public static long Average<T>(this IEnumerable<T> source, Func<T, long> selector)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(selector, nameof(selector));
        int count = 0;
        long sum = 0;
        foreach (T item in source)
        {
            count++;
            sum += selector(item);
        }

        if (count == 0) throw new Exception("source is empty");
        return sum / count;
    }

    /// <summary>Computes the average, rounded toward zero.</summary>
    /// <param name="source">The sequence.</param>
    /// <returns>The average.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    /// <exception cref="Exception">The sequence has no item.</exception>
    public static BigInteger Average(this IEnumerable<BigInteger> source)
    {
        RequireNotNull(source, nameof(source));
        int count = 0;
        BigInteger sum = 0;
        foreach (BigInteger item in source)
        {
            count++;
            sum += item;
        }

        if (count == 0) throw new Exception("source is empty");
        return sum / count;
    }

    /// <summary>Computes the average of numbers made of the items, rounded toward zero.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="selector">What makes a number of an item.</param>
    /// <returns>The average.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no function.</exception>
    /// <exception cref="Exception">The sequence has no item.</exception>
    public static BigInteger Average<T>(this IEnumerable<T> source, Func<T, BigInteger> selector)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(selector, nameof(selector));
        int count = 0;
        BigInteger sum = 0;
        foreach (T item in source)
        {
            count++;
            sum += selector(item);
        }

        if (count == 0) throw new Exception("source is empty");
        return sum / count;
    }

    /// <summary>Computes the sum.</summary>
    /// <param name="source">The sequence.</param>
    /// <returns>The sum; 0 without an item.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static int Sum(this IEnumerable<int> source)
    {
        RequireNotNull(source, nameof(source));
        int sum = 0;
        foreach (int item in source) sum += item;
        return sum;
    }

    /// <summary>Computes the sum of numbers made of the items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="selector">What makes a number of an item.</param>
    /// <returns>The sum; 0 without an item.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no function.</exception>
    public static int Sum<T>(this IEnumerable<T> source, Func<T, int> selector)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(selector, nameof(selector));
        int sum = 0;
        foreach (T item in source) sum += selector(item);
        return sum;
    }

    /// <summary>Computes the sum.</summary>
    /// <param name="source">The sequence.</param>
    /// <returns>The sum; 0 without an item.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static long Sum(this IEnumerable<long> source)
    {
        RequireNotNull(source, nameof(source));
        long sum = 0;
        foreach (long item in source) sum += item;
        return sum;
    }

    /// <summary>Computes the sum of numbers made of the items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="selector">What makes a number of an item.</param>
    /// <returns>The sum; 0 without an item.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no function.</exception>
    public static long Sum<T>(this IEnumerable<T> source, Func<T, long> selector)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(selector, nameof(selector));
        long sum = 0;
        foreach (T item in source) sum += selector(item);
        return sum;
    }

    /// <summary>Computes the sum.</summary>
    /// <param name="source">The sequence.</param>
    /// <returns>The sum; 0 without an item.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static BigInteger Sum(this IEnumerable<BigInteger> source)
    {
        RequireNotNull(source, nameof(source));
        BigInteger sum = 0;
        foreach (BigInteger item in source) sum += item;
        return sum;
    }

    /// <summary>Computes the sum of numbers made of the items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="source">The sequence.</param>
    /// <param name="selector">What makes a number of an item.</param>
    /// <returns>The sum; 0 without an item.</returns>
    /// <exception cref="ArgumentNullException">There is no sequence, or no function.</exception>
    public static BigInteger Sum<T>(this IEnumerable<T> source, Func<T, BigInteger> selector)
    {
        RequireNotNull(source, nameof(source));
        RequireNotNull(selector, nameof(selector));
        BigInteger sum = 0;
        foreach (T item in source) sum += selector(item);
        return sum;
    }
}
