namespace Neo.SmartContract.Framework;

/// <summary>The types of the items on the VM's stack, as the operands that <see cref="OpCode.CONVERT"/> and <see cref="OpCode.ISTYPE"/> take.</summary>
public static class StackItemType
{
    /// <summary>Any type.</summary>
    public const string Any = "00";

    /// <summary>A position in the script.</summary>
    public const string Pointer = "10";

    /// <summary>A truth value.</summary>
    public const string Boolean = "20";

    /// <summary>An integer of at most 32 bytes.</summary>
    public const string Integer = "21";

    /// <summary>Bytes that never change.</summary>
    public const string ByteString = "28";

    /// <summary>Bytes that can be written.</summary>
    public const string Buffer = "30";

    /// <summary>A list, handed on by reference.</summary>
    public const string Array = "40";

    /// <summary>A list, handed on by value.</summary>
    public const string Struct = "41";

    /// <summary>Pairs of keys and values.</summary>
    public const string Map = "48";

    /// <summary>An object of the node.</summary>
    public const string InteropInterface = "60";
}
