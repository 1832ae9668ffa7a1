namespace Neo.Compiler.Lowering;

/// <summary>What the functions that the compiler writes for an enum tell.</summary>
internal enum EnumFunction
{
    /// <summary>How a value is shown: by its name, its flags or its number.</summary>
    Text,

    /// <summary>The name of a value, or null.</summary>
    Name,

    /// <summary>Whether a value has a name.</summary>
    IsDefined,

    /// <summary>The number of a name, or null.</summary>
    NumberOf,

    /// <summary>The number of a name in any case, or null.</summary>
    NumberInAnyCase,
}
