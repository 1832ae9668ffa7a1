namespace Neo.SmartContract.Framework.Interfaces;

/// <summary>A contract that can witness transactions (NEP-30).</summary>
public interface INEP30
{
    /// <summary>Says whether the contract agrees to the transaction.</summary>
    /// <param name="args">What the transaction's witness puts on the stack.</param>
    /// <returns>True if it agrees.</returns>
    static abstract bool Verify(params object[] args);
}
