using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Neo.Compiler.Diagnostics;
using OptimizationLevel = Neo.Compiler.Assembly.OptimizationLevel;

namespace Neo.Compiler.CommandLine;

/// <summary>The command `neocc`: its options, named as nccs names them, and what each refuses.</summary>
public sealed class NeoccCommand
{
    private const byte NeoAddressVersion = 53;

    private readonly Argument<string[]> paths = new("paths")
    {
        Description = "A project (.csproj), a folder with one, or .cs files; nothing means the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> output = new("--output", "-o") { Description = "The folder for the output; bin/sc beside the sources if not given." };
    private readonly Option<string> baseName = new("--base-name") { Description = "The output files' name without extension; the contract's name if not given." };
    private readonly Option<NullableContextOptions?> nullable = Choice<NullableContextOptions?>("--nullable", "C#'s nullable context, in place of the project's.");
    private readonly Option<bool> isChecked = new("--checked") { Description = "Check arithmetic for overflow where the source doesn't say." };
    private readonly Option<bool> assembly = new("--assembly") { Description = "Also write a listing of the script (.asm)." };
    private readonly Option<ArtifactsKind> artifacts = Choice<ArtifactsKind>("--generate-artifacts", "Also write typed test artifacts.");
    private readonly Option<bool> securityAnalysis = new("--security-analysis") { Hidden = true };
    private readonly Option<bool> generateInterface = new("--generate-interface") { Hidden = true };
    private readonly Option<OptimizationKind> optimize = Choice<OptimizationKind>("--optimize", "How hard to work on the script's cost.", OptimizationKind.All);
    private readonly Option<bool> noInline = new("--no-inline") { Description = "Keep every call a call." };
    private readonly Option<byte> addressVersion = new("--address-version")
    {
        Description = "The first byte of addresses in the source: 53, Neo N3's.",
        DefaultValueFactory = _ => NeoAddressVersion,
        CustomParser = ParseByte,
    };

    private readonly Option<Version> target = new("--target")
    {
        Description = "The protocol version that the contract may need, up to 3.9; what needs a later one is refused.",
        HelpName = "version",
        DefaultValueFactory = _ => ProtocolVersions.Default,
        CustomParser = ParseTarget,
    };

    private readonly Option<DebugKind> debug = Choice<DebugKind>("--debug", "Also write debug information (.nefdbgnfo); Extended if no kind is named.", DebugKind.None, "-d");
    private readonly Option<string> buildInputs = new("--build-inputs") { Hidden = true };
    private readonly Option<string> outputList = new("--output-list") { Hidden = true };
    private readonly RootCommand root = new("Compiles C# contracts for Neo N3.");

    /// <summary>Makes the command.</summary>
    public NeoccCommand()
    {
        debug.Arity = ArgumentArity.ZeroOrOne;
        root.Add(paths);
        Option[] options =
        [
            output, baseName, nullable, isChecked, assembly, artifacts, securityAnalysis, generateInterface,
            optimize, noInline, addressVersion, target, debug, buildInputs, outputList,
        ];
        foreach (Option option in options) root.Add(option);
    }

    /// <summary>Parses, compiles, prints.</summary>
    /// <param name="arguments">The command line without the command's name.</param>
    /// <param name="standardOutput">Takes what was written, or the help.</param>
    /// <param name="standardError">Takes what was wrong.</param>
    /// <returns>0 if all was written, 1 if the sources or the output were at fault, 2 if the command line was.</returns>
    public int Run(IReadOnlyList<string> arguments, TextWriter standardOutput, TextWriter standardError)
    {
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count == 0 && parsed.Action is not null)
        {
            return parsed.Invoke(new InvocationConfiguration { Output = standardOutput, Error = standardError });
        }
        List<CompilerDiagnostic> refusals = [.. Refusals(parsed)];
        if (refusals.Count == 0) return new CompilerRun(Read(parsed), standardOutput, standardError).Execute();
        foreach (CompilerDiagnostic refusal in refusals) standardError.WriteLine(refusal);
        return 2;
    }

    private IEnumerable<CompilerDiagnostic> Refusals(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0)
        {
            return parsed.Errors.Select(error => CommandDiagnostics.BadCommandLine(error.Message));
        }
        return (parsed.GetValue(paths) ?? []).Where(path => path.StartsWith('-')).Select(CommandDiagnostics.UnknownOption).Concat(NotOffered(parsed));
    }

    private IEnumerable<CompilerDiagnostic> NotOffered(ParseResult parsed)
    {
        if (parsed.GetValue(securityAnalysis)) yield return CommandDiagnostics.NotOffered("--security-analysis", "leave it out.");
        if (parsed.GetValue(addressVersion) != NeoAddressVersion)
        {
            yield return CommandDiagnostics.NotOffered($"--address-version {parsed.GetValue(addressVersion)}", "write addresses of Neo N3 (53), or script hashes.");
        }
        if (parsed.GetValue(generateInterface)) yield return CommandDiagnostics.NotOffered("--generate-interface", "write the interface by hand, with [Contract].");
        if (parsed.GetValue(artifacts) is ArtifactsKind.Library or ArtifactsKind.All)
        {
            yield return CommandDiagnostics.NotOffered($"--generate-artifacts {parsed.GetValue(artifacts)}", "take Source and compile it into the tests.");
        }
    }

    private CommandOptions Read(ParseResult parsed) => new()
    {
        Paths = parsed.GetValue(paths) ?? [],
        BuildInputs = parsed.GetValue(buildInputs),
        OutputList = parsed.GetValue(outputList),
        Output = parsed.GetValue(output),
        Nullable = parsed.GetValue(nullable),
        Checked = parsed.GetValue(isChecked),
        Assembly = parsed.GetValue(assembly),
        Artifacts = parsed.GetValue(artifacts),
        Debug = parsed.GetResult(debug) is { Implicit: false, Tokens.Count: 0 } ? DebugKind.Extended : parsed.GetValue(debug),
        Compilation = new CompilationOptions
        {
            Optimization = parsed.GetValue(optimize) == OptimizationKind.None ? OptimizationLevel.None : OptimizationLevel.All,
            Inline = !parsed.GetValue(noInline),
            BaseName = parsed.GetValue(baseName),
            Target = parsed.GetValue(target)!,
        },
    };

    private static Option<T> Choice<T>(string name, string description, T? unsaid = default, params string[] aliases)
    {
        Type choices = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        string[] names = Enum.GetNames(choices);
        return new(name, aliases)
        {
            Description = description,
            HelpName = string.Join('|', names),
            Arity = ArgumentArity.ExactlyOne,
            DefaultValueFactory = _ => unsaid!,
            CustomParser = argument => ParseChoice<T>(argument, name, names, choices),
        };
    }

    private static T? ParseChoice<T>(ArgumentResult argument, string option, string[] names, Type choices)
    {
        string value = argument.Tokens[0].Value;
        string? chosen = Array.Find(names, name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase));
        if (chosen is not null) return (T)Enum.Parse(choices, chosen);
        argument.AddError($"{option} takes {string.Join(", ", names[..^1])} or {names[^1]}, not '{value}'.");
        return default;
    }

    private static Version? ParseTarget(ArgumentResult argument)
    {
        string value = argument.Tokens[0].Value;
        if (ProtocolVersions.Parse(value) is { } version) return version;
        argument.AddError($"--target takes a protocol version from 3.5.0 to 3.9, written in three parts as 3.9.0 is, not '{value}'.");
        return null;
    }

    private static byte ParseByte(ArgumentResult argument)
    {
        string value = argument.Tokens[0].Value;
        if (byte.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out byte parsed)) return parsed;
        argument.AddError($"--address-version takes a number from 0 to 255, not '{value}'.");
        return default;
    }
}
