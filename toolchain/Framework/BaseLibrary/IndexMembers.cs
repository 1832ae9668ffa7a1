using System;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.Index's members mean. An index is a number: from the start as it is, from the end as its complement, which is negative.</summary>
internal static class IndexMembers
{
    public static Index Create(int value, bool fromEnd)
    {
        if (value < 0) throw new ArgumentOutOfRangeException(nameof(value), "Non-negative number required.");
        return OfNumber(fromEnd ? ~value : value);
    }

    public static Index Convert(int value) => Create(value, false);

    public static Index FromStart(int value) => Create(value, false);

    public static Index FromEnd(int value) => Create(value, true);

    public static Index Start() => OfNumber(0);

    public static Index End() => OfNumber(-1);

    public static int Value(Index index) => NumberOf(index) < 0 ? ~NumberOf(index) : NumberOf(index);

    public static bool IsFromEnd(Index index) => NumberOf(index) < 0;

    public static int GetOffset(Index index, int length) => NumberOf(index) < 0 ? NumberOf(index) + length + 1 : NumberOf(index);

    public static bool Equals(Index index, Index other) => NumberOf(index) == NumberOf(other);

    public static string ToString(Index index) => IsFromEnd(index) ? "^" + Value(index) : Value(index).ToString();

    [OpCode(OpCode.NOP)]
    private static extern int NumberOf(Index index);

    [OpCode(OpCode.NOP)]
    private static extern Index OfNumber(int number);
}
