using System;

namespace MiningPool.Chain;

/// <summary>Something between the caller and the chain went wrong; the message is one sentence for a person.</summary>
public class ChainException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, and what to do about it.</param>
    /// <param name="innerException">The cause, if another component reported it.</param>
    public ChainException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
