using System.Collections.Generic;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Native;
using Neo.VM;
using Type = Neo.SmartContract.ContractParameterType;

namespace Neo.SmartContract.Testing.Tests.Fixtures;

#pragma warning disable CS0067 // Events are raised through reflection, by the name of the notification.

/// <summary>
/// Proxy of the contract that <see cref="Build"/> assembles: one small method for each thing that the engine must do right.
/// </summary>
public abstract class Sample(SmartContractInitialize initialize) : SmartContract(initialize)
{
    public delegate void delChanged(BigInteger? value);

    [DisplayName("Changed")]
    public event delChanged? OnChanged;

    public abstract BigInteger? Time { [DisplayName("time")] get; }

    public abstract BigInteger? LedgerIndex { [DisplayName("ledgerIndex")] get; }

    public abstract BigInteger? Random { [DisplayName("random")] get; }

    [DisplayName("add")]
    public abstract BigInteger? Add(BigInteger? a, BigInteger? b);

    [DisplayName("echo")]
    public abstract object? Echo(object? value);

    [DisplayName("put")]
    public abstract void Put(byte[]? key, byte[]? value);

    [DisplayName("get")]
    public abstract byte[]? Get(byte[]? key);

    [DisplayName("putThenThrow")]
    public abstract void PutThenThrow(byte[]? key, byte[]? value);

    [DisplayName("throwText")]
    public abstract void ThrowText(object? exception);

    [DisplayName("abort")]
    public abstract void Abort();

    [DisplayName("isWitness")]
    public abstract bool? IsWitness(UInt160? account);

    [DisplayName("forward")]
    public abstract object? Forward(UInt160? contract, string? method, IList<object?>? arguments);

    [DisplayName("change")]
    public abstract void Change(BigInteger? value);

    [DisplayName("changeThenThrow")]
    public abstract void ChangeThenThrow(BigInteger? value);

    [DisplayName("log")]
    public abstract void Log(string? message);

    [DisplayName("loop")]
    public abstract void Loop();

    internal static BuiltContract Build(string name = "Sample")
    {
        ContractBuilder builder = new(name);
        ushort currentIndex = builder.Token(NativeContract.Ledger.Hash, "currentIndex", 0, true);
        builder.Event("Changed", ("value", Type.Integer));
        builder.Method("add", Type.Integer, script => script.InitSlot(0, 2).Emit(OpCode.LDARG0, OpCode.LDARG1, OpCode.ADD, OpCode.RET),
            ("a", Type.Integer), ("b", Type.Integer));
        builder.Method("echo", Type.Any, script => script.InitSlot(0, 1).Emit(OpCode.LDARG0, OpCode.RET), ("value", Type.Any));
        AddStorage(builder);
        AddFaults(builder);
        AddRuntime(builder, currentIndex);
        return builder.Build();
    }

    private static void AddStorage(ContractBuilder builder)
    {
        builder.Method("put", Type.Void, script => EmitPut(script).Emit(OpCode.RET), ("key", Type.ByteArray), ("value", Type.ByteArray));
        builder.Method("putThenThrow", Type.Void, script => EmitPut(script).EmitPush("after the put").Emit(OpCode.THROW),
            ("key", Type.ByteArray), ("value", Type.ByteArray));
        builder.Method(
            "get",
            Type.ByteArray,
            script => script.InitSlot(0, 1).Emit(OpCode.LDARG0)
                .EmitSysCall(ApplicationEngine.System_Storage_GetContext)
                .EmitSysCall(ApplicationEngine.System_Storage_Get)
                .Emit(OpCode.RET),
            ("key", Type.ByteArray));
    }

    private static ScriptBuilder EmitPut(ScriptBuilder script) => script.InitSlot(0, 2)
        .Emit(OpCode.LDARG1, OpCode.LDARG0)
        .EmitSysCall(ApplicationEngine.System_Storage_GetContext)
        .EmitSysCall(ApplicationEngine.System_Storage_Put);

    private static void AddFaults(ContractBuilder builder)
    {
        builder.Method("throwText", Type.Void, script => script.InitSlot(0, 1).Emit(OpCode.LDARG0, OpCode.THROW), ("exception", Type.Any));
        builder.Method("abort", Type.Void, script => script.Emit(OpCode.ABORT));
        builder.Method("loop", Type.Void, script => script.EmitJump(OpCode.JMP, 0));
    }

    private static void AddRuntime(ContractBuilder builder, ushort currentIndex)
    {
        builder.Method("time", Type.Integer, script => script.EmitSysCall(ApplicationEngine.System_Runtime_GetTime).Emit(OpCode.RET));
        builder.Method("random", Type.Integer, script => script.EmitSysCall(ApplicationEngine.System_Runtime_GetRandom).Emit(OpCode.RET));
        builder.Method("ledgerIndex", Type.Integer, script => script.Emit(OpCode.CALLT, System.BitConverter.GetBytes(currentIndex)).Emit(OpCode.RET));
        builder.Method("isWitness", Type.Boolean,
            script => script.InitSlot(0, 1).Emit(OpCode.LDARG0).EmitSysCall(ApplicationEngine.System_Runtime_CheckWitness).Emit(OpCode.RET),
            ("account", Type.Hash160));
        builder.Method("log", Type.Void,
            script => script.InitSlot(0, 1).Emit(OpCode.LDARG0).EmitSysCall(ApplicationEngine.System_Runtime_Log).Emit(OpCode.RET),
            ("message", Type.String));
        builder.Method(
            "forward",
            Type.Any,
            script => script.InitSlot(0, 3).Emit(OpCode.LDARG2, OpCode.PUSH15, OpCode.LDARG1, OpCode.LDARG0)
                .EmitSysCall(ApplicationEngine.System_Contract_Call).Emit(OpCode.RET),
            ("contract", Type.Hash160),
            ("method", Type.String),
            ("arguments", Type.Array));
        builder.Method("change", Type.Void, script => script.InitSlot(0, 1).Emit(OpCode.LDARG0).Notify("Changed", 1).Emit(OpCode.RET),
            ("value", Type.Integer));
        builder.Method("changeThenThrow", Type.Void,
            script => script.InitSlot(0, 1).Emit(OpCode.LDARG0).Notify("Changed", 1).EmitPush("after the event").Emit(OpCode.THROW),
            ("value", Type.Integer));
    }
}
