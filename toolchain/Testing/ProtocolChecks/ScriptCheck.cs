using System;
using Neo.SmartContract.Manifest;
using Neo.VM;

namespace Neo.SmartContract.Testing.ProtocolChecks;

/// <summary>
/// A deployed script must be valid from its first byte to its last, with every jump landing on an instruction (strict
/// validation), and each method of the manifest must begin on one.
/// </summary>
internal static class ScriptCheck
{
    public static void Check(ReadOnlyMemory<byte> bytes, ContractManifest manifest)
    {
        Script script = Parse(bytes, manifest.Name);
        foreach (ContractMethodDescriptor method in manifest.Abi.Methods)
        {
            Instruction first = FirstInstruction(script, method, manifest.Name);
            if (first.OpCode == OpCode.INITSLOT && first.TokenU8_1 > method.Parameters.Length)
            {
                throw new InvalidOperationException(
                    $"{manifest.Name}.{method.Name} takes {first.TokenU8_1} arguments in the script, but its manifest says {method.Parameters.Length}.");
            }
        }
    }

    private static Script Parse(ReadOnlyMemory<byte> bytes, string contract)
    {
        try
        {
            return new Script(bytes, strictMode: true);
        }
        catch (BadScriptException exception)
        {
            throw new InvalidOperationException($"The script of {contract} fails strict validation: {exception.Message}", exception);
        }
    }

    private static Instruction FirstInstruction(Script script, ContractMethodDescriptor method, string contract)
    {
        string problem = $"{contract}.{method.Name} begins at offset {method.Offset} by its manifest, but no instruction of the script does.";
        if (method.Offset < 0 || method.Offset >= script.Length)
        {
            throw new InvalidOperationException(problem);
        }

        try
        {
            return script.GetInstruction(method.Offset);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException(problem, exception);
        }
    }
}
