using System;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework;

/// <summary>Ends an execution that must not go on.</summary>
public static class ExecutionEngine
{
    /// <summary>Faults when a condition doesn't hold. Nothing can catch that, neither this contract nor one that called it.</summary>
    /// <param name="condition">What must hold.</param>
    [OpCode(OpCode.ASSERT)]
    public static extern void Assert(bool condition);

    /// <summary>Does as <see cref="Abort(string)"/> when a condition doesn't hold.</summary>
    /// <param name="condition">What must hold.</param>
    /// <param name="message">Why not, for the caller to read.</param>
    public static void Assert(bool condition, string message)
    {
        if (!condition) Abort(message);
    }

    /// <summary>Faults. Nothing can catch that, neither this contract nor one that called it.</summary>
    [OpCode(OpCode.ABORT)]
    public static extern void Abort();

    /// <summary>Throws; where nobody catches it, the execution faults with the message. From protocol 3.6.0 on nothing can catch it.</summary>
    /// <param name="message">Why, for the caller to read.</param>
    /// <exception cref="Exception">Always, where the contract is compiled for 3.5.0.</exception>
    /// <remarks>Protocol 3.5.0 has no fault that carries a message and can't be caught; see <c>docs/decisions/assert-message.md</c>.</remarks>
    [SinceProtocol("3.6.0", OpCode.ABORTMSG)]
    public static void Abort(string message) => throw new Exception(message);
}
