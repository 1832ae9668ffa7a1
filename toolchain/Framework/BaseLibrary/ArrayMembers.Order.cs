using System;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>Sorting and searching in what is sorted: numbers by their size, anything by a comparison.</summary>
internal static partial class ArrayMembers
{
    public static void Sort<T>(T[] array) => IntroSort.Sort(array, 0, array.Length - 1, null);

    public static void Sort<T>(T[] array, int index, int length)
    {
        RequirePart(array, index, length);
        IntroSort.Sort(array, index, index + length - 1, null);
    }

    public static void Sort<T>(T[] array, Comparison<T> comparison)
    {
        if (comparison is null) throw new ArgumentNullException(nameof(comparison));
        int last = array.Length - 1;
        try
        {
            IntroSort.Sort(array, 0, last, comparison);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException("Failed to compare two elements in the array.", exception);
        }
    }

    public static int BinarySearch<T>(T[] array, T value) => BinarySearch(array, 0, array.Length, value);

    public static int BinarySearch<T>(T[] array, int index, int length, T value)
    {
        RequirePart(array, index, length);
        int low = index;
        int high = index + length - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) >> 1);
            T item = array[middle];
            if (StackItem.IsLess(item, value)) low = middle + 1;
            else if (StackItem.IsLess(value, item)) high = middle - 1;
            else return middle;
        }

        return ~low;
    }

    private static void RequirePart<T>(T[] array, int index, int length)
    {
        if (index < 0 || length < 0) throw new ArgumentOutOfRangeException(nameof(index), "Non-negative number required.");
        if (length > array.Length - index)
            throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
    }
}
