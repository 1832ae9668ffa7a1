using System;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.Range's members mean. A range is a struct of two indices, which nothing changes.</summary>
internal static class RangeMembers
{
    [OpCode(OpCode.SWAP)]
    [OpCode(OpCode.PUSH2)]
    [OpCode(OpCode.PACKSTRUCT)]
    public static extern Range Create(Index start, Index end);

    public static Range StartAt(Index start) => Create(start, Index.End);

    public static Range EndAt(Index end) => Create(Index.Start, end);

    public static Range All() => Create(Index.Start, Index.End);

    [OpCode(OpCode.PUSH0)]
    [OpCode(OpCode.PICKITEM)]
    public static extern Index Start(Range range);

    [OpCode(OpCode.PUSH1)]
    [OpCode(OpCode.PICKITEM)]
    public static extern Index End(Range range);

    public static (int Offset, int Length) GetOffsetAndLength(Range range, int length)
    {
        int start = range.Start.GetOffset(length);
        int end = range.End.GetOffset(length);
        if (end < 0 || end > length || start < 0 || start > end) throw new ArgumentOutOfRangeException(nameof(length));
        return (start, end - start);
    }

    public static bool Equals(Range range, Range other) => range.Start.Equals(other.Start) && range.End.Equals(other.End);

    public static string ToString(Range range) => range.Start.ToString() + ".." + range.End.ToString();
}
