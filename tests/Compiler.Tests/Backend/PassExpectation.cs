using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;
using Neo.Compiler.Passes;

namespace Neo.Compiler.Tests.Backend;

/// <summary>Runs one pass over one function and compares the printed IR; the verifier looks on.</summary>
internal static class PassExpectation
{
    public static void Expect(IPass pass, FunctionBuilder f, string expected)
    {
        Module module = VirtualMachine.ModuleOf(f.Function);
        Verifier.Check(module, "building it by hand");
        Assert.IsTrue(pass.Run(module));
        Verifier.Check(module, pass.Name);
        Assert.AreEqual(expected, Body(f.Function));
    }

    /// <summary>As for one function, where the pass looks at several; the whole module is compared.</summary>
    public static void Expect(IPass pass, Module module, string expected)
    {
        Verifier.Check(module, "building it by hand");
        Assert.IsTrue(pass.Run(module));
        Verifier.Check(module, pass.Name);
        Assert.AreEqual(expected, Printer.Print(module).TrimEnd());
    }

    public static void ExpectUnchanged(IPass pass, FunctionBuilder f)
    {
        Module module = VirtualMachine.ModuleOf(f.Function);
        Verifier.Check(module, "building it by hand");
        string before = Body(f.Function);
        Assert.IsFalse(pass.Run(module));
        Assert.AreEqual(before, Body(f.Function));
    }

    /// <summary>The printed blocks, without the function's head and locals.</summary>
    public static string Body(Function function) =>
        string.Join("\n", Printer.Print(function).TrimEnd().Split('\n').Where(line => !line.Contains("function ") && !line.StartsWith("  local ")));
}
