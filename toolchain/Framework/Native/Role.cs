using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

/// <summary>Tasks that the committee gives to nodes.</summary>
public enum Role : byte
{
    /// <summary>Signing the roots of the state.</summary>
    StateValidator = 4,

    /// <summary>Answering requests to the oracle.</summary>
    Oracle = 8,

    /// <summary>Governing NeoFS.</summary>
    NeoFSAlphabetNode = 16,

    /// <summary>Gathering signatures.</summary>
    [RequiresProtocol("3.8.0")]
    P2PNotary = 32,
}
