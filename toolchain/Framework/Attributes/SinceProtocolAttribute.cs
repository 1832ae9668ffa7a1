using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>
/// Translates a member into one instruction or service that came with a later protocol version than 3.5.0, where the compiler compiles for that
/// version. Elsewhere the member's body says how to do the same.
/// </summary>
/// <remarks>
/// This attribute is this project's own, and has no counterpart in the published framework. Contracts don't need to use it.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SinceProtocolAttribute : Attribute
{
    /// <summary>Names a service.</summary>
    /// <param name="version">The first version of the protocol that has it, such as <c>3.9.0</c>.</param>
    /// <param name="service">The service's full name; it takes the member's arguments.</param>
    public SinceProtocolAttribute(string version, string service)
    {
        Version = version;
        Service = service;
    }

    /// <summary>Names an instruction.</summary>
    /// <param name="version">The first version of the protocol that has it, such as <c>3.6.0</c>.</param>
    /// <param name="opcode">The instruction; it takes the member's arguments.</param>
    public SinceProtocolAttribute(string version, OpCode opcode)
    {
        Version = version;
        OpCode = opcode;
    }

    /// <summary>The first version of the protocol that has it.</summary>
    public string Version { get; }

    /// <summary>The service's full name; null where it is an instruction.</summary>
    public string? Service { get; }

    /// <summary>The instruction, where it is no service.</summary>
    public OpCode OpCode { get; }
}
