using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Neo.Compiler.Assembly;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.Loading;
using Neo.Compiler.Lowering;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Exceptions;
using Neo.VM;
using Neo.VM.Types;

namespace Neo.SmartContract.Framework.Tests.Behavior;

/// <summary>A chain with contracts that our compiler made of the test's sources.</summary>
internal sealed class Chain
{
    private readonly TestEngine _engine = new();

    /// <summary>Who signs when nothing else is said: the one who deploys.</summary>
    public UInt160 Sender => _engine.Sender;

    /// <summary>The notifications of the last call: event names with their arguments.</summary>
    public IReadOnlyList<(string Event, Array Arguments)> Notifications
        => _engine.Notifications.Select(each => (each.EventName, (Array)each.State)).ToArray();

    /// <summary>Compiles a contract and deploys it.</summary>
    public UInt160 Deploy(string contract)
    {
        CompiledContract compiled = Compile(contract);
        return _engine.Deploy<Testing.SmartContract>(compiled.Nef, compiled.Manifest).Hash;
    }

    /// <summary>Calls a method; a fault throws.</summary>
    public StackItem Call(UInt160 contract, string method, params object?[] arguments)
    {
        using var script = new ScriptBuilder();
        script.EmitDynamicCall(contract, method, arguments);
        return _engine.Execute(script.ToArray());
    }

    /// <summary>Calls a method that must fault.</summary>
    public string Refusal(UInt160 contract, string method, params object?[] arguments)
    {
        try
        {
            Call(contract, method, arguments);
        }
        catch (TestException fault)
        {
            return fault.Message;
        }

        throw new Microsoft.VisualStudio.TestTools.UnitTesting.AssertFailedException(method + " didn't fault.");
    }

    /// <summary>Lets another account sign the calls that follow.</summary>
    public void SignAs(UInt160 account) => _engine.SetTransactionSigners(account);

    private static CompiledContract Compile(string contract)
    {
        using var reader = new StreamReader(typeof(Chain).Assembly.GetManifestResourceStream($"behavior/{contract}.cs")!);
        ContractCompilation loaded = CompilationLoader.Load(new SourceProject
        {
            Name = contract,
            Files = [SourceFile.FromText(contract + ".cs", reader.ReadToEnd())],
            Nullable = NullableContextOptions.Enable,
        });
        List<CompilerDiagnostic> found = [.. loaded.Diagnostics];
        ContractDescription? description = ContractLowering.Lower(loaded.Compilation, loaded.Contracts.Single(), found);
        if (description is null) throw new InvalidDataException(string.Join('\n', found));
        return ContractAssembler.Assemble(description, new AssemblyOptions { VerifyPasses = true });
    }
}
