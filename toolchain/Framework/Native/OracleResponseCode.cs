namespace Neo.SmartContract.Framework.Native;

/// <summary>How a request to the oracle ended.</summary>
public enum OracleResponseCode : byte
{
    /// <summary>With data.</summary>
    Success = 0x00,

    /// <summary>The address's protocol isn't supported.</summary>
    ProtocolNotSupported = 0x10,

    /// <summary>The oracle's nodes got different data.</summary>
    ConsensusUnreachable = 0x12,

    /// <summary>There is nothing at the address.</summary>
    NotFound = 0x14,

    /// <summary>The address didn't answer in time.</summary>
    Timeout = 0x16,

    /// <summary>The address refused.</summary>
    Forbidden = 0x18,

    /// <summary>There is too much data.</summary>
    ResponseTooLarge = 0x1a,

    /// <summary>The GAS for the response isn't enough.</summary>
    InsufficientFunds = 0x1c,

    /// <summary>The data is of a kind that isn't supported.</summary>
    ContentTypeNotSupported = 0x1f,

    /// <summary>Something else went wrong.</summary>
    Error = 0xff,
}
