using System.Collections.Generic;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.IO;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing.Coverage;

namespace Neo.SmartContract.Testing.TestingStandards;

/// <summary>
/// Base of a contract's tests: a fresh engine for each test, with the contract deployed by Alice.
/// </summary>
/// <typeparam name="T">Artifact of the contract.</typeparam>
public class TestBase<T>
    where T : SmartContract, IContractInfo
{
    private readonly List<string> _logs = [];

    /// <summary>
    /// Deploys the contract that the artifact carries.
    /// </summary>
    public TestBase() => TestBaseSetup(T.Nef, T.Manifest);

    /// <summary>
    /// Deploys a contract from its files.
    /// </summary>
    /// <param name="nefFile">Path of the NEF file.</param>
    /// <param name="manifestFile">Path of the manifest.</param>
    /// <param name="debugInfoFile">Path of the debug information; null for none.</param>
    public TestBase(string nefFile, string manifestFile, string? debugInfoFile = null)
        : this(
            File.ReadAllBytes(nefFile).AsSerializable<NefFile>(),
            ContractManifest.Parse(File.ReadAllText(manifestFile)),
            debugInfoFile is not null && NeoDebugInfo.TryLoad(debugInfoFile, out NeoDebugInfo? debugInfo) ? debugInfo : null)
    {
    }

    /// <summary>
    /// Deploys a given contract.
    /// </summary>
    /// <param name="nefFile">NEF file.</param>
    /// <param name="manifestFile">Manifest.</param>
    /// <param name="debugInfo">Debug information; null for the artifact's own.</param>
    public TestBase(NefFile nefFile, ContractManifest manifestFile, NeoDebugInfo? debugInfo = null) =>
        TestBaseSetup(nefFile, manifestFile, debugInfo);

    /// <summary>
    /// Signer who deploys the contract.
    /// </summary>
    public static Signer Alice { get; set; } = TestEngine.GetNewSigner();

    /// <summary>
    /// Another signer.
    /// </summary>
    public static Signer Bob { get; set; } = TestEngine.GetNewSigner();

    /// <summary>
    /// NEF file of the contract.
    /// </summary>
    public NefFile NefFile { get; private set; } = null!;

    /// <summary>
    /// Manifest of the contract.
    /// </summary>
    public ContractManifest Manifest { get; private set; } = null!;

    /// <summary>
    /// Debug information that was given, if any.
    /// </summary>
    public NeoDebugInfo? DebugInfo { get; set; }

    /// <summary>
    /// Engine of this test.
    /// </summary>
    public TestEngine Engine { get; private set; } = null!;

    /// <summary>
    /// The contract.
    /// </summary>
    public T Contract { get; private set; } = null!;

    /// <summary>
    /// Hash of the contract.
    /// </summary>
    public UInt160 ContractHash => Contract.Hash;

    /// <summary>
    /// Argument for the contract's <c>_deploy</c>.
    /// </summary>
    protected virtual object? DeploymentData => null;

    /// <summary>
    /// Creates the engine and deploys the contract.
    /// </summary>
    /// <param name="nefFile">NEF file.</param>
    /// <param name="manifestFile">Manifest.</param>
    /// <param name="debugInfo">Debug information; null for the artifact's own.</param>
    public virtual void TestBaseSetup(NefFile nefFile, ContractManifest manifestFile, NeoDebugInfo? debugInfo = null)
    {
        NefFile = nefFile;
        Manifest = manifestFile;
        DebugInfo = debugInfo;
        Engine = CreateTestEngine();
        Contract = Engine.Deploy<T>(nefFile, manifestFile, DeploymentData);
        if (debugInfo is not null)
        {
            Engine.SetDebugInfo(Contract, debugInfo);
        }

        Contract.OnRuntimeLog += RememberLog;
    }

    /// <summary>
    /// Asserts that exactly these messages were logged, and forgets them.
    /// </summary>
    /// <param name="logs">Messages, in order.</param>
    public void AssertLogs(params string[] logs)
    {
        CollectionAssert.AreEqual(logs, _logs);
        _logs.Clear();
    }

    /// <summary>
    /// Asserts that nothing was logged.
    /// </summary>
    public void AssertNoLogs() => Assert.IsEmpty(_logs);

    /// <summary>
    /// Leaves the contract's log.
    /// </summary>
    [TestCleanup]
    public virtual void OnCleanup() => Contract.OnRuntimeLog -= RememberLog;

    /// <summary>
    /// Creates the engine of a test, with Alice as signer.
    /// </summary>
    /// <returns>Engine.</returns>
    protected virtual TestEngine CreateTestEngine()
    {
        TestEngine engine = new(true);
        engine.SetTransactionSigners(Alice);
        return engine;
    }

    private void RememberLog(UInt160 sender, string message) => _logs.Add(message);
}
