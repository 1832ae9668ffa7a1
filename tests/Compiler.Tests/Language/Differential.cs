using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;

namespace Neo.Compiler.Tests.Language;

/// <summary>
/// C#'s meaning is the compiler's specification: the same text runs on .NET and, compiled with and without the passes, on Neo's VM, and both
/// return the same or fail alike. Snippets use System and BigInteger only.
/// </summary>
/// <param name="members">The members of the contract class.</param>
/// <param name="types">Types that stand beside it.</param>
/// <param name="checkOverflow">Whether arithmetic is checked where the source doesn't say.</param>
/// <param name="options">How to compile; with and without all passes if not given.</param>
/// <param name="setsState">Whether each method sets all static fields first, so that .NET needn't load the code anew for each call.</param>
internal sealed class Differential(string members, string types = "", bool checkOverflow = false, IReadOnlyList<AssemblyOptions>? options = null, bool setsState = false)
{
    /// <summary>The name of the class that the members are put into.</summary>
    public const string ContractName = "Snippet";

    private static readonly AssemblyOptions[] Levels =
        [new() { Optimization = OptimizationLevel.None, VerifyPasses = true }, new() { Optimization = OptimizationLevel.All, VerifyPasses = true }];

    private readonly IReadOnlyList<AssemblyOptions> _options = options ?? Levels;

    private readonly Lazy<DotNetSide> _dotNet = new(() => new(Source(members, types), checkOverflow, setsState), LazyThreadSafetyMode.ExecutionAndPublication);
    private readonly Lazy<NeoSide[]> _neo = new(() => NeoSide.CompileEach(Source(members, types), checkOverflow, options ?? Levels));

    /// <summary>Calls a method on both sides, asserts that they agree, and gives .NET's outcome in words.</summary>
    public string Agree(string method, params object?[] arguments)
    {
        Outcome expected = _dotNet.Value.Run(method, arguments, out object? value);
        for (int i = 0; i < _options.Count; i++)
        {
            Outcome actual = _neo.Value[i].Run(method, arguments, _dotNet.Value.ReturnTypeOf(method), value);
            Assert.IsTrue(expected.Agrees(actual), $"{method}({Shown(arguments)}) with optimisation {_options[i].Optimization}{Without(_options[i])}: .NET gives {expected}, the VM {actual}.");
        }
        return expected.ToString();
    }

    /// <summary>Calls a method with each of several arguments, alone.</summary>
    public void AgreeForEach(string method, params object?[] inputs)
    {
        foreach (object? input in inputs) Agree(method, input);
    }

    /// <summary>Calls a method of two parameters with every pair.</summary>
    public void AgreeForPairs(string method, params object?[] inputs)
    {
        foreach (object? first in inputs)
            foreach (object? second in inputs) Agree(method, first, second);
    }

    /// <summary>The whole file.</summary>
    public static string Source(string members, string types = "") =>
        $"using System;\nusing System.Numerics;\nusing Neo.SmartContract.Framework;\npublic class {ContractName} : SmartContract\n{{\n{members}\n}}\n{types}\n";

    private static string Without(AssemblyOptions options) => string.Concat(options.DisabledPasses.Select(pass => $" without {pass}"));

    private static string Shown(IEnumerable<object?> arguments) => string.Join(", ", arguments.Select(ResultText.Of));
}
