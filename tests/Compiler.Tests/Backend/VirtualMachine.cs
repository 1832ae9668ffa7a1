using System.Linq;
using Neo.Compiler.Assembly;
using Neo.Compiler.IR;
using Neo.Compiler.Scheduling;
using Neo.VM;
using StackItem = Neo.VM.Types.StackItem;

namespace Neo.Compiler.Tests.Backend;

/// <summary>What a run on the real Neo VM left.</summary>
/// <param name="State">HALT or FAULT.</param>
/// <param name="Stack">The results, the top first.</param>
/// <param name="Fault">The fault's message; null where it halted.</param>
internal sealed record Run(VMState State, StackItem[] Stack, string? Fault)
{
    /// <summary>The single result of a run that halted.</summary>
    public StackItem Result => State == VMState.HALT && Stack.Length == 1
        ? Stack[0]
        : throw new System.InvalidOperationException($"{State} with {Stack.Length} items: {Fault}");
}

/// <summary>Runs scripts on Neo 3.5.0's VM, without a chain behind it.</summary>
internal static class VirtualMachine
{
    /// <summary>
    /// Verifies, schedules and encodes the functions; the first is the entry point and takes its arguments in the ABI's order.
    /// </summary>
    public static Assembly.Script Compile(params Function[] functions) => Compile(ModuleOf(functions));

    public static Assembly.Script Compile(Module module)
    {
        Verifier.Check(module, "building it by hand");
        return ScriptEncoder.Encode(ModuleScheduler.Schedule(module));
    }

    public static Module ModuleOf(params Function[] functions)
    {
        Module module = new("Test");
        functions[0].HasAbiOrder = true;
        module.Functions.AddRange(functions);
        return module;
    }

    public static Run Execute(Function[] functions, params StackItem[] arguments) => Execute(Compile(functions), arguments);

    public static Run Execute(Function function, params StackItem[] arguments) => Execute([function], arguments);

    /// <summary>Enters the script's first function with its first argument on top of the stack.</summary>
    public static Run Execute(Assembly.Script script, params StackItem[] arguments)
    {
        using RecordingEngine engine = new();
        ExecutionContext context = engine.LoadScript(new VM.Script(script.Bytes, strictMode: true));
        foreach (StackItem argument in arguments.Reverse()) context.EvaluationStack.Push(argument);
        VMState state = engine.Execute();
        return new(state, [.. engine.ResultStack], engine.Fault);
    }

    private sealed class RecordingEngine : ExecutionEngine
    {
        public string? Fault { get; private set; }

        protected override void OnFault(System.Exception exception)
        {
            Fault = exception.Message;
            base.OnFault(exception);
        }
    }
}
