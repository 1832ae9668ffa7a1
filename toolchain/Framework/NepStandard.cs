namespace Neo.SmartContract.Framework;

/// <summary>Standards that a contract can state in its manifest.</summary>
public enum NepStandard
{
    /// <summary>NEP-11: non-fungible tokens.</summary>
    Nep11,

    /// <summary>NEP-17: fungible tokens.</summary>
    Nep17,

    /// <summary>NEP-24: royalties of non-fungible tokens.</summary>
    Nep24,

    /// <summary>NEP-26: receiving NEP-11 tokens.</summary>
    Nep26,

    /// <summary>NEP-27: receiving NEP-17 tokens.</summary>
    Nep27,

    /// <summary>NEP-29: being told of deployment and update.</summary>
    Nep29,

    /// <summary>NEP-30: verifying transactions.</summary>
    Nep30,
}
