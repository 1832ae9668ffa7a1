using System;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>
/// Introspective sort: quicksort around the median of three, insertion sort of few items, heapsort where quicksort goes too deep. Each step is
/// .NET's, because an order of equal items shows which steps were taken.
/// </summary>
internal static class IntroSort
{
    private const int Few = 16;

    /// <summary>Sorts a part of an array.</summary>
    /// <param name="items">The array.</param>
    /// <param name="low">The index of the part's first item.</param>
    /// <param name="high">The index of its last.</param>
    /// <param name="comparison">The order; null for that of numbers.</param>
    public static void Sort<T>(T[] items, int low, int high, Comparison<T>? comparison)
    {
        if (low < high) Sort(items, low, high, 2 * IntegerMembers.BitLength(high - low + 1), comparison);
    }

    private static void Sort<T>(T[] items, int low, int high, int depth, Comparison<T>? comparison)
    {
        while (high - low >= Few)
        {
            if (depth-- == 0)
            {
                SortHeap(items, low, high, comparison);
                return;
            }

            int pivot = Partition(items, low, high, comparison);
            Sort(items, pivot + 1, high, depth, comparison);
            high = pivot - 1;
        }

        SortFew(items, low, high, comparison);
    }

    private static void SortFew<T>(T[] items, int low, int high, Comparison<T>? comparison)
    {
        if (high - low < 3)
        {
            if (high - low == 2) Order(items, low, low + 1, comparison);
            if (high > low) Order(items, low, high, comparison);
            if (high - low == 2) Order(items, low + 1, high, comparison);
            return;
        }

        for (int next = low + 1; next <= high; next++)
        {
            T item = items[next];
            int place = next;
            while (place > low && IsBefore(item, items[place - 1], comparison))
            {
                items[place] = items[place - 1];
                place--;
            }

            items[place] = item;
        }
    }

    private static int Partition<T>(T[] items, int low, int high, Comparison<T>? comparison)
    {
        int middle = low + ((high - low) >> 1);
        Order(items, low, middle, comparison);
        Order(items, low, high, comparison);
        Order(items, middle, high, comparison);
        T pivot = items[middle];
        int right = high - 1;
        Swap(items, middle, right);
        int left = low;
        while (left < right)
        {
            do left++; while (IsBefore(items[left], pivot, comparison));
            do right--; while (IsBefore(pivot, items[right], comparison));
            if (left < right) Swap(items, left, right);
        }

        if (left != high - 1) Swap(items, left, high - 1);
        return left;
    }

    private static void SortHeap<T>(T[] items, int low, int high, Comparison<T>? comparison)
    {
        int count = high - low + 1;
        for (int root = count >> 1; root > 0; root--) Sink(items, low, root, count, comparison);
        for (int last = count; last > 1; last--)
        {
            Swap(items, low, low + last - 1);
            Sink(items, low, 1, last - 1, comparison);
        }
    }

    // Places in the heap count from 1.
    private static void Sink<T>(T[] items, int low, int place, int count, Comparison<T>? comparison)
    {
        T item = items[low + place - 1];
        while (place <= count >> 1)
        {
            int child = 2 * place;
            if (child < count && IsBefore(items[low + child - 1], items[low + child], comparison)) child++;
            if (!IsBefore(item, items[low + child - 1], comparison)) break;
            items[low + place - 1] = items[low + child - 1];
            place = child;
        }

        items[low + place - 1] = item;
    }

    private static void Order<T>(T[] items, int first, int second, Comparison<T>? comparison)
    {
        bool isSwapped = comparison is null ? StackItem.IsLess(items[second], items[first]) : comparison(items[first], items[second]) > 0;
        if (isSwapped) Swap(items, first, second);
    }

    private static bool IsBefore<T>(T first, T second, Comparison<T>? comparison) => comparison is null ? StackItem.IsLess(first, second) : comparison(first, second) < 0;

    private static void Swap<T>(T[] items, int first, int second)
    {
        T item = items[first];
        items[first] = items[second];
        items[second] = item;
    }
}
