using Neo.VM;

namespace Neo.SmartContract.Testing.Tests.Fixtures;

/// <summary>
/// Instruction sequences that several fixtures use.
/// </summary>
internal static class Emit
{
    /// <summary>
    /// Begins a method: slots for locals and arguments.
    /// </summary>
    public static ScriptBuilder InitSlot(this ScriptBuilder script, byte locals, byte arguments) =>
        script.Emit(OpCode.INITSLOT, new[] { locals, arguments });

    /// <summary>
    /// Notifies an event whose arguments, the last one first, are on the stack.
    /// </summary>
    public static ScriptBuilder Notify(this ScriptBuilder script, string eventName, int argumentCount)
    {
        script.EmitPush(argumentCount);
        script.Emit(OpCode.PACK);
        script.EmitPush(eventName);
        return script.EmitSysCall(ApplicationEngine.System_Runtime_Notify);
    }
}
