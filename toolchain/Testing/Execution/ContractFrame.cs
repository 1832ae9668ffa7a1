using System;
using System.IO;
using System.Linq;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing.Coverage;

namespace Neo.SmartContract.Testing.Execution;

/// <summary>
/// One call of a contract's call stack.
/// </summary>
/// <param name="Hash">Hash of the contract, or of the entry script.</param>
/// <param name="Contract">Name of the contract; "script" for the entry script.</param>
/// <param name="Method">Name of the method, or null when nothing tells it.</param>
/// <param name="Offset">Offset of the instruction in the script, in bytes.</param>
/// <param name="Location">Source position as <c>File.cs:line</c>, or null without debug information.</param>
public sealed record ContractFrame(UInt160 Hash, string Contract, string? Method, int Offset, string? Location)
{
    /// <summary>
    /// The frame as a line of a stack trace.
    /// </summary>
    /// <returns>For example <c>at Token.transfer in Token.cs:42</c>.</returns>
    public override string ToString() =>
        $"at {Contract}{(Method is null ? "" : "." + Method)} {(Location is null ? $"[offset {Offset}]" : $"in {Location}")}";

    internal static ContractFrame Create(UInt160 hash, ContractState? contract, NeoDebugInfo? debugInfo, int offset)
    {
        NeoDebugInfo.Method? source = debugInfo?.FindMethod(offset);
        string? location = debugInfo?.FindSequencePoint(offset) is { } point
            ? $"{Path.GetFileName(debugInfo.Documents[point.Document].Replace('\\', '/'))}:{point.Start.Line}"
            : null;
        string? method = source?.Name ?? (contract is null ? null : MethodBefore(contract.Manifest.Abi, offset));
        return new ContractFrame(hash, contract?.Manifest.Name ?? "script", method, offset, location);
    }

    private static string? MethodBefore(ContractAbi abi, int offset) =>
        abi.Methods.Where(method => method.Offset <= offset).MaxBy(method => method.Offset)?.Name;
}
