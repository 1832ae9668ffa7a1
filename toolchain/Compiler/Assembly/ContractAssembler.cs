using System.Linq;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using Neo.Compiler.Scheduling;

namespace Neo.Compiler.Assembly;

/// <summary>From a lowered contract to all of its files.</summary>
public static class ContractAssembler
{
    /// <summary>Optimises, schedules and encodes the contract's module and writes what belongs to it. Changes the module.</summary>
    /// <exception cref="CompilationException">The contract passes a limit of the VM or of the NEF (NC3001 to NC3003).</exception>
    public static CompiledContract Assemble(ContractDescription description, AssemblyOptions options)
    {
        Module module = description.Module;
        module.EntryPoints.UnionWith(description.Methods.Select(method => method.Function));
        Pipeline.For(options).Run(module);
        Script script = ScriptEncoder.Encode(ModuleScheduler.Schedule(module));
        byte[] nef = NefWriter.Write($"neocc {options.CompilerVersion}".TrimEnd(), description.SourceUrl, script.Tokens, script.Bytes);
        string manifest = ManifestWriter.Write(description, script.OffsetOf);
        string baseName = options.BaseName ?? description.Name;
        string debugInfo = DebugInfoWriter.WriteJson(description, script, options.DocumentRoot);
        return new(
            baseName,
            nef,
            manifest,
            DebugInfoWriter.Compress(debugInfo, baseName),
            ArtifactsWriter.Write(description, baseName, nef, manifest, debugInfo),
            ListingWriter.Write(script),
            script);
    }
}
