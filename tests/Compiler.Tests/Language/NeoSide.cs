using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Neo.Compiler.Assembly;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.Loading;
using Neo.Compiler.Lowering;
using Neo.IO;
using Neo.Network.P2P.Payloads;
using Neo.Persistence;
using Neo.SmartContract;
using Neo.SmartContract.Manifest;
using Neo.VM;
using Neo.VM.Types;

namespace Neo.Compiler.Tests.Language;

/// <summary>A snippet compiled by our compiler and run by Neo's own engine on a chain with its genesis block.</summary>
internal sealed class NeoSide
{
    private const long Gas = 1000_00000000;
    private const string UnhandledPrefix = "An unhandled exception was thrown. ";

    private static readonly Block Genesis = MakeGenesis();
    private static readonly Lazy<SnapshotCache> Chain = new(PersistGenesis);

    private readonly ContractState _contract;

    public NeoSide(CompiledContract compiled)
    {
        NefFile nef = compiled.Nef.AsSerializable<NefFile>();
        _contract = new() { Id = 1, Hash = UInt160.Zero, Nef = nef, Manifest = ContractManifest.Parse(compiled.Manifest) };
    }

    /// <summary>Compiles a snippet.</summary>
    /// <exception cref="InvalidOperationException">C# or the compiler found an error.</exception>
    public static NeoSide Compile(string source, bool checkOverflow, Assembly.OptimizationLevel optimization) =>
        CompileEach(source, checkOverflow, [new() { Optimization = optimization, VerifyPasses = true }])[0];

    /// <summary>Compiles a snippet once for each of several options.</summary>
    /// <exception cref="InvalidOperationException">C# or the compiler found an error.</exception>
    public static NeoSide[] CompileEach(string source, bool checkOverflow, IReadOnlyList<AssemblyOptions> options)
    {
        ContractCompilation loaded = Load(source, checkOverflow);
        List<CompilerDiagnostic> diagnostics = [.. loaded.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
        if (diagnostics.Count > 0) throw new InvalidOperationException(string.Join("\n", diagnostics));
        INamedTypeSymbol contract = loaded.Contracts.Single(contract => contract.Name == Differential.ContractName);
        // The passes change what the lowering made: each set of options gets its own.
        return [.. options.Select(each => new NeoSide(ContractAssembler.Assemble(
            ContractLowering.Lower(loaded.Compilation, contract, diagnostics) ?? throw new InvalidOperationException(string.Join("\n", diagnostics)), each)))];
    }

    /// <summary>What C# and the lowering say of a snippet.</summary>
    public static IReadOnlyList<CompilerDiagnostic> DiagnosticsOf(string source)
    {
        ContractCompilation loaded = Load(source);
        List<CompilerDiagnostic> diagnostics = [.. loaded.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
        if (diagnostics.Count == 0) ContractLowering.Lower(loaded.Compilation, loaded.Contracts.Single(contract => contract.Name == Differential.ContractName), diagnostics);
        return diagnostics;
    }

    /// <summary>Reads and binds a snippet.</summary>
    public static ContractCompilation Load(string source, bool checkOverflow = false) =>
        CompilationLoader.Load(new() { Name = "Snippet", Files = [SourceFile.FromText("Snippet.cs", source)], CheckOverflow = checkOverflow });

    /// <summary>Calls a method as a transaction would.</summary>
    /// <param name="method">Its C# name.</param>
    /// <param name="arguments">.NET values.</param>
    /// <param name="type">What it returns in C#.</param>
    /// <param name="expected">What .NET returned, for results that C# calls `object`.</param>
    public Outcome Run(string method, object?[] arguments, Type type, object? expected)
    {
        string name = char.ToLowerInvariant(method[0]) + method[1..];
        ContractMethodDescriptor entry = _contract.Manifest.Abi.GetMethod(name, arguments.Length)
            ?? throw new ArgumentException($"The contract has no method '{name}'.", nameof(method));
        using ApplicationEngine engine = ApplicationEngine.Create(TriggerType.Application, null, Chain.Value.CreateSnapshot(), Genesis, ProtocolSettings.Default, Gas);
        ExecutionContext context = engine.LoadContract(_contract, entry, CallFlags.All);
        foreach (object? argument in arguments.Reverse()) context.EvaluationStack.Push(ItemOf(argument, engine));
        if (engine.Execute() != VMState.HALT) return new(null, MessageOf(engine.FaultException));
        int results = type == typeof(void) ? 0 : 1;
        if (engine.ResultStack.Count != results) return new($"{engine.ResultStack.Count} results instead of {results}", null);
        return new(results == 0 ? ResultText.Of(null) : ResultText.Of(engine.ResultStack.Pop(), type, expected), null);
    }

    private static string MessageOf(Exception fault) =>
        fault.Message.StartsWith(UnhandledPrefix, StringComparison.Ordinal) ? fault.Message[UnhandledPrefix.Length..] : fault.Message;

    // As a script pushes them: bytes are always a ByteString.
    private static StackItem ItemOf(object? argument, ApplicationEngine engine) => argument switch
    {
        null => StackItem.Null,
        bool flag => flag,
        string text => text,
        byte[] bytes => bytes,
        char letter => (int)letter,
        BigInteger integer => integer,
        System.Array array => new VM.Types.Array(engine.ReferenceCounter, array.Cast<object?>().Select(element => ItemOf(element, engine))),
        _ => BigInteger.Parse(Convert.ToString(argument, System.Globalization.CultureInfo.InvariantCulture)!, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static Block MakeGenesis() => new()
    {
        Header = new()
        {
            PrevHash = UInt256.Zero,
            MerkleRoot = UInt256.Zero,
            NextConsensus = UInt160.Zero,
            Witness = new() { InvocationScript = System.Array.Empty<byte>(), VerificationScript = System.Array.Empty<byte>() },
        },
        Transactions = [],
    };

    private static SnapshotCache PersistGenesis()
    {
        SnapshotCache snapshot = new(new MemoryStore());
        Persist(snapshot, TriggerType.OnPersist, ApplicationEngine.System_Contract_NativeOnPersist);
        Persist(snapshot, TriggerType.PostPersist, ApplicationEngine.System_Contract_NativePostPersist);
        return snapshot;
    }

    private static void Persist(DataCache snapshot, TriggerType trigger, InteropDescriptor service)
    {
        using ScriptBuilder script = new();
        script.EmitSysCall(service);
        using ApplicationEngine engine = ApplicationEngine.Create(trigger, null, snapshot, Genesis, ProtocolSettings.Default);
        engine.LoadScript(script.ToArray());
        if (engine.Execute() != VMState.HALT) throw engine.FaultException;
    }
}
