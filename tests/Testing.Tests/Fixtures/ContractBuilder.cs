using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;
using Neo.VM;

namespace Neo.SmartContract.Testing.Tests.Fixtures;

/// <summary>
/// Assembles a contract by hand: NEF and manifest, method after method.
/// </summary>
internal sealed class ContractBuilder(string name)
{
    private readonly ScriptBuilder _script = new();
    private readonly List<ContractMethodDescriptor> _methods = [];
    private readonly List<ContractEventDescriptor> _events = [];
    private readonly List<MethodToken> _tokens = [];

    public int Offset => _script.Length;

    public ContractBuilder Event(string eventName, params (string Name, ContractParameterType Type)[] parameters)
    {
        _events.Add(new ContractEventDescriptor { Name = eventName, Parameters = Parameters(parameters) });
        return this;
    }

    public ushort Token(UInt160 contract, string method, ushort parameterCount, bool hasReturnValue)
    {
        _tokens.Add(new MethodToken
        {
            Hash = contract,
            Method = method,
            ParametersCount = parameterCount,
            HasReturnValue = hasReturnValue,
            CallFlags = CallFlags.All,
        });
        return (ushort)(_tokens.Count - 1);
    }

    public ContractBuilder Method(
        string methodName, ContractParameterType returnType, Action<ScriptBuilder> body, params (string Name, ContractParameterType Type)[] parameters)
    {
        MethodAt(_script.Length, methodName, returnType, parameters);
        body(_script);
        return this;
    }

    public ContractBuilder MethodAt(
        int offset, string methodName, ContractParameterType returnType, params (string Name, ContractParameterType Type)[] parameters)
    {
        _methods.Add(new ContractMethodDescriptor
        {
            Name = methodName,
            Offset = offset,
            Parameters = Parameters(parameters),
            ReturnType = returnType,
        });
        return this;
    }

    public ContractBuilder Bytes(params byte[] bytes)
    {
        _script.EmitRaw(bytes);
        return this;
    }

    public BuiltContract Build()
    {
        NefFile nef = new()
        {
            Compiler = "hand",
            Source = "",
            Tokens = [.. _tokens],
            Script = _script.ToArray(),
        };
        nef.CheckSum = NefFile.ComputeChecksum(nef);
        ContractManifest manifest = new()
        {
            Name = name,
            Groups = [],
            SupportedStandards = [],
            Abi = new ContractAbi { Methods = [.. _methods], Events = [.. _events] },
            Permissions = [ContractPermission.DefaultPermission],
            Trusts = WildcardContainer<ContractPermissionDescriptor>.Create(),
            Extra = null,
        };
        return new BuiltContract(nef, manifest);
    }

    private static ContractParameterDefinition[] Parameters((string Name, ContractParameterType Type)[] parameters) =>
        [.. parameters.Select(parameter => new ContractParameterDefinition { Name = parameter.Name, Type = parameter.Type })];
}

/// <summary>
/// A contract that can be deployed.
/// </summary>
internal sealed record BuiltContract(NefFile Nef, ContractManifest Manifest)
{
    public T Deploy<T>(TestEngine engine, object? data = null)
        where T : SmartContract => engine.Deploy<T>(Nef, Manifest, data);
}
