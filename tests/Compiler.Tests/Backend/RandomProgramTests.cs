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

    private static void Compare(int part, AssemblyOptions options)
    {
        int halted = 0;
        for (int i = 0; i < Programs; i++)
        {
            int seed = part * 1_000_000 + i;
            Module module = new RandomProgram(seed).Module;
            string before = Printer.Print(module);
            List<Outcome?> expected = [];
            foreach (BigInteger[] input in Inputs) expected.Add(IrInterpreter.Run(module.Functions[0], input));
            Assembly.Script script;
            try
            {
                Pipeline.For(options).Run(module);
                script = VirtualMachine.Compile(module);
            }
            catch (Exception exception)
            {
                throw new AssertFailedException($"Seed {seed} does not compile.\n{before}", exception);
            }
            for (int j = 0; j < Inputs.Length; j++)
            {
                if (expected[j] is not { } wanted) continue;
                Run run = VirtualMachine.Execute(script, Inputs[j][0], Inputs[j][1]);
                Outcome actual = new(run.State == VMState.HALT ? run.Result.GetInteger() : null);
                if (actual.Value is not null) halted++;
                Assert.AreEqual(wanted, actual, $"Seed {seed}, input {Inputs[j][0]}, {Inputs[j][1]}: {run.Fault}\n{before}\n{Printer.Print(module)}");
            }
        }
        Assert.IsGreaterThan(Programs, halted, "Too few programs end in a value to say anything.");
    }
}
