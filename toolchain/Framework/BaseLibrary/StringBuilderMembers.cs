using System;
using System.Collections.Generic;
using System.Text;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>
/// What System.Text.StringBuilder's members mean. Its text is a buffer, so appending costs no conversion. What is appended comes as a text
/// already, whatever the member takes. Lengths and positions count bytes, as everywhere on the chain.
/// </summary>
internal static class StringBuilderMembers
{
    public static StringBuilder Create() => StackItem.Builder(new byte[0]);

    public static StringBuilder Create(string? value) => StackItem.Builder((value ?? "").ToByteArray());

    public static StringBuilder Create(int capacity) => Create("", capacity);

    public static StringBuilder Create(string? value, int capacity)
    {
        RequireNatural(capacity);
        return Create(value);
    }

    /// <summary>Appends what is a text already.</summary>
    public static StringBuilder AppendText(StringBuilder builder, string text)
    {
        StackItem.SetText(builder, StackItem.TextOf(builder).Concat((ByteString)text));
        return builder;
    }

    public static StringBuilder Append(StringBuilder builder, string? value) => AppendText(builder, value ?? "");

    public static StringBuilder Append(StringBuilder builder, char value, int repeatCount) => Append(builder, StringMembers.Create(value, repeatCount));

    public static StringBuilder Append(StringBuilder builder, char[]? value) => Append(builder, StringMembers.Create(value));

    public static StringBuilder Append(StringBuilder builder, string? value, int startIndex, int count)
    {
        RequireNatural(startIndex);
        // Of nothing, .NET doesn't look at the place.
        if (RequireNatural(count) == 0 && (value is not null || startIndex == 0)) return Append(builder, "");
        return Append(builder, (value ?? throw new ArgumentNullException(nameof(value))).Substring(startIndex, count));
    }

    public static StringBuilder AppendLine(StringBuilder builder) => AppendText(builder, "\n");

    public static StringBuilder AppendJoin(StringBuilder builder, string? separator, string?[] values) => Append(builder, StringMembers.Join(separator, values));

    public static StringBuilder AppendJoin(StringBuilder builder, char separator, string?[] values) => Append(builder, StringMembers.Join(separator, values));

    public static StringBuilder AppendJoin<T>(StringBuilder builder, string? separator, IEnumerable<T> values) => Append(builder, StringMembers.Join(separator, values));

    public static StringBuilder AppendJoin<T>(StringBuilder builder, char separator, IEnumerable<T> values) => Append(builder, StringMembers.Join(separator, values));

    public static StringBuilder Insert(StringBuilder builder, int index, string? value)
    {
        byte[] text = StackItem.TextOf(builder);
        RequireWithin(index, text.Length);
        StackItem.SetText(builder, text.Take(index).Concat((ByteString)(value ?? "")).Concat(text.Last(text.Length - index)));
        return builder;
    }

    public static StringBuilder Insert(StringBuilder builder, int index, string? value, int count)
    {
        RequireNatural(count);
        string all = "";
        for (int i = 0; i < count; i++) all += value;
        return Insert(builder, index, all);
    }

    public static StringBuilder Remove(StringBuilder builder, int startIndex, int length)
    {
        byte[] text = StackItem.TextOf(builder);
        RequireWithin(startIndex, text.Length);
        RequireWithin(length, text.Length - startIndex);
        StackItem.SetText(builder, text.Take(startIndex).Concat(text.Last(text.Length - startIndex - length)));
        return builder;
    }

    public static StringBuilder Replace(StringBuilder builder, string oldValue, string? newValue)
    {
        StackItem.SetText(builder, StringMembers.Replace(ToString(builder), oldValue, newValue).ToByteArray());
        return builder;
    }

    public static StringBuilder Replace(StringBuilder builder, char oldChar, char newChar)
    {
        StackItem.SetText(builder, StringMembers.Replace(ToString(builder), oldChar, newChar).ToByteArray());
        return builder;
    }

    public static StringBuilder Replace(StringBuilder builder, string oldValue, string? newValue, int startIndex, int count)
    {
        string text = ToString(builder);
        RequireWithin(startIndex, text.Length);
        RequireWithin(count, text.Length - startIndex);
        string replaced = StringMembers.Replace(text.Substring(startIndex, count), oldValue, newValue);
        StackItem.SetText(builder, (text.Substring(0, startIndex) + replaced + text.Substring(startIndex + count)).ToByteArray());
        return builder;
    }

    public static StringBuilder Clear(StringBuilder builder)
    {
        StackItem.SetText(builder, new byte[0]);
        return builder;
    }

    public static string ToString(StringBuilder builder) => StackItem.TextOf(builder).ToByteString();

    public static string ToString(StringBuilder builder, int startIndex, int length)
    {
        byte[] text = StackItem.TextOf(builder);
        RequireWithin(startIndex, text.Length);
        RequireWithin(length, text.Length - startIndex);
        return text.Range(startIndex, length).ToByteString();
    }

    public static bool Equals(StringBuilder builder, StringBuilder? sb) => ToString(builder) == (sb is null ? null : ToString(sb));

    public static int Length(StringBuilder builder) => StackItem.TextOf(builder).Length;

    public static void SetLength(StringBuilder builder, int value)
    {
        byte[] text = StackItem.TextOf(builder);
        RequireNatural(value);
        StackItem.SetText(builder, value <= text.Length ? text.Take(value) : text.Concat(new byte[value - text.Length]));
    }

    public static char Chars(StringBuilder builder, int index) => (char)StackItem.TextOf(builder)[index];

    public static void SetChars(StringBuilder builder, int index, char value)
    {
        byte[] text = StackItem.TextOf(builder);
        text[index] = value < 128 ? (byte)value : throw new NotSupportedException("Only a char below 128 is one byte of a string.");
    }

    private static int RequireNatural(int number) => number >= 0 ? number : throw new ArgumentOutOfRangeException(nameof(number), "Non-negative number required.");

    private static void RequireWithin(int index, int length)
    {
        if (index < 0 || index > length) throw new ArgumentOutOfRangeException(nameof(index), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
    }
}
