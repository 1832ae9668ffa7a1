using System;
using System.Linq;
using Neo.SmartContract.Manifest;
using Neo.VM;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing.ProtocolChecks;

/// <summary>
/// What a deployed contract's method returns to its caller must be of the type in the manifest, or callers that read the
/// manifest go wrong. Three liberties, because no protocol forbids them: Null stands for any type, a Boolean may come as the
/// integer 0 or 1, and a String may be any bytes.
/// </summary>
internal static class ReturnTypeCheck
{
    public static void Check(ExecutionContext returning, ContractManifest manifest, ContractMethodDescriptor[] candidates)
    {
        if (returning.RVCount != 1 || returning.EvaluationStack.Count != 1)
        {
            return;
        }

        StackItem result = returning.EvaluationStack.Peek();
        if (candidates.Length > 0 && !candidates.Any(method => Allows(method.ReturnType, result)))
        {
            throw new InvalidOperationException(
                $"{manifest.Name}.{candidates[0].Name} returned {ManifestType.Describe(result)}, " +
                $"but its manifest says {candidates[0].ReturnType}.");
        }
    }

    private static bool Allows(ContractParameterType type, StackItem result) =>
        result.IsNull
        || ManifestType.Allows(type == ContractParameterType.String ? ContractParameterType.ByteArray : type, result)
        || (type == ContractParameterType.Boolean && result is Integer integer && (integer.GetInteger().IsZero || integer.GetInteger().IsOne));
}
