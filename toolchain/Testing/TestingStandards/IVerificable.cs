using System.ComponentModel;

namespace Neo.SmartContract.Testing.TestingStandards;

/// <summary>
/// A contract that can witness a transaction.
/// </summary>
public interface IVerificable
{
    /// <summary>
    /// Whether the contract approves the current transaction.
    /// </summary>
    bool? Verify { [DisplayName("verify")] get; }
}
