using Neo.Compiler.IR;

namespace Neo.Compiler.Assembly;

/// <summary>The ABI's type names for what the IR knows of values, for debuggers.</summary>
internal static class AbiTypes
{
    /// <summary>The type's name, `Any` where the kind isn't known.</summary>
    public static string Of(ValueType type) => type.Kind switch
    {
        StackItemKind.Boolean => "Boolean",
        StackItemKind.Integer => "Integer",
        StackItemKind.ByteString or StackItemKind.Buffer => "ByteArray",
        StackItemKind.Array or StackItemKind.Struct => "Array",
        StackItemKind.Map => "Map",
        StackItemKind.InteropInterface => "InteropInterface",
        _ => "Any",
    };
}
