using System;
using System.Collections.Generic;
using System.Diagnostics;
using Neo.Persistence;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.Execution;
using Neo.SmartContract.Testing.Storage;
using Neo.VM;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing;

public partial class TestEngine
{
    /// <summary>
    /// Notifications of the last execution, in order; empty when it faulted.
    /// </summary>
    public IReadOnlyList<NotifyEventArgs> Notifications { get; private set; } = [];

    /// <summary>
    /// Runs a script as a transaction: on HALT its changes stay and its notifications reach the proxies' events; on FAULT
    /// nothing of it remains.
    /// </summary>
    /// <param name="script">Script.</param>
    /// <param name="initialPosition">Offset of the first instruction.</param>
    /// <param name="beforeExecute">Called with the engine just before it runs.</param>
    /// <returns>Top of the result stack; Null when the script left nothing.</returns>
    /// <exception cref="TestException">The script faulted.</exception>
    /// <exception cref="InvalidOperationException">The chain has no genesis block.</exception>
    [StackTraceHidden]
    public StackItem Execute(Script script, int initialPosition = 0, Action<ApplicationEngine>? beforeExecute = null)
    {
        if (!Storage.IsInitialized)
        {
            throw new InvalidOperationException("The chain has no genesis block, so nothing can run on it; call Native.Initialize() first.");
        }

        Transaction.Script = script;
        Transaction.Nonce++;
        if (ResetFeeConsumed)
        {
            FeeConsumed.Reset();
        }

        var snapshot = Storage.Snapshot.CreateSnapshot();

        // Not disposed of: a returned iterator must outlive the execution, and no other resource is held.
        TestingApplicationEngine engine = new(this, Trigger, Transaction, snapshot, PersistingBlock.UnderlyingBlock, diagnostic: Diagnostic);
        engine.LoadScript(script, initialPosition: initialPosition);
        beforeExecute?.Invoke(engine);
        VMState state = engine.Execute();

        CountGas(engine.GasConsumed);
        if (state != VMState.HALT)
        {
            Notifications = [];
            throw new TestException(engine);
        }

        snapshot.Commit();
        Notifications = [.. engine.Notifications];
        engine.RaiseNotifications();
        return engine.ResultStack.Count == 0 ? StackItem.Null : engine.ResultStack.Pop();
    }

    internal T WithStorage<T>(DataCache snapshot, Func<T> action)
    {
        EngineStorage storage = Storage;
        Storage = new EngineStorage(storage.Store, snapshot);
        try
        {
            return action();
        }
        finally
        {
            Storage = storage;
        }
    }

    internal void RaiseNotification(NotifyEventArgs notification)
    {
        foreach (SmartContract contract in ProxiesOf(notification.ScriptHash))
        {
            contract.RaiseEvent(notification.EventName, notification.State);
        }
    }

    internal void RaiseRuntimeLog(UInt160 sender, string message)
    {
        OnRuntimeLog?.Invoke(sender, message);
        foreach (SmartContract contract in ProxiesOf(sender))
        {
            contract.RaiseRuntimeLog(sender, message);
        }
    }

    private void CountGas(long datoshi)
    {
        foreach (FeeWatcher watcher in Watchers)
        {
            watcher.Value += datoshi;
        }

        OnGasConsumed?.Invoke(datoshi);
    }
}
