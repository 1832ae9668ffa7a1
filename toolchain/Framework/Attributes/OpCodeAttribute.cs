using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>
/// Translates an extern member into one VM instruction. Several of them on one member form a sequence, in the order in which they stand.
/// </summary>
/// <remarks>
/// The arguments, the instance first, lie on the stack from left to right, so the last one is on top;
/// <see cref="CallingConventionAttribute"/> turns that around. A lone <see cref="Framework.OpCode.NOP"/> means that the argument
/// already is the result.
/// </remarks>
[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public class OpCodeAttribute : Attribute
{
    /// <summary>Names the instruction.</summary>
    /// <param name="opcode">The instruction.</param>
    /// <param name="operand">The bytes behind the instruction, in hexadecimal, with the length prefix where the instruction has one.</param>
    public OpCodeAttribute(OpCode opcode, string operand = "")
    {
        OpCode = opcode;
        Operand = operand;
    }

    /// <summary>The instruction.</summary>
    public OpCode OpCode { get; }

    /// <summary>The instruction's operand in hexadecimal; empty when it has none.</summary>
    public string Operand { get; }
}
