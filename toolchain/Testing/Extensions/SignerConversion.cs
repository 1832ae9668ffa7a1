using System;
using Neo.Cryptography.ECC;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Testing.Interpreters;

namespace Neo.SmartContract.Testing.Extensions;

/// <summary>
/// Signers that the ledger returns; Neo's own type can be written to the stack but not read from it.
/// </summary>
internal static class SignerConversion
{
    private const int Fields = 5;

    public static Signer ToSigner(VM.Types.Array items, IStringInterpreter strings)
    {
        if (items.Count != Fields)
        {
            throw new FormatException($"A signer has {Fields} values, but the contract returned {items.Count}.");
        }

        if (items[4] is VM.Types.Array { Count: > 0 })
        {
            throw new FormatException("A signer with witness rules can't be read; declare the proxy's member as object.");
        }

        return new Signer
        {
            Account = (UInt160)items[0].ConvertTo(typeof(UInt160), strings)!,
            Scopes = (WitnessScope)items[1].ConvertTo(typeof(WitnessScope), strings)!,
            AllowedContracts = (UInt160[]?)items[2].ConvertTo(typeof(UInt160[]), strings) ?? [],
            AllowedGroups = (ECPoint[]?)items[3].ConvertTo(typeof(ECPoint[]), strings) ?? [],
            Rules = [],
        };
    }
}
