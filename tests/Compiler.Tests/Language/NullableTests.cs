using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Nullable numbers and flags, and the operators that make and take null.</summary>
[TestClass]
public class NullableTests
{
    private static readonly Differential Code = new(
        """
        public static int? Same(int? a) => a;
        public static bool Has(int? a) => a.HasValue;
        public static int Value(int? a) => a.Value;
        public static int? Unboxed(int? a) { object boxed = a; return (int?)boxed + 1; }
        public static int Cast(int? a) => (int)a;
        public static string Defaults(int? a) => $"{a.GetValueOrDefault()} {a.GetValueOrDefault(7)} {a ?? 9}";
        public static int? Add(int? a, int? b) => a + b;
        public static int? Divide(int? a, int? b) => a / b;
        public static int? MixedAdd(int? a, int b) => a + b;
        public static long? Widen(int? a, long? b) => a * b;
        public static int? Shift(int? a, int? b) => a << b;
        public static int? CheckedAdd(int? a, int? b) => checked(a + b);
        public static BigInteger? AddBig(BigInteger? a, BigInteger? b) => a + b;
        public static string Compare(int? a, int? b) => $"{a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b}{a == null}{null != b}{a == 3}";
        public static string CompareBig(BigInteger? a, BigInteger? b) => $"{a < b}{a >= b}{a == b}{a != b}{a is null}";
        public static int? Negate(int? a) => -a;
        public static int? Invert(int? a) => ~a;
        public static bool? Not(bool? a) => !a;
        public static bool? And(bool? a, bool? b) => a & b;
        public static bool? Or(bool? a, bool? b) => a | b;
        public static bool? Xor(bool? a, bool? b) => a ^ b;
        public static string Flags(bool? a, bool? b) => $"{a == true}{a != false}{a == b}{a ?? true}{a is true}{a is not null}";
        public static int? Compound(int? a, int? b) { a += b; a -= 1; a *= 2; return a; }
        public static BigInteger? CompoundBig(BigInteger? a, BigInteger? b) { a += b; a *= 2; return a; }
        public static byte? CompoundByte(byte? a, byte b) { a += b; return a; }
        public static int? Increment(int? a) { a++; ++a; int? b = a--; return a + b; }
        public static int? FieldIncrement(int? a) { Holder h = new() { Number = a }; h.Number += 5; h.Number++; return h.Number; }
        public static int? Assign(int? a) { int? b = null; b ??= a; b ??= 4; int c = b ??= 5; return b + c; }
        public static byte? Narrow(int? a) => (byte?)a;
        public static byte? NarrowChecked(int? a) => checked((byte?)a);
        public static long? Lifted(int? a) { long? b = a; return b; }
        public static int? FromBig(BigInteger? a) => (int?)a;
        public static Level? OfEnum(int? a) => (Level?)a;
        public static int? Access(string s) => s?.Length;
        public static int AccessChain(int kind) { Holder h = kind == 0 ? null : new() { Next = kind == 1 ? null : new() { Number = 5 } }; return h?.Next?.Number ?? -1; }
        public static int? AccessCall(int kind) { Holder h = kind == 0 ? null : new() { Number = kind }; return h?.Twice(); }
        public static string Pattern(int? a) => a switch { null => "none", < 0 => "negative", 0 => "zero", int n when n > 100 => $"large {n}", var n => $"some {n}" };
        public static string IsInt(int? a) => a is int n ? $"{n + 1}" : "no";
        public static int? Conditional(bool a, int b) => a ? b : null;
        public static int? Coalesce(int? a, int? b) => a ?? b;
        public static long CoalesceWider(int? a, long b) => a ?? b;
        public static string CoalesceText(string a, string b) => a ?? b ?? "none";
        public static int CoalesceThrow(int? a) => a ?? throw new Exception("no number");
        public static int? Default() => default(int?);
        public static string Text(int? a) => "<" + a + ">" + $"{a}";
        public static int? Constructed(int a) => new int?(a);
        public static string SwitchStatement(int? a) { switch (a) { case null: return "none"; case 1: case 2: return "few"; default: return "many"; } }
        public static int? Elements(int i) { int?[] a = new int?[2]; a[1] = 5; a[0] += 1; return a[i]; }
        """,
        """
        public enum Level { Low, High }
        public class Holder { public int? Number; public Holder Next; public int Twice() => Number.Value * 2; }
        """);

    private static readonly object?[] Numbers = [null, 0, 1, -3, int.MaxValue];

    [TestMethod]
    [DataRow("Same"), DataRow("Has"), DataRow("Value"), DataRow("Unboxed"), DataRow("Cast"), DataRow("Defaults"), DataRow("Negate"), DataRow("Invert"), DataRow("Increment"), DataRow("FieldIncrement")]
    [DataRow("Assign"), DataRow("Narrow"), DataRow("NarrowChecked"), DataRow("Lifted"), DataRow("FromBig"), DataRow("Pattern"), DataRow("IsInt"), DataRow("CoalesceThrow"), DataRow("Text"), DataRow("SwitchStatement")]
    public void OneNumber(string method) => Code.AgreeForEach(method, [.. Numbers, 101, 300]);

    [TestMethod]
    [DataRow("Add"), DataRow("Divide"), DataRow("Widen"), DataRow("Shift"), DataRow("CheckedAdd"), DataRow("AddBig"), DataRow("Compare"), DataRow("CompareBig"), DataRow("Compound"), DataRow("CompoundBig"), DataRow("Coalesce")]
    public void TwoNumbers(string method) => Code.AgreeForPairs(method, Numbers);

    [TestMethod]
    [DataRow("And"), DataRow("Or"), DataRow("Xor"), DataRow("Flags")]
    public void ThreeValuedLogic(string method) => Code.AgreeForPairs(method, null, true, false);

    [TestMethod]
    public void NotOfNullIsNull() => Code.AgreeForEach("Not", null, true, false);

    [TestMethod]
    public void ANullableMeetsAPlainNumber()
    {
        foreach (object? number in Numbers)
        {
            Code.Agree("MixedAdd", number, 5);
            Code.Agree("CoalesceWider", number, 1L << 40);
        }
        Code.Agree("CompoundByte", null, 5);
        Code.Agree("CompoundByte", 255, 5);
        Code.AgreeForEach("OfEnum", null, 1);
        Code.AgreeForEach("Constructed", 5);
        Code.Agree("Conditional", true, 5);
        Code.Agree("Conditional", false, 5);
        Code.Agree("Default");
        Code.AgreeForEach("Elements", 0, 1);
    }

    [TestMethod]
    public void ConditionalAccessStopsAtNull()
    {
        Code.AgreeForEach("Access", null, "", "abc");
        Code.AgreeForEach("AccessChain", 0, 1, 2);
        Code.AgreeForEach("AccessCall", 0, 3);
    }

    [TestMethod]
    public void CoalescingTakesTheFirstThatIsThere() => Code.AgreeForPairs("CoalesceText", null, "a", "b");
}
