using System;
using System.Collections.Generic;
using Neo.Network.P2P.Payloads;
using Neo.Persistence;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;
using Neo.SmartContract.Testing.Coverage;
using Neo.SmartContract.Testing.ProtocolChecks;
using Neo.SmartContract.Testing.Proxies;
using Neo.VM;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing.Execution;

/// <summary>
/// Neo's own engine, watched: it meets mocks, logs and the checks of later protocols on its way, and charges what Neo charges.
/// </summary>
internal sealed class TestingApplicationEngine : ApplicationEngine
{
    /// <summary>
    /// A syscall of the test engine's own, outside Neo's: pushes a value that the test hands over.
    /// </summary>
    public const uint HandOverSyscall = 0x54455354;

    private readonly TestEngine _engine;
    private readonly Dictionary<ExecutionContext, (ContractManifest Manifest, ContractMethodDescriptor[] Methods)> _entries = [];
    private int _raisedNotifications;
    private (StackItem Exception, ExecutionContext[] Frames, int[] Offsets)? _thrown;

    public TestingApplicationEngine(
        TestEngine engine, TriggerType trigger, IVerifiable? container, DataCache snapshot, Block block, long? gas = null, IDiagnostic? diagnostic = null)
        : base(trigger, container, snapshot, block, engine.ProtocolSettings, gas ?? engine.Fee, diagnostic)
    {
        _engine = engine;
        Limit = gas ?? engine.Fee;
    }

    /// <summary>
    /// Whether the execution ended because it wanted more GAS than its limit.
    /// </summary>
    public bool IsOutOfGas => GasConsumed > Limit;

    /// <summary>
    /// GAS that the execution may consume, in datoshi.
    /// </summary>
    public long Limit { get; }

    /// <summary>
    /// Values that the script may ask for by index.
    /// </summary>
    public IReadOnlyList<Action<ApplicationEngine>> HandedOver { get; set; } = [];

    /// <summary>
    /// Raises the events of the notifications that weren't raised yet.
    /// </summary>
    public void RaiseNotifications()
    {
        while (_raisedNotifications < Notifications.Count)
        {
            _engine.RaiseNotification(Notifications[_raisedNotifications++]);
        }
    }

    /// <summary>
    /// Where the script stood when it faulted: innermost frame first.
    /// </summary>
    public IReadOnlyList<ContractFrame> FaultFrames()
    {
        // A throw that no catch took passes through the finally blocks; the place that matters is the throw.
        bool thrown = _thrown is { } cause && ReferenceEquals(cause.Exception, UncaughtException);
        ExecutionContext[] contexts = thrown ? _thrown!.Value.Frames : [.. InvocationStack];
        ContractFrame[] frames = new ContractFrame[contexts.Length];
        for (int depth = 0; depth < contexts.Length; depth++)
        {
            // Below the top, the pointer stands behind the call already.
            int pointer = thrown ? _thrown!.Value.Offsets[depth] : contexts[depth].InstructionPointer;
            frames[depth] = FrameOf(contexts[depth], depth == 0 ? pointer : pointer - 1);
        }

        return frames;
    }

    // Calls inside a contract share its evaluation stack, so a context with a stack of its own is one that another contract called.
    protected override void LoadContext(ExecutionContext context)
    {
        ContractState? contract = context.GetState<ExecutionContextState>().Contract;
        if (contract is { Id: >= 0 } && CurrentContext?.EvaluationStack != context.EvaluationStack)
        {
            int offset = context.InstructionPointer;
            var methods = System.Array.FindAll(contract.Manifest.Abi.Methods, method => method.Offset == offset);
            _entries.Add(context, (contract.Manifest, methods));
        }

        base.LoadContext(context);
    }

    protected override void PreExecuteInstruction(Instruction instruction)
    {
        if (instruction.OpCode == OpCode.RET)
        {
            CheckNotificationCount(Notifications.Count);
            CheckReturn();
        }
        else if (instruction.OpCode == OpCode.THROW && CurrentContext!.EvaluationStack.Count > 0)
        {
            RememberThrow();
        }

        base.PreExecuteInstruction(instruction);
    }

    protected override void OnSysCall(uint method)
    {
        if (method == HandOverSyscall)
        {
            HandedOver[(int)Pop().GetInteger()](this);
        }
        else
        {
            base.OnSysCall(method);
        }
    }

    protected override void OnSysCall(InteropDescriptor descriptor)
    {
        if (descriptor == System_Contract_Call && TryCallMock(descriptor))
        {
            return;
        }

        if (descriptor == System_Runtime_Notify)
        {
            CheckNotification();
        }
        else if (descriptor == System_Contract_CallNative)
        {
            CheckDeployment();
        }

        string? log = descriptor == System_Runtime_Log ? Utility.StrictUTF8.GetString(Peek().GetSpan()) : null;
        base.OnSysCall(descriptor);
        if (log is not null)
        {
            _engine.RaiseRuntimeLog(CurrentScriptHash, log);
        }
    }

    protected override ExecutionContext LoadToken(ushort tokenId)
    {
        ContractState? caller = CurrentContext!.GetState<ExecutionContextState>().Contract;
        if (caller is not null && tokenId < caller.Nef.Tokens.Length)
        {
            MethodToken token = caller.Nef.Tokens[tokenId];
            if (_engine.TryGetCustomMock(token.Hash, token.Method, token.ParametersCount, out CustomMock? mock))
            {
                ValidateCallFlags(CallFlags.ReadStates | CallFlags.AllowCall);
                StackItem[] arguments = new StackItem[token.ParametersCount];
                for (int index = 0; index < arguments.Length; index++)
                {
                    arguments[index] = Pop();
                }

                CallMock(mock, arguments, token.HasReturnValue);
                return CurrentContext;
            }
        }

        return base.LoadToken(tokenId);
    }

    private bool TryCallMock(InteropDescriptor descriptor)
    {
        if (!_engine.HasCustomMocks
            || Peek(3) is not VM.Types.Array arguments
            || !_engine.TryGetCustomMock(new UInt160(Peek(0).GetSpan()), Peek(1).GetString()!, arguments.Count, out CustomMock? mock))
        {
            return false;
        }

        ValidateCallFlags(descriptor.RequiredCallFlags);
        AddGas(descriptor.FixedPrice * NativeContract.Policy.GetExecFeeFactor(Snapshot));
        Pop();
        Pop();
        Pop();
        Pop();
        CallMock(mock, [.. arguments], hasReturnValue: true);
        return true;
    }

    private void CallMock(CustomMock mock, IReadOnlyList<StackItem> arguments, bool hasReturnValue)
    {
        // The mock may look at the events and the state so far, and may call contracts itself.
        RaiseNotifications();
        object? result = _engine.WithStorage(Snapshot, () => mock.Call(arguments));
        if (hasReturnValue)
        {
            Push(Convert(result));
        }
    }

    private void CheckReturn()
    {
        if (!_engine.LaterProtocolChecks.HasFlag(LaterProtocolChecks.ReturnTypes))
        {
            return;
        }

        if (_entries.TryGetValue(CurrentContext!, out var entry))
        {
            ReturnTypeCheck.Check(CurrentContext!, entry.Manifest, entry.Methods);
        }
    }

    private void CheckNotificationCount(int count)
    {
        if (Trigger == TriggerType.Application && _engine.LaterProtocolChecks.HasFlag(LaterProtocolChecks.Notifications))
        {
            NotificationCheck.CheckCount(count);
        }
    }

    private void CheckNotification()
    {
        CheckNotificationCount(Notifications.Count + 1);
        if (_engine.LaterProtocolChecks.HasFlag(LaterProtocolChecks.Notifications) && Peek(1) is VM.Types.Array state)
        {
            NotificationCheck.Check(CurrentContext!.GetState<ExecutionContextState>().Contract, Peek(0).GetSpan(), state);
        }
    }

    // ContractManagement's script pushes a version, so the arguments of deploy and update begin one below the top.
    private void CheckDeployment()
    {
        if (!_engine.LaterProtocolChecks.HasFlag(LaterProtocolChecks.Scripts)
            || CurrentScriptHash != NativeContract.ContractManagement.Hash)
        {
            return;
        }

        int offset = CurrentContext!.InstructionPointer - 1;
        string? method = System.Array.Find(NativeContract.ContractManagement.Manifest.Abi.Methods, entry => entry.Offset == offset)?.Name;
        if (method is "deploy" or "update" && CurrentContext.EvaluationStack.Count >= 3)
        {
            UInt160 caller = CurrentContext!.GetState<ExecutionContextState>().CallingContext?.GetState<ExecutionContextState>().ScriptHash ?? UInt160.Zero;
            DeploymentCheck.Check(Peek(1), Peek(2), NativeContract.ContractManagement.GetContract(Snapshot, caller));
        }
    }

    private void RememberThrow()
    {
        ExecutionContext[] frames = [.. InvocationStack];
        _thrown = (Peek(), frames, System.Array.ConvertAll(frames, frame => frame.InstructionPointer));
    }

    // An update leaves debug information behind that belongs to the old script; its lines would be wrong.
    private ContractFrame FrameOf(ExecutionContext context, int offset)
    {
        ExecutionContextState state = context.GetState<ExecutionContextState>();
        UInt160 scriptHash = ((ReadOnlyMemory<byte>)context.Script).Span.ToScriptHash();
        UInt160 hash = state.ScriptHash ?? scriptHash;
        NeoDebugInfo? debugInfo = _engine.DebugInfoOf(hash);
        return ContractFrame.Create(hash, state.Contract, debugInfo?.Hash == scriptHash ? debugInfo : null, offset);
    }
}
