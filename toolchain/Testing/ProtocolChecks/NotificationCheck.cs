using System;
using Neo.SmartContract.Manifest;

namespace Neo.SmartContract.Testing.ProtocolChecks;

/// <summary>
/// From the Basilisk hardfork (Neo 3.6) on, a notification must be an event of the manifest, with as many arguments and of the
/// types that stand there.
/// </summary>
internal static class NotificationCheck
{
    /// <summary>
    /// From the Echidna hardfork (Neo 3.8) on, a transaction holds so many notifications, those of native contracts included.
    /// </summary>
    private const int MaxCount = 512;

    public static void CheckCount(int count)
    {
        if (count > MaxCount)
        {
            throw new InvalidOperationException($"The transaction made more than {MaxCount} notifications; split the work over several.");
        }
    }

    public static void Check(ContractState? contract, ReadOnlySpan<byte> eventName, VM.Types.Array arguments)
    {
        string name = Utility.StrictUTF8.GetString(eventName);
        if (contract is null)
        {
            throw new InvalidOperationException($"A script that is no deployed contract notified {name}, which only contracts may.");
        }

        ContractManifest manifest = contract.Manifest;
        ContractEventDescriptor declared = Array.Find(manifest.Abi.Events, candidate => candidate.Name == name)
            ?? throw new InvalidOperationException($"{manifest.Name} notified {name}, but its manifest has no such event.");
        if (declared.Parameters.Length != arguments.Count)
        {
            throw new InvalidOperationException(
                $"{manifest.Name} notified {name} with {arguments.Count} arguments, but its manifest says {declared.Parameters.Length}.");
        }

        for (int index = 0; index < arguments.Count; index++)
        {
            ContractParameterDefinition parameter = declared.Parameters[index];
            if (!ManifestType.Allows(parameter.Type, arguments[index]))
            {
                throw new InvalidOperationException(
                    $"{manifest.Name} notified {name} with {ManifestType.Describe(arguments[index])} as {parameter.Name}, " +
                    $"but its manifest says {parameter.Type}.");
            }
        }
    }
}
