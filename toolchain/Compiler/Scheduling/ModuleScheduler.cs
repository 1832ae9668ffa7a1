using System.Collections.Generic;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Scheduling;

/// <summary>Turns a module into VM instructions: the functions in the module's order, then the helpers that they asked for.</summary>
public static class ModuleScheduler
{
    /// <exception cref="CompilationException">NC3001: a function or the module needs more slots than the VM can number.</exception>
    public static IReadOnlyList<ScheduledFunction> Schedule(Module module)
    {
        ModuleLayout layout = new(module);
        List<ScheduledFunction> functions = [];
        foreach (Function function in module.Functions)
        {
            FinallyExpansion.Run(function);
            byte statics = function == module.Initializer ? (byte)module.Statics.Count : (byte)0;
            functions.Add(FunctionScheduler.Schedule(function, layout, statics));
        }
        functions.AddRange(layout.Helpers.Functions());
        return functions;
    }
}
