using System;
using System.Runtime.InteropServices;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>
/// Says in which order an extern member wants its arguments: with <see cref="CallingConvention.Cdecl"/> the first argument is on top.
/// </summary>
[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method)]
public class CallingConventionAttribute : Attribute
{
    /// <summary>Chooses the order of the arguments.</summary>
    /// <param name="callingConvention">Cdecl for the first argument on top; any other for the last one on top.</param>
    public CallingConventionAttribute(CallingConvention callingConvention)
    {
    }
}
