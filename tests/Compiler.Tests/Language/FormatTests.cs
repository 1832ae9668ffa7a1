using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Formats and alignments in interpolated strings, names of enum values at run time, the author's own ToString.</summary>
[TestClass]
public class FormatTests
{
    private static readonly Differential Code = new("""
        public static string Decimals(int n) { int? some = n, none = null; BigInteger big = (BigInteger)n * 1000000007; return $"{n:D}|{n:D3}|{n:d12}|{big:D15}|{(byte)n:D2}|{some:D4}|{none:D4}|{n:D0}"; }
        public static string Hexadecimals(int n) { long l = n * 3L; return $"{n:X}|{n:x8}|{l:X}|{unchecked((sbyte)n):X2}|{unchecked((ushort)n):x}|{unchecked((ulong)l):X20}"; }
        public static string Grouped(int n) { long l = n * 1000003L; BigInteger big = (BigInteger)l * 1000000007 * l * 1000003; return $"{n:N}|{n:N0}|{l:n3}|{big:N1}|{n:F}|{n:F0}|{big:f4}|{n:P}|{n:P0}|{big:p1}|{n:G}|{l:g0}|{big:G}|{n:B}|{unchecked((sbyte)n):b8}|{n:B40}|{(uint?)null:N0}"; }
        public static string Called(int n) { BigInteger big = n; int? some = n; return n.ToString("N0") + n.ToString("D5") + n.ToString("x") + ((byte)n).ToString("X2") + big.ToString("N2") + n.ToString("") + n.ToString((string)null) + some?.ToString("D3"); }
        public static string Aligned(int n, string s) => $"[{n,6}|{n,-6}|{s,4}|{s,-4}|{n,8:X2}|{(n > 0),7}|{n,0}]";
        public static string Names(int n) { Colour c = (Colour)n; Colour? some = c, none = null; object boxed = n; return c + "|" + $"{c}" + "|" + c.ToString() + "|" + some + none + $"|{c,8}|" + Colour.Green + (Wide)(1L << 40) + (Wide)n; }
        public static string Constants() => "" + (Colour)9 + Colour.Blue + default(Colour);
        public static string Own(int n) { Named a = n > 0 ? new Named { N = n } : null; Point p = new Point { X = n }; Point? q = n > 1 ? p : null; Named h = new Heir { N = n }; return a + "|" + p + q + $"{h}{a,12}" + h.ToString(); }
        """, "public enum Colour : byte { Red, Green = 3, Blue = 5 } public enum Wide : long { Far = 1L << 40, Near = -1 } public class Named { public int N; public override string ToString() => \"n\" + N; } public class Heir : Named { public override string ToString() => N == 2 ? null : \"h<\" + base.ToString(); } public struct Point { public int X; public override string ToString() => \"p\" + X; }");

    [TestMethod]
    [DataRow("Decimals")]
    [DataRow("Hexadecimals")]
    [DataRow("Grouped")]
    [DataRow("Called")]
    public void NumbersAreFormatted(string method) => Code.AgreeForEach(method, 0, 1, -1, 9, 10, 255, -128, 999, 1000, 4096, -123456, 1234567, int.MaxValue, int.MinValue);

    [TestMethod]
    public void ValuesAreAligned()
    {
        foreach (string? text in new[] { "", "ab", "longer", null }) Code.Agree("Aligned", 42, text);
        Code.Agree("Aligned", -1234567, "x");
    }

    [TestMethod]
    public void EnumsShowTheirNames()
    {
        Code.AgreeForEach("Names", 0, 3, 5, 7, 255);
        Assert.AreEqual("\"9BlueRed\"", Code.Agree("Constants"));
    }

    [TestMethod]
    public void OwnTextsAreAsked() => Code.AgreeForEach("Own", 0, 1, 2);
}
