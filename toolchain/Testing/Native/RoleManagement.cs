using System.ComponentModel;
using System.Numerics;
using Neo.Cryptography.ECC;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;

#pragma warning disable CS0067 // Events are raised through reflection, by the name of the notification.

namespace Neo.SmartContract.Testing.Native;

/// <summary>
/// Nodes with special roles, which the committee designates.
/// </summary>
/// <param name="initialize">Engine and contract.</param>
public abstract class RoleManagement(SmartContractInitialize initialize) : SmartContract(initialize)
{
    /// <summary>
    /// The contract's manifest.
    /// </summary>
    public static ContractManifest Manifest => NativeContract.RoleManagement.Manifest;

    /// <summary>
    /// Handles Designation.
    /// </summary>
    /// <param name="Role">Role.</param>
    /// <param name="BlockIndex">Block of the decision.</param>
    public delegate void delDesignation(BigInteger Role, BigInteger BlockIndex);

    /// <summary>
    /// Raised when nodes are designated.
    /// </summary>
    [DisplayName("Designation")]
    public event delDesignation? OnDesignation;

    /// <summary>
    /// Nodes of a role.
    /// </summary>
    /// <param name="role">Role.</param>
    /// <param name="index">Block at which to look.</param>
    /// <returns>Public keys.</returns>
    [DisplayName("getDesignatedByRole")]
    public abstract ECPoint[] GetDesignatedByRole(Role role, uint index);

    /// <summary>
    /// Designates nodes from the next block on.
    /// </summary>
    /// <param name="role">Role.</param>
    /// <param name="nodes">Public keys.</param>
    [DisplayName("designateAsRole")]
    public abstract void DesignateAsRole(Role role, ECPoint[] nodes);
}
