using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;

namespace Neo.Compiler.Tests.Language;

/// <summary>
/// Where the compiler knowingly departs from C#: a struct variable that gets another struct while a method of its own runs. There the method
/// works on the variable, here on the struct that stood in it; docs/language.md says so.
/// </summary>
[TestClass]
public class ReplacedStructTests
{
    private static readonly string Source = Differential.Source("""
        public static Point shared;
        private static Point[] points;
        public static void ReplaceShared() { shared = new Point { X = 50 }; }
        public static int[] ByTheMethod() { shared = new Point { X = 1 }; int seen = shared.ReplaceAndCount(); return new[] { seen, shared.X }; }
        public static int[] ByAnother() { shared = new Point { X = 1 }; int seen = shared.CallAndCount(ReplaceShared); return new[] { seen, shared.X }; }
        public static int[] InAnElement() { points = new[] { new Point { X = 1 } }; int seen = points[0].CallAndCount(() => points[0] = new Point { X = 50 }); return new[] { seen, points[0].X }; }
        public static int[] Afterwards() { ByTheMethod(); int seen = shared.Count(); return new[] { seen, shared.X }; }
        """, """
        public struct Point
        {
            public int X;
            public int Count() { X++; return X; }
            public int ReplaceAndCount() { Snippet.shared = new Point { X = 50 }; return Count(); }
            public int CallAndCount(Action call) { call(); return Count(); }
        }
        """);

    [TestMethod]
    [DataRow("ByTheMethod", "[51, 51]", "[2, 50]")]
    [DataRow("ByAnother", "[51, 51]", "[2, 50]")]
    [DataRow("InAnElement", "[51, 51]", "[2, 50]")]
    [DataRow("Afterwards", "[52, 52]", "[51, 51]")]
    public void TheRunningMethodKeepsTheOldStructAndTheVariableTheNewOne(string method, string inCSharp, string compiled)
    {
        Assert.AreEqual(inCSharp, new DotNetSide(Source, false, false).Run(method, [], out _).Value);
        foreach (OptimizationLevel level in new[] { OptimizationLevel.None, OptimizationLevel.All })
            Assert.AreEqual(compiled, NeoSide.Compile(Source, false, level).Run(method, [], typeof(int[]), null).ToString(), $"with optimisation {level}");
    }
}
