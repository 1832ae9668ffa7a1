using System;
using System.Collections.Generic;
using System.Linq;
using Neo.Compiler.Assembly;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.Loading;
using Neo.SmartContract;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing;
using Neo.VM;
using Neo.VM.Types;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>A contract compiled from text and deployed on the test engine.</summary>
internal sealed class DeployedContract
{
    /// <summary>What each test's contract begins with.</summary>
    private const string Usings = """
        using System; using System.ComponentModel; using System.Numerics;
        using Neo.SmartContract.Framework; using Neo.SmartContract.Framework.Attributes; using Neo.SmartContract.Framework.Native; using Neo.SmartContract.Framework.Services;
        """;

    public DeployedContract(string source, TestEngine? engine = null, object? data = null)
    {
        Engine = engine ?? new TestEngine();
        Compiled = Compile(source);
        Manifest = ContractManifest.Parse(Compiled.Manifest);
        Hash = Engine.Native.ContractManagement.Deploy(Compiled.Nef, System.Text.Encoding.UTF8.GetBytes(Compiled.Manifest), data).Hash;
    }

    public TestEngine Engine { get; }
    public CompiledContract Compiled { get; }
    public ContractManifest Manifest { get; }
    public UInt160 Hash { get; }

    /// <summary>Calls a method in a transaction.</summary>
    /// <exception cref="Testing.Exceptions.TestException">It faulted.</exception>
    public StackItem Call(string method, params object?[] arguments)
    {
        using ScriptBuilder script = new();
        script.EmitDynamicCall(Hash, method, arguments);
        return Engine.Execute(script.ToArray());
    }

    /// <summary>The notifications of the last call in words: `Name(1, 0x0a, null)`.</summary>
    public IReadOnlyList<string> Events => [.. Engine.Notifications.Where(sent => sent.ScriptHash == Hash).Select(sent => $"{sent.EventName}({string.Join(", ", sent.State.Select(Text))})")];

    /// <summary>The ABI's methods in words: `name(Type a):Type`, with `safe` before those that are.</summary>
    public IReadOnlyList<string> Methods => [.. Manifest.Abi.Methods.Select(method => (method.Safe ? "safe " : "") + $"{method.Name}({Text(method.Parameters)}):{method.ReturnType}")];

    /// <summary>The ABI's events in words: `Name(Type a)`.</summary>
    public IReadOnlyList<string> AbiEvents => [.. Manifest.Abi.Events.Select(sent => $"{sent.Name}({Text(sent.Parameters)})")];

    /// <summary>Compiles one contract.</summary>
    /// <exception cref="InvalidOperationException">It has errors.</exception>
    public static CompiledContract Compile(string source)
    {
        CompilationResult result = TryCompile(source);
        return result.Contracts is [{ } contract] ? contract : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }

    /// <summary>Compiles, keeping what was found.</summary>
    public static CompilationResult TryCompile(params string[] sources) => ContractCompiler.Compile(
        new() { Name = "Test", Files = [.. sources.Select((source, i) => SourceFile.FromText($"File{i}.cs", Usings + "\n" + source))] }, new());

    /// <summary>The ids of the errors that a source has.</summary>
    public static IReadOnlyList<string> Errors(string source) =>
        [.. TryCompile(source).Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Id)];

    /// <summary>An item in words.</summary>
    public static string Text(StackItem item) => item switch
    {
        Null => "null",
        VM.Types.Boolean flag => flag.GetBoolean() ? "true" : "false",
        Integer integer => integer.GetInteger().ToString(System.Globalization.CultureInfo.InvariantCulture),
        ByteString or VM.Types.Buffer => "0x" + Convert.ToHexStringLower(item.GetSpan()),
        VM.Types.Array items => "[" + string.Join(", ", items.Select(Text)) + "]",
        _ => item.Type.ToString(),
    };

    private static string Text(IEnumerable<ContractParameterDefinition> parameters) => string.Join(", ", parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
}
