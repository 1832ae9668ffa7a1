using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Neo.Compiler.Assembly;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.Loading;
using Neo.Compiler.Lowering;
using Neo.Compiler.Passes;

namespace Neo.Compiler;

/// <summary>The whole compiler as one call: C# in, NEF and its companions out.</summary>
public static class ContractCompiler
{
    /// <summary>Compiles every contract of a project; what is wrong comes back as findings.</summary>
    /// <param name="project">The user's files and settings.</param>
    /// <param name="options">What changes the output.</param>
    public static CompilationResult Compile(SourceProject project, CompilationOptions options)
    {
        try
        {
            CompilationResult result = Compile(CompilationLoader.Load(project), options);
            return project.TreatWarningsAsErrors ? WithWarningsAsErrors(result) : result;
        }
        catch (CompilationException exception)
        {
            return new([], [exception.Diagnostic]);
        }
        catch (AggregateException exception)
        {
            // Sources are read side by side: what fails there is no fault of theirs, and has no place yet.
            return new([], [CompilationDiagnostics.InternalError(null, exception.InnerExceptions[0])]);
        }
    }

    private static CompilationResult WithWarningsAsErrors(CompilationResult result)
    {
        CompilationResult strict = result with
        {
            Diagnostics = [.. result.Diagnostics.Select(found => found.Id.StartsWith("NC", StringComparison.Ordinal) ? found with { Severity = Severity.Error } : found)],
        };
        return strict.HasErrors ? strict with { Contracts = [] } : strict;
    }

    private static CompilationResult Compile(ContractCompilation loaded, CompilationOptions options)
    {
        List<CompilerDiagnostic> diagnostics = [.. loaded.Diagnostics];
        if (loaded.HasErrors) return new([], diagnostics);
        if (options.BaseName is not null && loaded.Contracts.Count > 1)
        {
            return new([], [.. diagnostics, CompilationDiagnostics.BaseNameOfSeveral(loaded.Contracts.Count)]);
        }
        (CompiledContract? Contract, List<CompilerDiagnostic> Found)[] compiled =
            [.. loaded.Contracts.AsParallel().AsOrdered().Select(contract => CompileContract(loaded, contract, options))];
        // Code shared by several contracts is found wrong once for each.
        CompilationResult result = new(
            [.. compiled.Select(each => each.Contract).OfType<CompiledContract>()],
            [.. diagnostics.Concat(compiled.SelectMany(each => each.Found)).Distinct()]);
        return result.HasErrors ? result with { Contracts = [] } : result;
    }

    private static (CompiledContract? Contract, List<CompilerDiagnostic> Found) CompileContract(
        ContractCompilation loaded, INamedTypeSymbol contract, CompilationOptions options)
    {
        List<CompilerDiagnostic> diagnostics = [];
        try
        {
            ContractDescription? description = ContractLowering.Lower(loaded.Compilation, contract, diagnostics, options.Target);
            return (description is null ? null : ContractAssembler.Assemble(description, AssemblyOptionsOf(options)), diagnostics);
        }
        catch (CompilationException exception)
        {
            diagnostics.Add(exception.Diagnostic);
        }
        catch (Exception exception)
        {
            diagnostics.Add(CompilationDiagnostics.InternalError(contract.Locations[0].ToSourceLocation(), exception));
        }
        return (null, diagnostics);
    }

    private static AssemblyOptions AssemblyOptionsOf(CompilationOptions options) => new()
    {
        Optimization = options.Optimization,
        // Cheap beside parsing, and a fault of the compiler must never become a wrong contract.
        VerifyPasses = true,
        BaseName = options.BaseName,
        CompilerVersion = typeof(ContractCompiler).Assembly.GetName().Version!.ToString(3),
        DisabledPasses = options.Inline ? new HashSet<string>() : new HashSet<string> { new Inlining().Name },
    };
}
