using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>using disposes of its resources in reverse order, however the scope is left.</summary>
[TestClass]
public class UsingTests
{
    private static readonly Differential Code = new("""
        private static string log = "";
        public static string Statement(int x) { log = ""; using (Door d = new("a")) { log += "in"; } return log; }
        public static string Declarations(int x) { log = ""; Scope(x); return log; }
        private static void Scope(int x) { using Door a = new("a"); log += "1"; using Door b = new("b"), c = new("c"); if (x == 1) return; log += "2"; }
        public static string Exceptions(int x) { log = ""; try { using Door a = new("a"); if (x > 0) throw new Exception("no"); log += "ok"; } catch (Exception e) { log += e.Message; } return log; }
        public static string Jumps(int n) { log = ""; for (int i = 0; i < n; i++) { using Door d = new("d" + i); if (i == 1) continue; if (i == 3) break; log += "."; } return log; }
        public static string Null(int x) { log = ""; using (Door? d = x > 0 ? null : new Door("a")) { log += "in"; } return log; }
        public static string Expression(int x) { log = ""; using (new Door("e")) log += "in"; return log; }
        public static int Structs(int x) { total = 0; using (Counter c = new(x)) { total += 1; } return total; }
        public static int total;
        public static string Goto(int x) { log = ""; again: using (Door d = new("g")) { x--; if (x > 0) goto again; } log += "end"; return log; }
        public static void Log(string text) => log += text;
        """, """
        public class Door : IDisposable { private readonly string name; public Door(string name) { this.name = name; Snippet.Log("+" + name); } public void Dispose() { Snippet.Log("-" + name); } }
        public struct Counter : IDisposable { private int by; public Counter(int by) { this.by = by; } public void Dispose() { Snippet.total += by * 10; } }
        """);

    [TestMethod]
    [DataRow("Statement")]
    [DataRow("Declarations")]
    [DataRow("Exceptions")]
    [DataRow("Null")]
    [DataRow("Expression")]
    [DataRow("Structs")]
    [DataRow("Jumps")]
    [DataRow("Goto")]
    public void ResourcesAreDisposedOfAsOnDotNet(string method) => Code.AgreeForEach(method, 0, 1, 2, 5);
}
