using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The native contract that knows which nodes have which task.</summary>
[Contract("0x49cf4e5378ffcd4dec034fd98a174c5491e395e2")]
public class RoleManagement
{
    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>Gets the nodes that have a task.</summary>
    /// <param name="role">The task.</param>
    /// <param name="index">The number of a block: those who have it then. One later than the next block faults.</param>
    /// <returns>The nodes' keys.</returns>
    public static extern ECPoint[] GetDesignatedByRole(Role role, uint index);
}
