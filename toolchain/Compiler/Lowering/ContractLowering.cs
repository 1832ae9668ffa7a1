using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Neo.Compiler.Assembly;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>From a contract class to its IR and its description: the entry to this room.</summary>
public static class ContractLowering
{
    /// <summary>Lowers one contract.</summary>
    /// <param name="compilation">The user's and the framework's sources, free of C# errors.</param>
    /// <param name="contractClass">A class that derives from SmartContract.</param>
    /// <param name="diagnostics">Receives what can't be compiled.</param>
    /// <param name="target">The protocol version that the contract may need; the default one where it isn't said.</param>
    /// <returns>Null where an error was found.</returns>
    public static ContractDescription? Lower(CSharpCompilation compilation, INamedTypeSymbol contractClass, ICollection<CompilerDiagnostic> diagnostics, Version? target = null)
    {
        List<CompilerDiagnostic> found = [];
        ContractDescription? description = null;
        WholeProgram program = new();
        do
        {
            program.BeginLowering();
            found.Clear();
            try
            {
                description = LowerReachable(compilation, contractClass, program, target ?? ProtocolVersions.Default, found);
            }
            catch (CompilationException exception)
            {
                found.Add(exception.Diagnostic);
            }
        }
        while (program.HasGrown);
        // Two ways to one place, or two contracts with shared code, find the same.
        foreach (CompilerDiagnostic diagnostic in found.Distinct().Where(diagnostic => !diagnostics.Contains(diagnostic)).ToList()) diagnostics.Add(diagnostic);
        return found.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : description;
    }

    private static ContractDescription LowerReachable(CSharpCompilation compilation, INamedTypeSymbol contractClass, WholeProgram program, Version target, ICollection<CompilerDiagnostic> diagnostics)
    {
        string name = Names.Of(contractClass);
        ModuleLowering module = new(compilation, contractClass, name, program, diagnostics) { Target = target };
        List<MethodDescription> methods = [.. EntryPoints.Of(contractClass, diagnostics).Select(method => DescribeMethod(module, method))];
        module.Statics.EnsureInitialized(contractClass);
        module.Drain();
        module.HeldStructs.Settle(module.Module, program);
        module.Statics.MakeModuleInitializer();
        ManifestAttributes attributes = new(contractClass);
        ContractDescription description = new()
        {
            Name = name,
            ClassName = contractClass.Name,
            SourceUrl = attributes.SourceUrl,
            Methods = methods,
            Events = EntryPoints.EventsOf(contractClass),
            SupportedStandards = attributes.SupportedStandards,
            Permissions = attributes.Permissions,
            Trusts = attributes.Trusts,
            Extra = attributes.Extra,
            Module = module.Module,
        };
        IEnumerable<Diagnostic> warnings = [.. module.TextWarnings.Found, .. CallbackWarnings.Of(contractClass), .. StandardWarnings.Of(description, contractClass)];
        foreach (Diagnostic warning in Warnings.Effective(warnings, compilation)) diagnostics.Add(warning.ToCompilerDiagnostic());
        return description;
    }

    private static MethodDescription DescribeMethod(ModuleLowering module, IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters) module.RunTimeTypes.AddArrival(parameter.Type);
        Function function = module.EntryOf(method);
        function.HasAbiOrder = true;
        return new MethodDescription(
            Names.OfMethod(method),
            function,
            [.. method.Parameters.Select(EntryPoints.DescribeParameter)],
            method.ReturnsVoid ? "Void" : AbiTypes.Of(method.ReturnType),
            method.ReturnType.ToDisplayString(AbiTypes.FullNames),
            EntryPoints.IsSafe(method),
            method.MethodKind == MethodKind.PropertyGet);
    }
}
