using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Lists in the manifest the standards that a contract follows.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true)]
public class SupportedStandardsAttribute : Attribute
{
    /// <summary>Lists standards by their names.</summary>
    /// <param name="supportedStandards">Names such as <c>NEP-17</c>.</param>
    public SupportedStandardsAttribute(params string[] supportedStandards)
    {
    }

    /// <summary>Lists known standards.</summary>
    /// <param name="supportedStandards">The standards.</param>
    public SupportedStandardsAttribute(params NepStandard[] supportedStandards)
    {
    }
}
