using System;
using System.Linq;
using Neo.Cryptography;
using Neo.IO;
using Neo.Network.P2P.Payloads;
using Neo.Persistence;
using Neo.SmartContract.Native;
using Neo.SmartContract.Testing.Execution;
using Neo.VM;

namespace Neo.SmartContract.Testing;

/// <summary>
/// The block that executions run in. It moves only when a test moves it.
/// </summary>
public class PersistingBlock
{
    private const byte CurrentBlockPrefix = 12;
    private const byte TransactionPrefix = 11;

    private readonly TestEngine _engine;

    /// <summary>
    /// Starts the block that follows a given one, by one block time of the protocol settings.
    /// </summary>
    /// <param name="engine">Engine.</param>
    /// <param name="currentBlock">Last persisted block.</param>
    public PersistingBlock(TestEngine engine, Block currentBlock)
    {
        _engine = engine;
        UnderlyingBlock = new Block { Header = NextHeader(currentBlock.Header), Transactions = [] };
    }

    /// <summary>
    /// Block number.
    /// </summary>
    public uint Index => UnderlyingBlock.Header.Index;

    /// <summary>
    /// Nonce of the block; <c>Runtime.GetRandom</c> depends on it.
    /// </summary>
    public ulong Nonce
    {
        get => UnderlyingBlock.Header.Nonce;
        set => UnderlyingBlock.Header.Nonce = value;
    }

    /// <summary>
    /// Block time since 1970-01-01 UTC.
    /// </summary>
    public TimeSpan Timestamp => TimeSpan.FromMilliseconds((long)TimestampMilliseconds);

    /// <summary>
    /// Block time as <c>Runtime.Time</c> gives it: milliseconds since 1970-01-01 UTC.
    /// </summary>
    public ulong TimestampMilliseconds => UnderlyingBlock.Header.Timestamp;

    internal Block UnderlyingBlock { get; }

    /// <summary>
    /// Moves the block's time on; its number stays.
    /// </summary>
    /// <param name="elapsed">Time to move by: a whole number of milliseconds, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or no whole number of milliseconds.</exception>
    public void Advance(TimeSpan elapsed) => AdvanceMilliseconds(Milliseconds(elapsed));

    /// <summary>
    /// Moves the block's time on; its number stays.
    /// </summary>
    /// <param name="milliseconds">Milliseconds to move by.</param>
    public void AdvanceMilliseconds(ulong milliseconds) => UnderlyingBlock.Header.Timestamp += milliseconds;

    /// <summary>
    /// Moves on by a number of blocks, as if they had been empty; the ledger's current index follows.
    /// </summary>
    /// <param name="count">Blocks.</param>
    /// <param name="elapsed">Time of all of them together: a whole number of milliseconds, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or no whole number of milliseconds.</exception>
    public void Skip(uint count, TimeSpan elapsed)
    {
        ulong milliseconds = Milliseconds(elapsed);
        UnderlyingBlock.Header.Index += count;
        UnderlyingBlock.Header.Timestamp += milliseconds;
        if (count > 0 && _engine.Storage.IsInitialized)
        {
            SetLedgerIndex(Index - 1);
        }
    }

    /// <summary>
    /// Persists the block without transactions, and starts the next one.
    /// </summary>
    /// <returns>Persisted block.</returns>
    public Block Persist() => Persist([], []);

    /// <summary>
    /// Persists the block with one transaction, and starts the next one.
    /// </summary>
    /// <param name="tx">Transaction; it isn't executed again.</param>
    /// <param name="state">State that the ledger tells about it.</param>
    /// <returns>Persisted block.</returns>
    public Block Persist(Transaction tx, VMState state = VMState.HALT) => Persist([tx], [state]);

    /// <summary>
    /// Persists the block with transactions, and starts the next one.
    /// </summary>
    /// <param name="txs">Transactions; they aren't executed again.</param>
    /// <param name="states">States that the ledger tells about them, one each.</param>
    /// <returns>Persisted block.</returns>
    /// <exception cref="ArgumentException">There isn't one state for each transaction.</exception>
    public Block Persist(Transaction[] txs, VMState[] states)
    {
        if (txs.Length != states.Length)
        {
            throw new ArgumentException($"{txs.Length} transactions need as many states, but {states.Length} were given.", nameof(states));
        }

        // Copies, because the engine's own transaction changes with the next execution and the ledger would see it.
        Block block = new() { Header = UnderlyingBlock.Header, Transactions = [.. txs.Select(Copy)] };
        block.Header.MerkleRoot = MerkleTree.ComputeRoot([.. txs.Select(tx => tx.Hash)]);

        DataCache snapshot = _engine.Storage.Snapshot.CreateSnapshot();
        RunNatives(_engine, block, snapshot, TriggerType.OnPersist);
        for (int index = 0; index < txs.Length; index++)
        {
            StorageKey key = new KeyBuilder(NativeContract.Ledger.Id, TransactionPrefix).Add(txs[index].Hash);
            snapshot.GetAndChange(key).GetInteroperable<TransactionState>().State = states[index];
        }

        RunNatives(_engine, block, snapshot, TriggerType.PostPersist);
        snapshot.Commit();
        UnderlyingBlock.Header = NextHeader(block.Header);
        return block;
    }

    internal static void RunNatives(TestEngine engine, Block block, DataCache snapshot, TriggerType trigger)
    {
        using ScriptBuilder script = new();
        script.EmitSysCall(trigger == TriggerType.OnPersist
            ? ApplicationEngine.System_Contract_NativeOnPersist
            : ApplicationEngine.System_Contract_NativePostPersist);
        TestingApplicationEngine natives = new(engine, trigger, null, snapshot, block, gas: 0);
        natives.LoadScript(script.ToArray());
        if (natives.Execute() != VMState.HALT)
        {
            throw new InvalidOperationException(
                $"The native contracts refused block {block.Index} at {trigger}: {natives.FaultException?.GetBaseException().Message}",
                natives.FaultException);
        }

        natives.RaiseNotifications();
    }

    private static ulong Milliseconds(TimeSpan elapsed)
    {
        if (elapsed < TimeSpan.Zero || elapsed.Ticks % TimeSpan.TicksPerMillisecond != 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(elapsed), elapsed, "Block time moves forward by whole milliseconds; round the time to them first.");
        }

        return (ulong)(elapsed.Ticks / TimeSpan.TicksPerMillisecond);
    }

    private static Transaction Copy(Transaction transaction) => new()
    {
        Version = transaction.Version,
        Nonce = transaction.Nonce,
        SystemFee = transaction.SystemFee,
        NetworkFee = transaction.NetworkFee,
        ValidUntilBlock = transaction.ValidUntilBlock,
        Signers = [.. transaction.Signers.Select(Copy)],
        Attributes = transaction.Attributes,
        Script = transaction.Script,
        Witnesses = transaction.Witnesses,
    };

    // Lists that don't apply are empty in a transaction that came over the network, never null.
    private static Signer Copy(Signer signer) => new()
    {
        Account = signer.Account,
        Scopes = signer.Scopes,
        AllowedContracts = signer.AllowedContracts ?? [],
        AllowedGroups = signer.AllowedGroups ?? [],
        Rules = signer.Rules ?? [],
    };

    private Header NextHeader(Header previous) => new()
    {
        Version = previous.Version,
        Index = previous.Index + 1,
        MerkleRoot = UInt256.Zero,
        NextConsensus = previous.NextConsensus,
        Nonce = previous.Nonce,
        PrevHash = previous.Hash,
        PrimaryIndex = previous.PrimaryIndex,
        Timestamp = previous.Timestamp + _engine.ProtocolSettings.MillisecondsPerBlock,
        Witness = new Witness { InvocationScript = Array.Empty<byte>(), VerificationScript = Array.Empty<byte>() },
    };

    // The ledger keeps its head as an array of hash and index; skipped blocks have no hash, so the old one stays.
    private void SetLedgerIndex(uint index)
    {
        StorageKey key = new KeyBuilder(NativeContract.Ledger.Id, CurrentBlockPrefix);
        VM.Types.StackItem head = new VM.Types.Struct
        {
            NativeContract.Ledger.CurrentHash(_engine.Storage.Snapshot).ToArray(),
            index,
        };
        _engine.Storage.Snapshot.Delete(key);
        _engine.Storage.Snapshot.Add(key, new StorageItem(BinarySerializer.Serialize(head, 1024)));
    }
}
