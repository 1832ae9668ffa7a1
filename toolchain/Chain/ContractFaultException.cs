namespace MiningPool.Chain;

/// <summary>A contract refused a call.</summary>
public sealed class ContractFaultException : ChainException
{
    /// <summary>Creates the error.</summary>
    /// <param name="call">What was called, for the message.</param>
    /// <param name="faultMessage">The virtual machine's or the contract's own message.</param>
    public ContractFaultException(string call, string faultMessage)
        : base($"{call} was refused by the contract: {faultMessage}")
    {
        FaultMessage = faultMessage;
    }

    /// <summary>The virtual machine's or the contract's own message.</summary>
    public string FaultMessage { get; }
}
