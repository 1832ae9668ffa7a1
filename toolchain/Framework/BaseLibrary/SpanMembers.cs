using System;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.Span's and ReadOnlySpan's members mean. On the chain a span is the array or the text that it stands over.</summary>
internal static class SpanMembers
{
    public static byte[] ToArray(byte[] span) => span.Take(span.Length);

    public static T[] ToArray<T>(T[] span)
    {
        T[] array = new T[span.Length];
        for (int i = 0; i < span.Length; i++) array[i] = span[i];
        return array;
    }

    public static void Fill<T>(T[] span, T value) => ArrayMembers.Fill(span, value);

    public static void Clear<T>(T[] span) => ArrayMembers.Clear(span);

    public static void CopyTo<T>(T[] span, T[] destination)
    {
        if (span.Length > destination.Length) throw new ArgumentException("Destination is too short.", nameof(destination));
        for (int i = 0; i < span.Length; i++) destination[i] = span[i];
    }

    public static bool TryCopyTo<T>(T[] span, T[] destination)
    {
        if (span.Length > destination.Length) return false;
        CopyTo(span, destination);
        return true;
    }
}
