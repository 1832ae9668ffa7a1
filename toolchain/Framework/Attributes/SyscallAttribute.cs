using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>
/// Translates an extern member into a call of an interoperable service. The first argument is pushed last, as services expect it.
/// </summary>
[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public class SyscallAttribute : Attribute
{
    /// <summary>Names the service.</summary>
    /// <param name="method">The service's full name, such as <c>System.Runtime.GetTime</c>.</param>
    public SyscallAttribute(string method)
    {
        Method = method;
    }

    /// <summary>The service's full name.</summary>
    public string Method { get; }
}
