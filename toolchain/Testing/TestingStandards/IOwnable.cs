using System.ComponentModel;

namespace Neo.SmartContract.Testing.TestingStandards;

/// <summary>
/// A contract with an owner that can be replaced.
/// </summary>
public interface IOwnable
{
    /// <summary>
    /// Handles a change of owner.
    /// </summary>
    /// <param name="previousOwner">Owner before, or null at deployment.</param>
    /// <param name="newOwner">Owner from now on.</param>
    delegate void delSetOwner(UInt160? previousOwner, UInt160? newOwner);

    /// <summary>
    /// Raised when the owner changes.
    /// </summary>
    [DisplayName("SetOwner")]
    event delSetOwner? OnSetOwner;

    /// <summary>
    /// The owner.
    /// </summary>
    UInt160? Owner { [DisplayName("getOwner")] get; [DisplayName("setOwner")] set; }
}
