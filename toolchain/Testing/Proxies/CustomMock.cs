using System.Collections.Generic;
using System.Reflection;
using Neo.SmartContract.Testing.Extensions;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing.Proxies;

/// <summary>
/// A contract method that .NET code stands in for.
/// </summary>
/// <param name="Contract">Mocked proxy.</param>
/// <param name="Method">Method of the proxy.</param>
internal sealed record CustomMock(SmartContract Contract, MethodInfo Method)
{
    /// <summary>
    /// Name of the contract method.
    /// </summary>
    public string Name { get; } = ContractMember.NameOf(Method);

    /// <summary>
    /// Runs the .NET code with arguments from the VM.
    /// </summary>
    public object? Call(IReadOnlyList<StackItem> arguments)
    {
        ParameterInfo[] parameters = Method.GetParameters();
        object?[] values = new object?[parameters.Length];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = arguments[index].ConvertTo(parameters[index].ParameterType, Contract.Engine.StringInterpreter);
        }

        return Method.Invoke(Contract, BindingFlags.DoNotWrapExceptions, null, values, null);
    }
}
