using System.Collections.Generic;

namespace Neo.SmartContract.Testing.Coverage;

public partial class NeoDebugInfo
{
    /// <summary>
    /// A method in the script.
    /// </summary>
    /// <param name="Id">Unique name of the method.</param>
    /// <param name="Namespace">Type that holds the method.</param>
    /// <param name="Name">Name of the method.</param>
    /// <param name="Range">Offsets of its first and last instruction.</param>
    /// <param name="Parameters">Parameters.</param>
    /// <param name="SequencePoints">Instructions that begin a statement.</param>
    public record struct Method(
        string Id,
        string Namespace,
        string Name,
        (int Start, int End) Range,
        IReadOnlyList<Parameter> Parameters,
        IReadOnlyList<SequencePoint> SequencePoints);

    /// <summary>
    /// A parameter of a method.
    /// </summary>
    /// <param name="Name">Name.</param>
    /// <param name="Type">Contract parameter type.</param>
    /// <param name="Index">Argument slot, or -1 when the file doesn't tell.</param>
    public record struct Parameter(string Name, string Type, int Index);

    /// <summary>
    /// An instruction that begins a statement.
    /// </summary>
    /// <param name="Address">Offset of the instruction, in bytes.</param>
    /// <param name="Document">Index of the source file.</param>
    /// <param name="Start">First line and column, from 1.</param>
    /// <param name="End">Last line and column, from 1.</param>
    public record struct SequencePoint(int Address, int Document, (int Line, int Column) Start, (int Line, int Column) End);
}
