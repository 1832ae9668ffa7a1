using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.Assembly;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>The passes in their order, run over a module until none finds anything more, and behind them the closing ones, once.</summary>
public sealed class Pipeline(IReadOnlyList<IPass> passes, bool verify)
{
    /// <summary>Passes can enable each other; this bounds how often they get the chance.</summary>
    private const int MaxRounds = 8;

    /// <summary>The passes that found nothing in a function since it changed last: they needn't look at it again.</summary>
    private readonly Dictionary<Function, HashSet<IPass>> _idle = [];

    /// <summary>The passes that the options ask for.</summary>
    public static Pipeline For(AssemblyOptions options)
    {
        IReadOnlyList<IPass> passes = options.Optimization == OptimizationLevel.None ? [] : AllPasses;
        return new([.. passes.Where(pass => !options.DisabledPasses.Contains(pass.Name))], options.VerifyPasses);
    }

    /// <summary>Every pass, in the order in which they run.</summary>
    public static IReadOnlyList<IPass> AllPasses { get; } =
    [
        new ConstantFolding(),
        new ControlFlowCleanup(),
        new BranchThreading(),
        new TailDuplication(),
        new SingleAssignment(),
        new ScalarReplacement(),
        new CheaperConversions(),
        new NeedlessConversions(),
        new BufferedStrings(),
        new ByteWrites(),
        new ConstantBuffers(),
        new DirectCalls(),
        new DeadValues(),
        new DeadStores(),
        new UnusedFunctions(),
        new Inlining(),
        new NarrowElimination(),
        new DeferredWrapping(),
        new RepeatedThrows(),
        new SharedMessages(),
        new StoredNumbers(),
        new ImpliedRequirements(),
        new ShorterConstants(),
        new FramelessFunctions(),
    ];

    /// <summary>Runs the passes.</summary>
    /// <exception cref="InvalidIrException">A pass, or the lowering before them, left IR that breaks the rules.</exception>
    public void Run(Module module)
    {
        if (verify) Verifier.Check(module, "lowering");
        bool changed = true;
        for (int round = 0; changed && round < MaxRounds; round++)
        {
            changed = false;
            foreach (IPass pass in passes.Where(pass => pass is not IClosingPass)) changed |= Run(pass, module);
        }
        foreach (IPass pass in passes.OfType<IClosingPass>()) Run(pass, module);
    }

    private bool Run(IPass pass, Module module)
    {
        if (pass is FunctionPass each) return Run(each, module);
        if (!pass.Run(module)) return false;
        _idle.Clear();
        if (verify) Verifier.Check(module, pass.Name);
        return true;
    }

    private bool Run(FunctionPass pass, Module module)
    {
        Function[] functions = [.. module.Functions.Where(function => !IdleIn(function).Contains(pass))];
        IReadOnlyList<Function> changed = pass.Run(functions);
        foreach (Function function in functions) IdleIn(function).Add(pass);
        foreach (Function function in changed) IdleIn(function).Clear();
        if (verify) Verifier.Check(module, changed, pass.Name);
        return changed.Count > 0;
    }

    private HashSet<IPass> IdleIn(Function function)
    {
        if (!_idle.TryGetValue(function, out HashSet<IPass>? idle)) _idle[function] = idle = [];
        return idle;
    }
}
