using System;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.Array's members mean. Where .NET takes any array, the compiler gives the type of the elements.</summary>
internal static partial class ArrayMembers
{
    public static void Copy<T>(T[] sourceArray, T[] destinationArray, int length) => Copy(sourceArray, 0, destinationArray, 0, length);

    public static void Copy<T>(T[] sourceArray, int sourceIndex, T[] destinationArray, int destinationIndex, int length)
    {
        if (length < 0 || sourceIndex < 0 || destinationIndex < 0) throw new ArgumentOutOfRangeException(nameof(length), "Non-negative number required.");
        if (length > sourceArray.Length - sourceIndex)
            throw new ArgumentException("Source array was not long enough. Check the source index, length, and the array's lower bounds.", nameof(sourceArray));
        if (length > destinationArray.Length - destinationIndex)
            throw new ArgumentException("Destination array was not long enough. Check the destination index, length, and the array's lower bounds.", nameof(destinationArray));
        // From the far end where the source's own items would be overwritten first.
        bool isBackward = sourceIndex < destinationIndex;
        for (int i = 0; i < length; i++)
        {
            int offset = isBackward ? length - 1 - i : i;
            destinationArray[destinationIndex + offset] = sourceArray[sourceIndex + offset];
        }
    }

    public static void CopyTo<T>(T[] array, T[] target, int index) => Copy(array, 0, target, index, array.Length);

    public static void Reverse<T>(T[] array) => Reverse(array, 0, array.Length);

    public static void Reverse<T>(T[] array, int index, int length)
    {
        if (index < 0 || length < 0) throw new ArgumentOutOfRangeException(nameof(index), "Non-negative number required.");
        if (length > array.Length - index)
            throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        int last = index + length - 1;
        for (; index < last; index++, last--)
        {
            T item = array[index];
            array[index] = array[last];
            array[last] = item;
        }
    }

    public static void Fill<T>(T[] array, T value)
    {
        for (int i = 0; i < array.Length; i++) array[i] = value;
    }

    public static void Fill<T>(T[] array, T value, int startIndex, int count)
    {
        if (startIndex < 0 || startIndex > array.Length || count < 0 || count > array.Length - startIndex) throw new ArgumentOutOfRangeException(nameof(startIndex));
        for (int i = startIndex; i < startIndex + count; i++) array[i] = value;
    }

    public static object Clone(byte[] array) => array.Take(array.Length);

    public static object Clone<T>(T[] array) => StackItem.Copied(array);

    public static void Clear<T>(T[] array) => Fill(array, default!);

    public static void Clear<T>(T[] array, int index, int length)
    {
        if (index < 0 || length < 0 || length > array.Length - index) throw new IndexOutOfRangeException();
        for (int i = 0; i < length; i++) array[index + i] = default!;
    }

    public static void Resize<T>(ref T[]? array, int newSize)
    {
        if (newSize < 0) throw new ArgumentOutOfRangeException(nameof(newSize));
        T[]? old = array;
        if (old is not null && old.Length == newSize) return;
        T[] resized = new T[newSize];
        for (int i = 0; old is not null && i < old.Length && i < newSize; i++) resized[i] = old[i];
        array = resized;
    }

    public static int IndexOf<T>(T[] array, T value) => IndexOf(array, value, 0);

    public static int IndexOf<T>(T[] array, T value, int startIndex)
    {
        if (startIndex < 0 || startIndex > array.Length) throw new ArgumentOutOfRangeException(nameof(startIndex));
        for (int i = startIndex; i < array.Length; i++)
        {
            if (StackItem.AreEqual(array[i], value)) return i;
        }

        return -1;
    }

    public static int LastIndexOf<T>(T[] array, T value)
    {
        int i = array.Length - 1;
        while (i >= 0 && !StackItem.AreEqual(array[i], value)) i--;
        return i;
    }

    public static bool Contains<T>(T[] array, T value) => IndexOf(array, value, 0) >= 0;

    public static bool SequenceEqual<T>(T[] span, T[] other)
    {
        if (span.Length != other.Length) return false;
        for (int i = 0; i < span.Length; i++)
        {
            if (!StackItem.AreEqual(span[i], other[i])) return false;
        }

        return true;
    }

    public static int FindIndex<T>(T[] array, Predicate<T> match)
    {
        for (int i = 0; i < array.Length; i++)
        {
            if (match(array[i])) return i;
        }

        return -1;
    }

    public static int FindLastIndex<T>(T[] array, Predicate<T> match)
    {
        int i = array.Length - 1;
        while (i >= 0 && !match(array[i])) i--;
        return i;
    }

    public static T? FindLast<T>(T[] array, Predicate<T> match)
    {
        int index = FindLastIndex(array, match);
        return index < 0 ? default : array[index];
    }

    public static T? Find<T>(T[] array, Predicate<T> match)
    {
        int index = FindIndex(array, match);
        return index < 0 ? default : array[index];
    }

    public static bool Exists<T>(T[] array, Predicate<T> match) => FindIndex(array, match) >= 0;

    public static bool TrueForAll<T>(T[] array, Predicate<T> match)
    {
        foreach (T item in array)
        {
            if (!match(item)) return false;
        }

        return true;
    }

    public static void ForEach<T>(T[] array, Action<T> action)
    {
        foreach (T item in array) action(item);
    }

    public static TOutput[] ConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter)
    {
        TOutput[] converted = new TOutput[array.Length];
        for (int i = 0; i < array.Length; i++) converted[i] = converter(array[i]);
        return converted;
    }

    public static T[] FindAll<T>(T[] array, Predicate<T> match)
    {
        T[]? found = new T[array.Length];
        int count = 0;
        foreach (T item in array)
        {
            if (match(item)) found[count++] = item;
        }

        Resize(ref found, count);
        return found!;
    }
}
