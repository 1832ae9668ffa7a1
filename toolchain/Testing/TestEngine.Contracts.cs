using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Moq;
using Neo.IO;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;
using Neo.SmartContract.Testing.Coverage;
using Neo.SmartContract.Testing.Proxies;

namespace Neo.SmartContract.Testing;

public partial class TestEngine
{
    private readonly Dictionary<UInt160, List<SmartContract>> _proxies = [];
    private readonly Dictionary<(UInt160 Hash, string Method, int ParameterCount), CustomMock> _customMocks = [];
    private readonly Dictionary<UInt160, NeoDebugInfo> _debugInfo = [];

    /// <summary>
    /// Hash that a contract gets when <see cref="Sender"/> deploys it.
    /// </summary>
    /// <param name="nef">NEF file.</param>
    /// <param name="manifest">Manifest as JSON.</param>
    /// <returns>Contract hash.</returns>
    public UInt160 GetDeployHash(byte[] nef, string manifest) =>
        GetDeployHash(nef.AsSerializable<NefFile>(), ContractManifest.Parse(manifest));

    /// <summary>
    /// Hash that a contract gets when <see cref="Sender"/> deploys it.
    /// </summary>
    /// <param name="nef">NEF file.</param>
    /// <param name="manifest">Manifest.</param>
    /// <returns>Contract hash.</returns>
    public UInt160 GetDeployHash(NefFile nef, ContractManifest manifest) =>
        Helper.GetContractHash(Sender, nef.CheckSum, manifest.Name);

    /// <summary>
    /// Deploys a contract in a transaction of <see cref="Sender"/>.
    /// </summary>
    /// <typeparam name="T">Proxy type.</typeparam>
    /// <param name="nef">NEF file.</param>
    /// <param name="manifest">Manifest as JSON.</param>
    /// <param name="data">Argument for the contract's <c>_deploy</c>.</param>
    /// <param name="customMock">Replaces methods of the contract by .NET code.</param>
    /// <returns>Proxy of the contract.</returns>
    /// <exception cref="Exceptions.TestException">The deployment faulted.</exception>
    public T Deploy<T>(byte[] nef, string manifest, object? data = null, Action<Mock<T>>? customMock = null)
        where T : SmartContract =>
        Deploy(nef.AsSerializable<NefFile>(), ContractManifest.Parse(manifest), data, customMock);

    /// <summary>
    /// Deploys a contract in a transaction of <see cref="Sender"/>. When <typeparamref name="T"/> has a static property
    /// <c>DebugInfo</c> that belongs to the script, faults tell the C# line, also those of <c>_deploy</c>.
    /// </summary>
    /// <typeparam name="T">Proxy type.</typeparam>
    /// <param name="nef">NEF file.</param>
    /// <param name="manifest">Manifest.</param>
    /// <param name="data">Argument for the contract's <c>_deploy</c>.</param>
    /// <param name="customMock">Replaces methods of the contract by .NET code.</param>
    /// <returns>Proxy of the contract.</returns>
    /// <exception cref="Exceptions.TestException">The deployment faulted.</exception>
    public T Deploy<T>(NefFile nef, ContractManifest manifest, object? data = null, Action<Mock<T>>? customMock = null)
        where T : SmartContract
    {
        if (ArtifactDebugInfo.Of(typeof(T)) is { } debugInfo && debugInfo.Hash == nef.Script.Span.ToScriptHash())
        {
            _debugInfo[GetDeployHash(nef, manifest)] = debugInfo;
        }

        ContractState state = Native.ContractManagement.Deploy(nef.ToArray(), manifest.ToJson().ToByteArray(false), data);
        return CreateProxy(state.Hash, state.Id, customMock);
    }

    /// <summary>
    /// Proxy of a contract that was deployed already.
    /// </summary>
    /// <typeparam name="T">Proxy type.</typeparam>
    /// <param name="hash">Contract hash.</param>
    /// <param name="checkExistence">Whether the contract must exist.</param>
    /// <returns>Proxy.</returns>
    /// <exception cref="InvalidOperationException">The contract must exist and doesn't.</exception>
    public T FromHash<T>(UInt160 hash, bool checkExistence = true)
        where T : SmartContract => FromHash<T>(hash, null, checkExistence);

    /// <summary>
    /// Proxy of a contract, with methods replaced by .NET code, also for calls from other contracts.
    /// </summary>
    /// <typeparam name="T">Proxy type.</typeparam>
    /// <param name="hash">Contract hash.</param>
    /// <param name="customMock">Replaces methods of the contract.</param>
    /// <param name="checkExistence">Whether the contract must exist.</param>
    /// <returns>Proxy.</returns>
    /// <exception cref="InvalidOperationException">The contract must exist and doesn't.</exception>
    public T FromHash<T>(UInt160 hash, Action<Mock<T>>? customMock, bool checkExistence = true)
        where T : SmartContract
    {
        int? id = NativeContract.ContractManagement.GetContract(Storage.Snapshot, hash)?.Id;
        if (checkExistence && id is null)
        {
            throw new InvalidOperationException($"There is no contract {hash}; deploy it first, or pass checkExistence: false.");
        }

        return CreateProxy(hash, id, customMock);
    }

    /// <summary>
    /// Supplies debug information, so that faults of the contract tell the C# line.
    /// </summary>
    /// <param name="hash">Contract hash.</param>
    /// <param name="debugInfo">Debug information; null takes it away.</param>
    /// <exception cref="ArgumentException">The contract is deployed, with another script than the debug information's.</exception>
    public void SetDebugInfo(UInt160 hash, NeoDebugInfo? debugInfo)
    {
        if (debugInfo is null)
        {
            _debugInfo.Remove(hash);
            return;
        }

        UInt160? script = NativeContract.ContractManagement.GetContract(Storage.Snapshot, hash)?.Script.Span.ToScriptHash();
        if (script is not null && script != debugInfo.Hash)
        {
            throw new ArgumentException(
                $"The debug information belongs to the script {debugInfo.Hash}, but the contract's is {script}; take both from one build.",
                nameof(debugInfo));
        }

        _debugInfo[hash] = debugInfo;
    }

    /// <summary>
    /// Gives a mocked contract its own methods back.
    /// </summary>
    /// <param name="contract">Proxy that carries the mocks.</param>
    /// <returns>Whether there was any mock.</returns>
    public bool ReleaseMock(SmartContract contract)
    {
        var released = _customMocks.Where(entry => ReferenceEquals(entry.Value.Contract, contract)).Select(entry => entry.Key).ToList();
        return released.Count(key => _customMocks.Remove(key)) > 0;
    }

    internal bool HasCustomMocks => _customMocks.Count > 0;

    internal T NativeProxy<T>(NativeContract contract)
        where T : SmartContract => CreateProxy<T>(contract.Hash, contract.Id, null);

    internal NeoDebugInfo? DebugInfoOf(UInt160 hash) => _debugInfo.GetValueOrDefault(hash);

    internal bool TryGetCustomMock(UInt160 hash, string method, int parameterCount, [NotNullWhen(true)] out CustomMock? mock) =>
        _customMocks.TryGetValue((hash, method, parameterCount), out mock);

    private SmartContract[] ProxiesOf(UInt160 hash) => _proxies.TryGetValue(hash, out var proxies) ? [.. proxies] : [];

    private T CreateProxy<T>(UInt160 hash, int? id, Action<Mock<T>>? customMock)
        where T : SmartContract
    {
        SmartContractInitialize initialize = new(this, hash, id);
        T proxy;
        if (customMock is null)
        {
            proxy = ProxyFactory.Create<T>(initialize);
        }
        else
        {
            proxy = MockSetup.Create(initialize, customMock, out var mocked);
            foreach (CustomMock mock in mocked)
            {
                AddCustomMock(hash, mock);
            }
        }

        if (!_proxies.TryGetValue(hash, out var proxies))
        {
            _proxies[hash] = proxies = [];
        }

        proxies.Add(proxy);
        return proxy;
    }

    private void AddCustomMock(UInt160 hash, CustomMock mock)
    {
        if (!_customMocks.TryAdd((hash, mock.Name, mock.Method.GetParameters().Length), mock))
        {
            throw new InvalidOperationException($"The method {mock.Name} of {hash} is mocked already; release that mock first.");
        }
    }
}
