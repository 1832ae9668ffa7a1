using System;
using System.Collections.Generic;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;
using Neo.VM;

namespace Neo.Compiler.Tests.Backend;

/// <summary>Random programs on the real VM against the interpreter of the IR, as they are and behind all passes.</summary>
[TestClass]
public sealed class RandomProgramTests
{
    private const int Programs = 120;

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
        for (int i = 0; i < Programs; i++) halted += CompareProgram(part * 1_000_000 + i, options);
        Assert.IsGreaterThan(Programs, halted, "Too few programs end in a value to say anything.");
    }

    /// <summary>How many of the inputs end in a value.</summary>
    private static int CompareProgram(int seed, AssemblyOptions options)
    {
        Module module = new RandomProgram(seed).Module;
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
        return halted;
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
