using Neo.IO;
using Neo.SmartContract.Manifest;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing.ProtocolChecks;

/// <summary>
/// Checks what is about to be deployed, or what a contract is about to become by an update. Bytes that are no NEF or manifest
/// are left to ContractManagement, which refuses them itself.
/// </summary>
internal static class DeploymentCheck
{
    /// <param name="nefBytes">NEF, or Null when an update keeps it.</param>
    /// <param name="manifestBytes">Manifest, or Null when an update keeps it.</param>
    /// <param name="updating">The contract that calls, as it was.</param>
    public static void Check(StackItem nefBytes, StackItem manifestBytes, ContractState? updating)
    {
        NefFile? nef = nefBytes.IsNull ? updating?.Nef : nefBytes.GetSpan().ToArray().AsSerializable<NefFile>();
        ContractManifest? manifest = manifestBytes.IsNull ? updating?.Manifest : ContractManifest.Parse(manifestBytes.GetSpan());
        if (nef is null || manifest is null)
        {
            return;
        }

        InstructionCheck.Check(nef, manifest.Name);
        ScriptCheck.Check(nef.Script, manifest);
    }
}
