using System;
using System.IO;
using System.Linq;
using System.Text;
using Neo;
using Neo.Compiler;
using Neo.Compiler.Assembly;
using Neo.Compiler.Loading;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Exceptions;
using Neo.VM;

namespace MiningPool.Bench;

/// <summary>One baseline contract, compiled by our compiler and deployed on a fresh engine.</summary>
public sealed class BaselineRunner
{
    private readonly TestEngine engine = new();
    private readonly UInt160 hash;
    private readonly int scriptBytes;

    /// <summary>Compiles and deploys.</summary>
    /// <param name="sourceFile">The contract's only file.</param>
    /// <exception cref="InvalidDataException">It doesn't compile.</exception>
    public BaselineRunner(string sourceFile)
    {
        CompilationResult compiled = ContractCompiler.Compile(ProjectReader.Read([sourceFile]), new CompilationOptions());
        if (compiled.HasErrors) throw new InvalidDataException(string.Join('\n', compiled.Diagnostics));
        CompiledContract contract = compiled.Contracts.Single();
        ContractState state = engine.Native.ContractManagement.Deploy(contract.Nef, Encoding.UTF8.GetBytes(contract.Manifest), null);
        hash = state.Hash;
        scriptBytes = state.Nef.Script.Length;
        engine.SetTransactionSigners(new Signer { Account = BaselineArgument.Alice, Scopes = WitnessScope.Global });
    }

    /// <summary>Makes one call.</summary>
    public BaselineResult Run(BaselineCase baseline)
    {
        using ScriptBuilder script = new();
        script.EmitDynamicCall(hash, baseline.Method, CallFlags.All, [.. baseline.Arguments.Select(BaselineArgument.Parse)]);
        string result;
        try
        {
            result = ResultNotation.Write(engine.Execute(script.ToArray()), baseline.Expected);
        }
        catch (TestException exception)
        {
            result = $"fault: {exception.Message}";
        }
        return new(
            baseline.Contract,
            baseline.Method,
            baseline.Arguments,
            baseline.Expected,
            result,
            engine.FeeConsumed.Value,
            baseline.OfficialGas,
            scriptBytes,
            baseline.OfficialScriptBytes);
    }
}
