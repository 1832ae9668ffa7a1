using System;
using Neo;
using Neo.SmartContract;
using Neo.VM;

namespace MiningPool.Bench.Contracts;

/// <summary>
/// Splits the GAS of executions between one contract's own work and what it has others do. What an instruction cost shows when the
/// next one begins.
/// </summary>
/// <param name="contract">The contract.</param>
/// <param name="onlyInside">Whether to leave out what happens while the contract is in no call.</param>
public sealed class CallProfiler(UInt160 contract, bool onlyInside = false) : IDiagnostic
{
    private ApplicationEngine? engine;
    private Share share = Share.Ignored;
    private long gasBefore;
    private CallProfile profile = CallProfile.None;

    private enum Share
    {
        Ignored,
        Execution,
        Storage,
        Calls,
    }

    /// <summary>What was seen until now.</summary>
    public CallProfile Finish()
    {
        Book();
        engine = null;
        return profile;
    }

    /// <inheritdoc/>
    public void Initialized(ApplicationEngine engine)
    {
        Book();
        this.engine = engine;
        gasBefore = engine.GasConsumed;
        share = Share.Ignored;
    }

    /// <inheritdoc/>
    public void PreExecuteInstruction(Instruction instruction)
    {
        Book();
        share = ShareOf(instruction);
    }

    /// <inheritdoc/>
    public void PostExecuteInstruction(Instruction instruction)
    {
    }

    /// <inheritdoc/>
    public void ContextLoaded(ExecutionContext context)
    {
    }

    /// <inheritdoc/>
    public void ContextUnloaded(ExecutionContext context)
    {
    }

    /// <inheritdoc/>
    public void Disposed()
    {
    }

    private void Book()
    {
        if (engine is null) return;
        long cost = engine.GasConsumed - gasBefore;
        gasBefore = engine.GasConsumed;
        profile = share switch
        {
            Share.Execution => profile with { Execution = profile.Execution + cost },
            Share.Storage => profile with { Storage = profile.Storage + cost },
            Share.Calls => profile with { Calls = profile.Calls + cost },
            _ => profile,
        };
    }

    private Share ShareOf(Instruction instruction)
    {
        if (engine!.CurrentScriptHash != contract) return onlyInside && !IsInside() ? Share.Ignored : Share.Calls;
        OperationCounts counts = profile.Operations;
        string operation = instruction.OpCode == OpCode.SYSCALL ? ApplicationEngine.Services[instruction.TokenU32].Name : instruction.OpCode.ToString();
        counts = operation switch
        {
            "System.Storage.Get" => counts with { Reads = counts.Reads + 1 },
            "System.Storage.Put" => counts with { Writes = counts.Writes + 1 },
            "System.Storage.Delete" => counts with { Deletes = counts.Deletes + 1 },
            "System.Storage.Find" or "System.Iterator.Next" => counts with { Searches = counts.Searches + 1 },
            "System.Contract.Call" or nameof(OpCode.CALLT) => counts with { Calls = counts.Calls + 1 },
            "System.Runtime.Notify" => counts with { Events = counts.Events + 1 },
            _ => counts,
        };
        profile = profile with { Operations = counts };
        if (operation is "System.Contract.Call" or nameof(OpCode.CALLT)) return Share.Calls;
        return operation.StartsWith("System.Storage.", StringComparison.Ordinal) || operation.StartsWith("System.Iterator.", StringComparison.Ordinal)
            ? Share.Storage
            : Share.Execution;
    }

    private bool IsInside()
    {
        foreach (ExecutionContext context in engine!.InvocationStack)
        {
            if (context.GetScriptHash() == contract) return true;
        }

        return false;
    }
}
