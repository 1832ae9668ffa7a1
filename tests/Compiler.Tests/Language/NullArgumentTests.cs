using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;

namespace Neo.Compiler.Tests.Language;

/// <summary>A caller may hand null to any parameter; where C# knows no null, the entry point refuses it.</summary>
[TestClass]
public class NullArgumentTests
{
    private const string Members = """
        public static int Compare(BigInteger x) => x < 5 ? 1 : 2;
        public static int Zero(BigInteger x) => x == 0 ? 1 : 2;
        public static int Flag(bool x) => x ? 1 : 2;
        public static int Maybe(BigInteger? x) => x is null ? 1 : 2;
        public static int Text(string? x) => x is null ? 1 : 2;
        """;

    [TestMethod]
    [DataRow("Compare", "Specified cast is not valid.", DisplayName = "The VM's own fault, since the comparison comes by in any case")]
    [DataRow("Zero", "An argument is null.")]
    [DataRow("Flag", "An argument is null.")]
    public void NullIsRefusedWhereCSharpKnowsNone(string method, string optimised)
    {
        Assert.AreEqual("An argument is null.", Run(method, null, OptimizationLevel.None).Fault);
        Assert.AreEqual(optimised, Run(method, null, OptimizationLevel.All).Fault);
    }

    [TestMethod]
    [DataRow("Maybe")]
    [DataRow("Text")]
    public void NullIsTakenWhereCSharpKnowsIt(string method)
    {
        foreach (OptimizationLevel level in new[] { OptimizationLevel.None, OptimizationLevel.All })
            Assert.AreEqual("1", Run(method, null, level).Value);
    }

    [TestMethod]
    public void ValuesPass()
    {
        Assert.AreEqual("2", Run("Compare", new BigInteger(5), OptimizationLevel.All).Value);
        Assert.AreEqual("1", Run("Zero", BigInteger.Zero, OptimizationLevel.All).Value);
        Assert.AreEqual("2", Run("Flag", false, OptimizationLevel.All).Value);
    }

    private static Outcome Run(string method, object? argument, OptimizationLevel level) =>
        NeoSide.Compile(Differential.Source(Members), false, level).Run(method, [argument], typeof(int), null);
}
