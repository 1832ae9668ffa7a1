using System;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>
/// What delegates of several methods mean. One method is an address or an array of an address and what goes with it; several are a map from
/// their places to them, which nothing changes. What binds an object ends with its address once more, as two of those are equal by their object.
/// </summary>
internal static class Multicast
{
    private const int BoundLength = 3;

    public static Delegate? Combine(Delegate? first, Delegate? second)
    {
        if (first is null) return second;
        if (second is null) return first;
        Map<int, Delegate> all = new();
        for (int i = 0; i < CountOf(first); i++) all[i] = MethodAt(first, i);
        for (int i = 0; i < CountOf(second); i++) all[all.Count] = MethodAt(second, i);
        return OfMap(all);
    }

    public static Delegate? Remove(Delegate? source, Delegate? value)
    {
        if (source is null || value is null) return source;
        int count = CountOf(value);
        for (int start = CountOf(source) - count; start >= 0; start--)
            if (HasAt(source, start, value, count)) return Without(source, start, count);
        return source;
    }

    public static bool Equals(Delegate? first, Delegate? second)
    {
        if (first is null || second is null) return first is null && second is null;
        return CountOf(first) == CountOf(second) && HasAt(first, 0, second, CountOf(second));
    }

    private static bool HasAt(Delegate source, int start, Delegate value, int count)
    {
        for (int i = 0; i < count; i++)
            if (!AreSame(MethodAt(source, start + i), MethodAt(value, i))) return false;
        return true;
    }

    private static Delegate? Without(Delegate source, int start, int count)
    {
        int left = CountOf(source) - count;
        if (left == 0) return null;
        if (left == 1) return MethodAt(source, start == 0 ? count : 0);
        Map<int, Delegate> rest = new();
        for (int i = 0; i < left; i++) rest[i] = MethodAt(source, i < start ? i : i + count);
        return OfMap(rest);
    }

    private static bool AreSame(Delegate first, Delegate second)
    {
        if (AreOneItem(first, second)) return true;
        if (!IsArray(first) || !IsArray(second) || !AreOneItem(PartOf(first, 0), PartOf(second, 0))) return false;
        // A boxed struct is another box in each delegate.
        return SizeOf(first) == BoundLength && AreOneItem(PartOf(first, 0), PartOf(first, 2))
            && IsArray(PartOf(first, 1)) && AreOneItem(PartOf(first, 1), PartOf(second, 1));
    }

    private static int CountOf(Delegate methods) => IsMap(methods) ? SizeOf(methods) : 1;

    private static Delegate MethodAt(Delegate methods, int place) => IsMap(methods) ? PartOf(methods, place) : methods;

    [OpCode(OpCode.ISTYPE, StackItemType.Map)]
    private static extern bool IsMap(Delegate methods);

    [OpCode(OpCode.ISTYPE, StackItemType.Array)]
    private static extern bool IsArray(Delegate method);

    [OpCode(OpCode.SIZE)]
    private static extern int SizeOf(Delegate item);

    [OpCode(OpCode.PICKITEM)]
    private static extern Delegate PartOf(Delegate item, int place);

    [OpCode(OpCode.EQUAL)]
    private static extern bool AreOneItem(Delegate first, Delegate second);

    [OpCode(OpCode.NOP)]
    private static extern Delegate OfMap(Map<int, Delegate> methods);
}
