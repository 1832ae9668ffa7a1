using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Every operator on every width of integer, checked and unchecked, at the edges of its range.</summary>
[TestClass]
public class IntegerArithmeticTests
{
    private static readonly string[] Binary = ["+", "-", "*", "/", "%", "&", "|", "^"];
    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "==", "!="];
    private static readonly ConcurrentDictionary<string, Differential> Snippets = new();

    [TestMethod]
    [DataRow("sbyte"), DataRow("byte"), DataRow("short"), DataRow("ushort"), DataRow("int"), DataRow("uint"), DataRow("long"), DataRow("ulong"), DataRow("char")]
    public void BinaryOperatorsWrapWhereUnchecked(string type) => RunBinary(type, "Unchecked");

    [TestMethod]
    [DataRow("sbyte"), DataRow("byte"), DataRow("short"), DataRow("ushort"), DataRow("int"), DataRow("uint"), DataRow("long"), DataRow("ulong"), DataRow("char")]
    public void BinaryOperatorsThrowWhereChecked(string type) => RunBinary(type, "Checked");

    [TestMethod]
    [DataRow("sbyte"), DataRow("byte"), DataRow("short"), DataRow("ushort"), DataRow("int"), DataRow("uint"), DataRow("long"), DataRow("ulong"), DataRow("char")]
    public void CompoundAssignmentNarrowsToItsTarget(string type)
    {
        RunBinary(type, "CompoundUnchecked");
        RunBinary(type, "CompoundChecked");
    }

    [TestMethod]
    [DataRow("sbyte"), DataRow("byte"), DataRow("short"), DataRow("ushort"), DataRow("int"), DataRow("uint"), DataRow("long"), DataRow("ulong"), DataRow("char")]
    public void ComparisonsOrderAsNumbers(string type)
    {
        for (int i = 0; i < Comparisons.Length; i++) SnippetOf(type).AgreeForPairs($"Compare{i}", Edges(type));
    }

    [TestMethod]
    [DataRow("sbyte"), DataRow("byte"), DataRow("short"), DataRow("ushort"), DataRow("int"), DataRow("uint"), DataRow("long"), DataRow("ulong"), DataRow("char")]
    public void UnaryOperatorsAndIncrementsKeepTheWidth(string type)
    {
        foreach (string method in new[] { "Invert", "Plus", "PreIncrement", "PostIncrement", "PreDecrement", "PostDecrement", "PreIncrementChecked", "PostDecrementChecked" })
            SnippetOf(type).AgreeForEach(method, Edges(type));
        if (type == "ulong") return;
        SnippetOf(type).AgreeForEach("Negate", Edges(type));
        SnippetOf(type).AgreeForEach("NegateChecked", Edges(type));
    }

    [TestMethod]
    [DataRow("sbyte"), DataRow("byte"), DataRow("short"), DataRow("ushort"), DataRow("int"), DataRow("uint"), DataRow("long"), DataRow("ulong"), DataRow("char")]
    public void ShiftCountsAreTakenModuloTheWidth(string type)
    {
        foreach (string method in new[] { "ShiftLeft", "ShiftRight", "ShiftRightUnsigned", "CompoundShiftLeft", "CompoundShiftRight", "CompoundShiftRightUnsigned" })
            foreach (object value in Edges(type))
                foreach (int count in new[] { 0, 1, 7, 31, 32, 33, 63, 64, 65, -1, int.MinValue, int.MaxValue }) SnippetOf(type).Agree(method, value, count);
    }

    [TestMethod]
    public void CheckedByDefaultIsTheProjectsChoice()
    {
        const string Members = """
            public static int Add(int a, int b) => a + b;
            public static int Wrap(int a, int b) => unchecked(a + b);
            public static byte Cast(int a) => (byte)a;
            public static Level CastToEnum(int a) => (Level)a;
            public static byte? CastToNullable(int? a) => (byte?)a;
            public static int CastElements(int a) { int[] items = [a]; foreach (byte item in items) return item; return 0; }
            public static Level Step(Level a) => ++a;
            public static byte? Lifted(byte? a, byte b) { a += b; return a; }
            """;

        Differential choice = new(Members, "public enum Level : byte { Low }", checkOverflow: true);
        foreach (string method in new[] { "CastToEnum", "CastToNullable", "CastElements" })
        {
            choice.AgreeForEach(method, 0, 255);
            Assert.StartsWith("fault", choice.Agree(method, 256));
        }
        Assert.StartsWith("fault", choice.Agree("Step", 255));
        Assert.StartsWith("fault", choice.Agree("Lifted", 255, 1));
        Assert.StartsWith("fault", choice.Agree("Add", int.MaxValue, 1));
        Assert.AreEqual("-2147483648", choice.Agree("Wrap", int.MaxValue, 1));
        Assert.StartsWith("fault", choice.Agree("Cast", 256));
        Assert.AreEqual("-2147483648", new Differential(Members, "public enum Level : byte { Low }").Agree("Add", int.MaxValue, 1));
    }

    [TestMethod]
    public void CheckedAndUncheckedNestAsWritten()
    {
        Differential code = new("""
            public static int Nested(int a) { checked { int b = unchecked(a + 1); return b - 1; } }
            public static int Inner(int a) => checked(Twice(a) + 1);
            private static int Twice(int a) => a * 2;
            public static int Statement(int a) { unchecked { a += 1; } checked { a -= 1; } return a; }
            """);
        foreach (string method in new[] { "Nested", "Inner", "Statement" }) code.AgreeForEach(method, int.MaxValue, int.MinValue, 0, 1 << 30, int.MaxValue / 2);
    }

    [TestMethod]
    public void MixedWidthsPromoteAsInCSharp()
    {
        Differential code = new("""
            public static long IntAndUint(int a, uint b) => a + b;
            public static long UintMinusInt(uint a, int b) => a - b;
            public static uint UintMinusUint(uint a, uint b) => a - b;
            public static long LongTimesInt(long a, int b) => a * b;
            public static int ByteMinusByte(byte a, byte b) => a - b;
            public static int ByteTimesSbyte(byte a, sbyte b) => a * b;
            public static long NegatedUint(uint a) => -a;
            public static int CharMinusChar(char a, char b) => a - b;
            public static bool IntLessThanUint(int a, uint b) => a < b;
            public static long Widened(int a, int b) => (long)a * b;
            public static long NotWidened(int a, int b) => a * b;
            """);
        object[] pairs = [0, 1, 2, 127];
        foreach (string method in new[] { "IntAndUint", "UintMinusInt", "UintMinusUint", "LongTimesInt", "ByteMinusByte", "ByteTimesSbyte", "CharMinusChar", "IntLessThanUint" }) code.AgreeForPairs(method, pairs);
        code.Agree("IntAndUint", int.MinValue, uint.MaxValue);
        code.Agree("UintMinusInt", 0, int.MinValue);
        code.Agree("LongTimesInt", long.MaxValue, -1);
        code.Agree("IntLessThanUint", -1, uint.MaxValue);
        code.AgreeForEach("NegatedUint", 0u, 1u, uint.MaxValue);
        code.AgreeForPairs("Widened", int.MinValue, int.MaxValue, -1);
        code.AgreeForPairs("NotWidened", int.MinValue, int.MaxValue, -1);
    }

    [TestMethod]
    public void MathMembersKeepTheirRange()
    {
        Differential code = new("""
            public static int AbsInt(int a) => Math.Abs(a);
            public static long AbsLong(long a) => Math.Abs(a);
            public static int AbsShort(short a) => Math.Abs(a);
            public static int Smaller(int a, int b) => Math.Min(a, b);
            public static ulong Larger(ulong a, ulong b) => Math.Max(a, b);
            public static int Sign(long a) => Math.Sign(a);
            public static int Compare(int a, int b) => a.CompareTo(b);
            public static int CompareByte(byte a, byte b) => a.CompareTo(b);
            public static bool Same(long a, long b) => a.Equals(b);
            public static string Text(long a) => a.ToString();
            public static int Parsed(string a) => int.Parse(a);
            public static byte ParsedByte(string a) => byte.Parse(a);
            public static int Clamped(int a) => Math.Clamp(a, -5, 5);
            """);
        code.AgreeForEach("AbsInt", 0, -1, int.MinValue, int.MaxValue);
        code.AgreeForEach("AbsLong", 0L, -1L, long.MinValue, long.MaxValue);
        code.AgreeForEach("AbsShort", 0, -1, short.MinValue, short.MaxValue);
        code.AgreeForPairs("Smaller", int.MinValue, 0, int.MaxValue);
        code.AgreeForPairs("Larger", ulong.MinValue, ulong.MaxValue, 5ul);
        code.AgreeForEach("Sign", long.MinValue, 0L, long.MaxValue);
        code.AgreeForPairs("Compare", int.MinValue, 0, int.MaxValue);
        code.AgreeForPairs("CompareByte", 0, 3, 255);
        code.AgreeForPairs("Same", long.MinValue, 0L, long.MaxValue);
        code.AgreeForEach("Text", long.MinValue, 0L, long.MaxValue);
        code.AgreeForEach("Parsed", "0", "-2147483648", "2147483647", "2147483648", "", "x", "+7", "1e3", "0x10");
        code.AgreeForEach("ParsedByte", "255", "256", "-1");
        code.AgreeForEach("Clamped", -6, -5, 0, 5, 6);
    }

    [TestMethod]
    public void DivisionByZeroThrowsAndCanBeCaught()
    {
        Differential uncaught = new("public static int Divide(int a, int b) => a / b; public static long Rest(long a, long b) => a % b;");
        Assert.StartsWith("fault", uncaught.Agree("Divide", 1, 0));
        Assert.StartsWith("fault", uncaught.Agree("Rest", 1L, 0L));
        Differential caught = new("""
            public static string Divide(int a, int b) { try { return (a / b).ToString(); } catch (Exception e) { return e.Message; } }
            public static string Rest(BigInteger a, BigInteger b) { try { a %= b; return a.ToString(); } catch (Exception e) { return e.Message; } }
            public static string Overflow(int a) { try { return checked(a + 1).ToString(); } catch (Exception e) { return e.Message; } }
            public static string Narrow(BigInteger a) { try { return ((int)a).ToString(); } catch (Exception e) { return e.Message; } }
            public static string Negate(long a) { try { return Math.Abs(a).ToString(); } catch (Exception e) { return e.Message; } }
            """);
        caught.AgreeForPairs("Divide", int.MinValue, -1, 0, 5);
        caught.AgreeForPairs("Rest", -7, 0, 3);
        caught.AgreeForEach("Overflow", 1, int.MaxValue);
        caught.AgreeForEach("Narrow", BigInteger.Pow(2, 40), -BigInteger.Pow(2, 31));
        caught.AgreeForEach("Negate", long.MinValue, -5L);
    }

    private static void RunBinary(string type, string prefix)
    {
        for (int i = 0; i < Binary.Length; i++) SnippetOf(type).AgreeForPairs($"{prefix}{i}", Edges(type));
    }

    private static Differential SnippetOf(string type) => Snippets.GetOrAdd(type, chosen => new(MembersFor(chosen)));

    private static string MembersFor(string type)
    {
        string wide = type is "sbyte" or "byte" or "short" or "ushort" or "char" ? "int" : type;
        string negated = type switch { "uint" => "long", "ulong" => "ulong", _ => wide };
        string compound(string op, string mode) => $"{{ {mode} {{ a {op}= b; }} return a; }}";
        string[] members =
        [
            .. Binary.Select((op, i) => $"public static {wide} Unchecked{i}({type} a, {type} b) => unchecked(a {op} b);"),
            .. Binary.Select((op, i) => $"public static {wide} Checked{i}({type} a, {type} b) => checked(a {op} b);"),
            .. Binary.Select((op, i) => $"public static {type} CompoundUnchecked{i}({type} a, {type} b) {compound(op, "unchecked")}"),
            .. Binary.Select((op, i) => $"public static {type} CompoundChecked{i}({type} a, {type} b) {compound(op, "checked")}"),
            .. Comparisons.Select((op, i) => $"public static bool Compare{i}({type} a, {type} b) => a {op} b;"),
            $"public static {wide} Invert({type} a) => ~a; public static {wide} Plus({type} a) => +a;",
            $"public static {type} PreIncrement({type} a) => ++a; public static string PostIncrement({type} a) => $\"{{(int)(a++ & 1)}} {{(ulong)a}}\";",
            $"public static {type} PreDecrement({type} a) => --a; public static string PostDecrement({type} a) => $\"{{(int)(a-- & 1)}} {{(ulong)a}}\";",
            $"public static {type} PreIncrementChecked({type} a) => checked(++a); public static {type} PostDecrementChecked({type} a) {{ checked {{ a--; }} return a; }}",
            $"public static {wide} ShiftLeft({type} a, int n) => a << n; public static {wide} ShiftRight({type} a, int n) => a >> n;",
            $"public static {wide} ShiftRightUnsigned({type} a, int n) => a >>> n; public static {type} CompoundShiftLeft({type} a, int n) {{ a <<= n; return a; }}",
            $"public static {type} CompoundShiftRight({type} a, int n) {{ a >>= n; return a; }} public static {type} CompoundShiftRightUnsigned({type} a, int n) {{ a >>>= n; return a; }}",
            type == "ulong" ? "" : $"public static {negated} Negate({type} a) => unchecked(-a); public static {negated} NegateChecked({type} a) => checked(-a);",
        ];
        return string.Join("\n", members);
    }

    private static object[] Edges(string type)
    {
        (BigInteger, BigInteger) range = type switch
        {
            "sbyte" => (sbyte.MinValue, sbyte.MaxValue),
            "byte" => (byte.MinValue, byte.MaxValue),
            "short" => (short.MinValue, short.MaxValue),
            "ushort" or "char" => (ushort.MinValue, ushort.MaxValue),
            "int" => (int.MinValue, int.MaxValue),
            "uint" => (uint.MinValue, uint.MaxValue),
            "long" => (long.MinValue, long.MaxValue),
            "ulong" => (ulong.MinValue, (BigInteger)ulong.MaxValue),
            _ => throw new ArgumentException(type, nameof(type)),
        };
        (BigInteger min, BigInteger max) = range;
        BigInteger[] edges = [min, -1, 0, 3, max / 2 + 1, max];
        return [.. edges.Where(edge => edge >= min).Distinct().Select(edge => type == "ulong" ? (object)(ulong)edge : type == "char" ? (char)edge : (long)edge)];
    }
}
