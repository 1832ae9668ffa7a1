using System;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>The native contracts' methods that C# itself needs.</summary>
internal static class NativeMethods
{
    private const byte AllFlags = 0x0F;
    private static readonly byte[] StdLib = Convert.FromHexString("c0ef39cee0e4e925c6c2a06a79e1440dd86fceac");

    /// <summary>StdLib.itoa(value): the decimal digits.</summary>
    public static readonly MethodToken IntegerToText = new(StdLib, "itoa", 1, true, AllFlags);

    /// <summary>StdLib.serialize(item): the item as bytes.</summary>
    public static readonly MethodToken Serialize = new(StdLib, "serialize", 1, true, AllFlags);

    /// <summary>StdLib.deserialize(bytes): the item again.</summary>
    public static readonly MethodToken Deserialize = new(StdLib, "deserialize", 1, true, AllFlags);
}
