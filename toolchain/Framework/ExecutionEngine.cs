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

    /// <summary>Throws when a condition doesn't hold; where nobody catches it, the execution faults with the message.</summary>
    /// <param name="condition">What must hold.</param>
    /// <param name="message">Why not, for the caller to read.</param>
    /// <exception cref="Exception">The condition doesn't hold.</exception>
    /// <remarks>Protocol 3.5.0 has no fault that carries a message and can't be caught; see <c>docs/decisions/assert-message.md</c>.</remarks>
    public static void Assert(bool condition, string message)
    {
        if (!condition) throw new Exception(message);
    }

    /// <summary>Faults. Nothing can catch that, neither this contract nor one that called it.</summary>
    [OpCode(OpCode.ABORT)]
    public static extern void Abort();

    /// <summary>Throws; where nobody catches it, the execution faults with the message.</summary>
    /// <param name="message">Why, for the caller to read.</param>
    /// <exception cref="Exception">Always.</exception>
    /// <remarks>Protocol 3.5.0 has no fault that carries a message and can't be caught; see <c>docs/decisions/assert-message.md</c>.</remarks>
    public static void Abort(string message) => throw new Exception(message);
}
