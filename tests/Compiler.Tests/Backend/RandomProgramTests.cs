using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using Neo.VM;
using OpCode = Neo.Compiler.IR.OpCode;

namespace Neo.Compiler.Tests.Backend;

/// <summary>Random programs on the real VM against the interpreter of the IR, as they are and behind all passes.</summary>
[TestClass]
public sealed class RandomProgramTests
{
    private const int Programs = 120;
    private const int PlainPrograms = 300;

    private static readonly BigInteger[][] Inputs =
    [
        [0, 0], [1, -1], [7, 3], [-128, 255], [int.MaxValue, 1], [long.MinValue, ulong.MaxValue], [BigInteger.One << 100, -5],
    ];

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    public void Scheduled_code_does_what_the_IR_says(int part) => Compare(part, new AssemblyOptions { Optimization = OptimizationLevel.None, VerifyPasses = true });

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    public void Optimised_code_does_what_the_IR_said(int part) => Compare(part, new AssemblyOptions { VerifyPasses = true });

    [TestMethod]
    public void Functions_without_a_frame_do_what_the_IR_said()
    {
        int halted = 0, frameless = 0;
        for (int i = 0; i < PlainPrograms; i++)
        {
            (int programHalted, Assembly.Script script) = CompareProgram(40_000_000 + i, new AssemblyOptions { VerifyPasses = true }, true);
            halted += programHalted;
            frameless += script.Functions.Count(function => function.Function.Source is not null && function.Instructions[0].OpCode != OpCode.INITSLOT);
        }
        Assert.IsGreaterThan(PlainPrograms, halted, "Too few programs end in a value to say anything.");
        Assert.IsGreaterThan(PlainPrograms / 2, frameless, "Too few functions are without a frame to say anything.");
    }

    /// <summary>Programs that once failed: exceptions pending in a finally that throws and catches others.</summary>
    [TestMethod]
    [DataRow(21000528)]
    [DataRow(28000358)]
    public void Programs_that_once_failed_do_what_the_IR_says(int seed)
    {
        CompareProgram(seed, new AssemblyOptions { Optimization = OptimizationLevel.None });
        CompareProgram(seed, new AssemblyOptions());
    }

    private static void Compare(int part, AssemblyOptions options)
    {
        int halted = 0;
        for (int i = 0; i < Programs; i++) halted += CompareProgram(part * 1_000_000 + i, options).Halted;
        Assert.IsGreaterThan(Programs, halted, "Too few programs end in a value to say anything.");
    }

    /// <summary>How many of the inputs end in a value, and what was run.</summary>
    private static (int Halted, Assembly.Script Script) CompareProgram(int seed, AssemblyOptions options, bool isPlain = false)
    {
        Module module = new RandomProgram(seed, isPlain).Module;
        string before = Printer.Print(module);
        List<Outcome?> expected = [];
        foreach (BigInteger[] input in Inputs) expected.Add(IrInterpreter.Run(module.Functions[0], input));
        Assembly.Script script = Compile(seed, module, options, before);
        int halted = 0;
        for (int j = 0; j < Inputs.Length; j++)
        {
            if (expected[j] is not { } wanted) continue;
            Run run = VirtualMachine.Execute(script, Inputs[j][0], Inputs[j][1]);
            Outcome actual = new(run.State == VMState.HALT ? run.Result.GetInteger() : null);
            if (actual.Value is not null) halted++;
            Assert.AreEqual(wanted, actual, $"Seed {seed}, input {Inputs[j][0]}, {Inputs[j][1]}: {run.Fault}\n{before}\n{Printer.Print(module)}");
        }
        return (halted, script);
    }

    private static Assembly.Script Compile(int seed, Module module, AssemblyOptions options, string before)
    {
        try
        {
            Pipeline.For(options).Run(module);
            return VirtualMachine.Compile(module);
        }
        catch (Exception exception)
        {
            throw new AssertFailedException($"Seed {seed} does not compile.\n{before}", exception);
        }
    }
}
