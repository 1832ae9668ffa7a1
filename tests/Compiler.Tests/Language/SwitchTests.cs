using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Switch statements, switch expressions and patterns.</summary>
[TestClass]
public class SwitchTests
{
    private static readonly Differential Code = new(
        """
        private static string log = "";
        private static int Note(int x) { log += x; return x; }
        private static bool Is(string name, bool x) { log += name; return x; }

        public static string Statement(int x) { switch (x) { case 1: return "one"; case 2: case 3: return "few"; case -1: break; default: return "other"; } return "after"; }
        public static string DefaultFirst(int x) { string r = ""; switch (x) { default: r += "d"; break; case 1: r += "1"; goto default; case 2: r += "2"; goto case 1; case 3: goto case 2; } return r; }
        public static string OnText(string x) { switch (x) { case "a": return "A"; case "": return "empty"; case null: return "null"; case "ü" or "ö": return "umlaut"; default: return x; } }
        public static string OnChar(char x) { switch (x) { case 'a': case 'b': return "ab"; case >= '0' and <= '9': return "digit"; default: return "?"; } }
        public static string OnLong(long x) => x switch { 1 => "one", long.MaxValue => "max", < 0 => "negative", _ => "other" };
        public static string OnFlag(bool x) { switch (x) { case true: return "t"; case false: return "f"; } }
        public static string OnEnum(Shape x) { switch (x) { case Shape.Round: return "r"; case Shape.Square when x > Shape.Round: return "s"; default: return "?"; } }
        public static string Guards(int x) { switch (x) { case > 10 when Is("a", x < 20): return log + "teen"; case > 10 when Is("b", x > 50): return log + "many"; case int n when Is("c", n % 2 == 0): return log + "even"; default: return log + "none"; } }
        public static string SubjectOnce(int x) { switch (Note(x)) { case 1: break; case 2: break; case > 3: log += "!"; break; } return log + (Note(x) switch { 1 => "x", > 1 => "y", _ => "z" }); }
        public static string FallsOut(int x) { string r = "a"; switch (x) { case 1: r += "1"; break; } return r; }
        public static int ReturnsFromNested(int x) { switch (x) { case 1: { for (int i = 0; ; i++) { switch (i) { case 3: return i * 10; default: break; } } } case 2: while (true) { break; } return 2; default: return 0; } }
        public static string Scoped(int x) { switch (x) { case 1: int y = 5; return $"{y}"; case 2: y = 7; return $"{y}"; default: return ""; } }
        public static string JumpsOfLoop(int n) { string r = ""; for (int i = 0; i < 5; i++) { switch (i) { case 1: continue; case 3: if (n == 0) goto end; break; default: r += i; break; } r += ","; } end: return r; }

        public static string Expression(int x) => x switch { 0 => "zero", 1 or 2 => "small", > 2 and < 10 => "medium", not (> 99) and > 9 => "large", > 99 => "huge", _ => "negative" };
        public static int NoArm(int x) => x switch { 1 => 10, 2 => 20 };
        public static int ThrowingArm(int x) => x switch { 1 => 10, 2 => throw new Exception("two"), _ => throw new Exception($"bad {x}") };
        public static string NestedExpressions(int x, int y) => x switch { 0 => y switch { 0 => "00", _ => "0y" }, var z when z == y => "same", _ => (x + y) switch { > 5 => "big", _ => "small" } };
        public static string Pairs(int x, int y) => (x, y) switch { (0, 0) => "origin", (0, _) => "y-axis", (_, 0) => "x-axis", ( > 0, > 0) => "first", (var a, var b) when a == b => $"diagonal {a}", _ => "other" };
        public static string TextPairs(string x, bool y) => (x, y) switch { (null, _) => "null", ("a", true) => "A", (_, false) => "lower", var (t, f) => t + f };
        public static string Properties(int x, int y) { Point p = x == -9 ? null : new() { X = x, Y = y }; return p switch { null => "null", { X: 0, Y: 0 } => "origin", { X: > 5 } => "right", { Y: var h } when h > 5 => $"high {h}", { X: 1 or 2 } q => $"{q.Y}", { } => "other" }; }
        public static string StructProperties(int x, int y) { Size s = new() { W = x, H = y }; return s is { W: > 0, H: > 0 } and { W: < 10 } t ? $"{t.W * t.H}" : "no"; }
        public static string NestedProperties(int x) { Node n = new() { Value = x, Next = x > 1 ? new() { Value = x - 1, Next = null } : null }; return n is { Next: { Value: > 1 and var v, Next: null } } ? $"{v}" : n is { Next.Value: 1 } ? "one" : "none"; }
        public static bool IsPatterns(int x) => x is 1 or (> 5 and not 7) or < -3;
        public static string IsNotAssigns(int x) { object o = x > 0 ? "text" : null; if (o is not string s) return "none"; return s; }
        public static string VarPattern(int x) => x + 1 is var y && y > 3 ? $"{y}" : "no";
        public static string NullPatterns(string x) => $"{x is null}{x is not null}{x is { }}{x is { Length: 2 }}{x is "ab" or null}{x is not ("" or null)}";
        public static string CopiedByPattern(int x) { Size s = new() { W = x }; if (s is var t) { t.W++; } if (s is { W: > 0 } u) { u.W += 10; s.W += u.W; } return $"{s.W}"; }
        public static int EmptySwitch(int x) { switch (x) { } return x; }
        """,
        """
        public enum Shape { Round = 1, Square = 2 }
        public class Point { public int X; public int Y { get; set; } }
        public struct Size { public int W; public int H { get; set; } }
        public class Node { public int Value; public Node Next; }
        """);

    [TestMethod]
    [DataRow("Statement"), DataRow("DefaultFirst"), DataRow("OnLong"), DataRow("OnEnum"), DataRow("Guards"), DataRow("SubjectOnce"), DataRow("FallsOut"), DataRow("ReturnsFromNested"), DataRow("Scoped"), DataRow("JumpsOfLoop")]
    [DataRow("Expression"), DataRow("NoArm"), DataRow("ThrowingArm"), DataRow("NestedProperties"), DataRow("IsPatterns"), DataRow("IsNotAssigns"), DataRow("VarPattern"), DataRow("CopiedByPattern"), DataRow("EmptySwitch")]
    public void OnNumbers(string method) => Code.AgreeForEach(method, -9, -1, 0, 1, 2, 3, 5, 7, 9, 10, 12, 51, 99, 100);

    [TestMethod]
    [DataRow("NestedExpressions"), DataRow("Pairs"), DataRow("Properties"), DataRow("StructProperties")]
    public void OnPairsOfNumbers(string method) => Code.AgreeForPairs(method, -9, -1, 0, 1, 2, 6, 10);

    [TestMethod]
    [DataRow("OnText"), DataRow("NullPatterns")]
    public void OnTexts(string method) => Code.AgreeForEach(method, null, "", "a", "ab", "zz", "√");

    [TestMethod]
    public void OnTextBeyondAscii() => Code.AgreeForEach("OnText", "ü", "ö", "o");

    [TestMethod]
    public void OnOtherTypes()
    {
        Code.AgreeForEach("OnChar", 'a', 'b', 'c', '0', '9');
        Code.AgreeForEach("OnFlag", true, false);
        Code.AgreeForEach("OnLong", long.MaxValue, long.MinValue);
        foreach (string? text in new[] { null, "a", "b" })
            foreach (bool flag in new[] { true, false }) Code.Agree("TextPairs", text, flag);
    }
}
