using System.Collections.Generic;

namespace Neo.Compiler.IR;

/// <summary>A function of the script. The first block is its entry.</summary>
public sealed class Function(string name, ValueType? returnType)
{
    private int _blockCount;

    /// <summary>Unique in the module; the C# name with its type, for the printed IR and the debug info.</summary>
    public string Name { get; } = name;

    /// <summary>Null where it returns nothing.</summary>
    public ValueType? ReturnType { get; } = returnType;

    /// <summary>The parameters in C#'s order, `this` first where there is one.</summary>
    public List<Variable> Arguments { get; } = [];

    /// <summary>The slots that the body names. The scheduler adds its own.</summary>
    public List<Variable> Locals { get; } = [];

    /// <summary>The blocks, entry first; the order is the order of emission.</summary>
    public List<BasicBlock> Blocks { get; } = [];

    /// <summary>
    /// Whether argument 0 arrives on top of the stack, as the ABI and <see cref="CallPointer"/> need it.
    /// Other functions take argument 0 deepest, so that C#'s left-to-right evaluation needs no reordering.
    /// </summary>
    public bool HasAbiOrder { get; set; }

    /// <summary>Whether a pass allows the arguments and locals to stay on the evaluation stack, without a frame of slots.</summary>
    public bool MayBeFrameless { get; set; }

    /// <summary>The C# file and span of the whole method, for the debug info.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The C# method's namespace and type, for the debug info.</summary>
    public string ContainingType { get; init; } = "";

    /// <summary>An argument's number in the frame: the item that arrives on top of the stack becomes number 0.</summary>
    public int FrameIndexOf(Variable argument) => HasAbiOrder ? argument.Index : Arguments.Count - 1 - argument.Index;

    /// <summary>Makes a block without placing it.</summary>
    public BasicBlock NewBlock(string hint) => new($"{hint}{_blockCount++}");

    /// <summary>Makes a local slot.</summary>
    public Variable NewLocal(string name, ValueType type, bool isUserVisible = false)
    {
        Variable local = new(name, type, VariableKind.Local) { IsUserVisible = isUserVisible };
        Locals.Add(local);
        return local;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
