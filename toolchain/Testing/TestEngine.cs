using System;
using System.Collections.Generic;
using Neo.Network.P2P.Payloads;
using Neo.Persistence;
using Neo.SmartContract.Native;
using Neo.SmartContract.Testing.Interpreters;
using Neo.SmartContract.Testing.Native;
using Neo.SmartContract.Testing.ProtocolChecks;
using Neo.SmartContract.Testing.Storage;

namespace Neo.SmartContract.Testing;

/// <summary>
/// A chain in memory: the real Neo VM, native contracts and storage, with blocks, time and signers in the test's hands.
/// Engines share nothing; one engine belongs to one thread at a time.
/// </summary>
public partial class TestEngine
{
    private const uint FirstNonce = 0x01020304;

    private NativeContracts? _native;

    /// <summary>
    /// Creates an empty chain with the settings of <see cref="Default"/>.
    /// </summary>
    /// <param name="initializeNativeContracts">Whether to persist the genesis block, without which nothing can be deployed.</param>
    public TestEngine(bool initializeNativeContracts = true)
        : this(new EngineStorage(new MemoryStore()), Default, initializeNativeContracts)
    {
    }

    /// <summary>
    /// Opens a chain on given storage with the settings of <see cref="Default"/>.
    /// </summary>
    /// <param name="storage">Storage.</param>
    /// <param name="initializeNativeContracts">Whether to persist the genesis block.</param>
    public TestEngine(EngineStorage storage, bool initializeNativeContracts = true)
        : this(storage, Default, initializeNativeContracts)
    {
    }

    /// <summary>
    /// Creates an empty chain with given settings.
    /// </summary>
    /// <param name="settings">Protocol settings.</param>
    /// <param name="initializeNativeContracts">Whether to persist the genesis block.</param>
    public TestEngine(ProtocolSettings settings, bool initializeNativeContracts = true)
        : this(new EngineStorage(new MemoryStore()), settings, initializeNativeContracts)
    {
    }

    /// <summary>
    /// Opens a chain on given storage with given settings.
    /// </summary>
    /// <param name="storage">Storage.</param>
    /// <param name="settings">Protocol settings.</param>
    /// <param name="initializeNativeContracts">Whether to persist the genesis block.</param>
    public TestEngine(EngineStorage storage, ProtocolSettings settings, bool initializeNativeContracts = true)
    {
        Storage = storage;
        ProtocolSettings = settings;
        Transaction = new Transaction
        {
            Attributes = [],
            Script = Array.Empty<byte>(),
            NetworkFee = ApplicationEngine.TestModeGas,
            Nonce = FirstNonce,
            Signers =
            [
                new Signer { Account = StandbyValidatorsAddress(settings), Scopes = WitnessScope.Global },
                new Signer { Account = StandbyCommitteeAddress(settings), Scopes = WitnessScope.Global },
            ],
            Witnesses = [],
        };
        FeeConsumed = new FeeWatcher(this);
        PersistingBlock = new PersistingBlock(this, LastBlock(initializeNativeContracts));
    }

    /// <summary>
    /// Handles a message that a contract logged.
    /// </summary>
    /// <param name="sender">Contract.</param>
    /// <param name="message">Message.</param>
    public delegate void OnRuntimeLogDelegate(UInt160 sender, string message);

    /// <summary>
    /// Raised for each <c>Runtime.Log</c>, also in executions that fault later.
    /// </summary>
    public event OnRuntimeLogDelegate? OnRuntimeLog;

    /// <summary>
    /// Raised after each execution, halted or faulted, with the GAS it consumed in datoshi.
    /// </summary>
    public event Action<long>? OnGasConsumed;

    /// <summary>
    /// The chain's state.
    /// </summary>
    public EngineStorage Storage { get; internal set; }

    /// <summary>
    /// Protocol settings.
    /// </summary>
    public ProtocolSettings ProtocolSettings { get; }

    /// <summary>
    /// Block that executions run in; its time is the chain's time.
    /// </summary>
    public PersistingBlock PersistingBlock { get; }

    /// <summary>
    /// Transaction that executions run in. Each execution gives it its script and a nonce of its own.
    /// Witnesses aren't verified: a signer counts as one that signed.
    /// </summary>
    public Transaction Transaction { get; }

    /// <summary>
    /// Trigger of executions.
    /// </summary>
    public TriggerType Trigger { get; set; } = TriggerType.Application;

    /// <summary>
    /// Reads the strings that contracts return.
    /// </summary>
    public IStringInterpreter StringInterpreter { get; set; } = Interpreters.StringInterpreter.StrictUTF8;

    /// <summary>
    /// Which checks of protocol versions after 3.5.0 are made; all of them unless a test says otherwise.
    /// </summary>
    public LaterProtocolChecks LaterProtocolChecks { get; set; } = LaterProtocolChecks.All;

    /// <summary>
    /// GAS that one execution may consume, in datoshi (1 GAS is 100,000,000 datoshi); 20 GAS at first.
    /// </summary>
    public long Fee
    {
        get => Transaction.NetworkFee;
        set => Transaction.NetworkFee = value;
    }

    /// <summary>
    /// GAS of the last execution in datoshi, or of all of them when <see cref="ResetFeeConsumed"/> is off.
    /// </summary>
    public FeeWatcher FeeConsumed { get; }

    /// <summary>
    /// Whether <see cref="FeeConsumed"/> starts from 0 at each execution.
    /// </summary>
    public bool ResetFeeConsumed { get; set; } = true;

    /// <summary>
    /// Account that pays for the transaction: its first signer.
    /// </summary>
    public UInt160 Sender => Transaction.Sender;

    /// <summary>
    /// Watches each instruction of the executions that follow; null for nobody.
    /// </summary>
    public IDiagnostic? Diagnostic { get; set; }

    /// <summary>
    /// Call flags with which proxies call their contracts.
    /// </summary>
    public CallFlags CallFlags { get; set; } = CallFlags.All;

    /// <summary>
    /// Proxies of the native contracts.
    /// </summary>
    public NativeContracts Native => _native ??= new NativeContracts(this);

    /// <summary>
    /// Multi-signature account of the validators: two thirds of them must sign. All NEO and GAS start here.
    /// </summary>
    public UInt160 ValidatorsAddress => Storage.IsInitialized
        ? Contract.GetBFTAddress(NativeContract.NEO.ComputeNextBlockValidators(Storage.Snapshot, ProtocolSettings))
        : StandbyValidatorsAddress(ProtocolSettings);

    /// <summary>
    /// Multi-signature account of the committee: more than half of it must sign.
    /// </summary>
    public UInt160 CommitteeAddress => Storage.IsInitialized
        ? NativeContract.NEO.GetCommitteeAddress(Storage.Snapshot)
        : StandbyCommitteeAddress(ProtocolSettings);

    internal List<FeeWatcher> Watchers { get; } = [];

    /// <summary>
    /// Watches the GAS of the executions that follow.
    /// </summary>
    /// <returns>Watcher; dispose of it to stop.</returns>
    public FeeWatcher CreateGasWatcher() => new(this);

    /// <summary>
    /// Remembers the whole state; block height and time are not part of it.
    /// </summary>
    /// <returns>The state as it is now.</returns>
    public EngineCheckpoint Checkpoint() => Storage.Checkpoint();

    /// <summary>
    /// Returns to a remembered state.
    /// </summary>
    /// <param name="checkpoint">State to return to.</param>
    public void Restore(EngineCheckpoint checkpoint) => Storage.Restore(checkpoint);

    private static UInt160 StandbyValidatorsAddress(ProtocolSettings settings) => Contract.GetBFTAddress(settings.StandbyValidators);

    private static UInt160 StandbyCommitteeAddress(ProtocolSettings settings)
    {
        var committee = settings.StandbyCommittee;
        return Contract.CreateMultiSigRedeemScript(committee.Count - ((committee.Count - 1) / 2), committee).ToScriptHash();
    }

    private Block LastBlock(bool initializeNativeContracts)
    {
        if (initializeNativeContracts)
        {
            return Native.Initialize();
        }

        return Storage.IsInitialized
            ? NativeContract.Ledger.GetBlock(Storage.Snapshot, NativeContract.Ledger.CurrentHash(Storage.Snapshot))
            : NeoSystem.CreateGenesisBlock(ProtocolSettings);
    }
}
