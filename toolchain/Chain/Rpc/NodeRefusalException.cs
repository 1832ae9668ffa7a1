using System;
using Neo.Network.RPC;

namespace MiningPool.Chain.Rpc;

/// <summary>The node answered with an error of its own.</summary>
public sealed class NodeRefusalException : ChainException
{
    internal NodeRefusalException(Uri address, RpcException error)
        : base($"The node at {address} refused the request: {error.Message}", error)
    {
        Reason = error.Message;
    }

    /// <summary>The node's own words.</summary>
    public string Reason { get; }
}
