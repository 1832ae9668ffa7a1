using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Conversions between numbers, enums, BigInteger, nullable values and object.</summary>
[TestClass]
public class ConversionTests
{
    private static readonly string[] Types = ["sbyte", "byte", "short", "ushort", "char", "int", "uint", "long", "ulong", "Small", "Large"];
    private const string Enums = "public enum Small : byte { Zero, One, Two, Last = 255 } public enum Large : long { Min = long.MinValue, Zero = 0, Max = long.MaxValue } [Flags] public enum Rights { None, Read = 1, Write = 2, All = 3 }";

    private static readonly Differential Numbers = new(string.Join("\n", Types.SelectMany(from => Types.Where(to => to != from), (from, to) => $"""
        public static {to} {from}To{to}({from} a) => unchecked(({to})a);
        public static {to} {from}ToChecked{to}({from} a) => checked(({to})a);
        """)) + string.Join("\n", Types.Where(type => char.IsLower(type[0])).Select(type => $"""
        public static {type} BigTo{type}(BigInteger a) => ({type})a;
        public static BigInteger {type}ToBig({type} a) => a;
        public static bool {type}EqualsBig({type} a, BigInteger b) => a == b;
        """)), Enums);

    private static readonly Differential Code = new(
        """
        public static Small EnumPlus(Small a, byte b) => a + b;
        public static Small EnumPlusChecked(Small a, byte b) => checked(a + b);
        public static Small EnumStepChecked(Small a) { checked { a++; a += 1; } return a; }
        public static int EnumMinus(Rights a, Rights b) => a - b;
        public static Small EnumIncrement(Small a) { a++; ++a; a += 200; a -= 3; return a--; }
        public static Rights EnumFlags(Rights a, Rights b) { Rights c = a | b; c &= ~b; c ^= Rights.Write; return c; }
        public static bool EnumHas(Rights a, Rights b) => (a & b) == b && (a & b) != Rights.None;
        public static bool EnumCompare(Small a, Small b) => a < b || a == Small.Two;
        public static Small EnumDefault() => default;
        public static Small EnumInvert(Small a) => ~a;
        public static int EnumSwitch(Small a) => a switch { Small.One => 10, Small.Two => 20, > Small.Two => 30, _ => 0 };
        public static Small EnumOfNumber(int a) => (Small)a;
        public static Small EnumLiteralZero() => 0;
        public static int UnboxInt(int a) { object o = a; return (int)o; }
        public static string UnboxString(string a) { object o = a; return (string)o + (o as string); }
        public static bool UnboxBool(bool a) { object o = a; return (bool)o; }
        public static object Boxed(int i) => i switch { 0 => 5, 1 => "text", 2 => true, 3 => null, 4 => new int[] { 1, 2 }, 5 => 'c', _ => 7L };
        public static bool IsText(int i) => Boxed(i) is string;
        public static bool IsFlag(int i) => Boxed(i) is bool b && b;
        public static bool IsNull(int i) => Boxed(i) is null || Boxed(i) == null;
        public static string AsText(int i) => Boxed(i) as string ?? "other";
        public static long ImplicitChain(byte b) { short s = b; int i = s; long l = i; return l; }
        public static int ForeachNarrows(long a) { long[] items = [a, 1]; int sum = 0; foreach (int item in items) sum += item & 0xFFFF; return sum; }
        public static int ForeachNarrowsChecked(long a) { long[] items = [a, 1]; int sum = 0; checked { foreach (byte item in items) sum += item; } return sum; }
        public static string ConditionalTypes(bool a, int i) { long l = a ? i : 5L; int? n = a ? i : null; object o = a ? i : "s"; return $"{l} {n ?? -1} {o is string}"; }
        """, Enums);

    [TestMethod]
    public void BetweenFixedWidths()
    {
        foreach (string from in Types)
            foreach (string to in Types.Where(type => type != from))
                foreach (object value in ValuesOf(from))
                {
                    Numbers.Agree($"{from}To{to}", value);
                    Numbers.Agree($"{from}ToChecked{to}", value);
                }
    }

    [TestMethod]
    public void FromBigIntegerRefusesWhatDoesNotFit()
    {
        BigInteger[] values = [0, -1, 127, 128, -128, -129, 255, 256, 65535, 65536, int.MaxValue, (BigInteger)int.MaxValue + 1, uint.MaxValue, long.MinValue, (BigInteger)long.MinValue - 1, ulong.MaxValue, BigInteger.Pow(2, 64), BigInteger.Pow(2, 200)];
        foreach (string type in Types.Where(type => char.IsLower(type[0])))
        {
            foreach (BigInteger value in values) Numbers.Agree($"BigTo{type}", value);
            foreach (object value in ValuesOf(type))
            {
                Numbers.Agree($"{type}ToBig", value);
                Numbers.Agree($"{type}EqualsBig", value, new BigInteger(127));
            }
        }
    }

    [TestMethod]
    public void EnumsCountInTheirUnderlyingType()
    {
        Code.AgreeForPairs("EnumPlus", 0, 1, 200, 255);
        Code.AgreeForPairs("EnumPlusChecked", 0, 1, 200, 255);
        Code.AgreeForEach("EnumStepChecked", 0, 253, 254, 255);
        Code.AgreeForPairs("EnumMinus", 0, 1, 3, int.MinValue);
        Code.AgreeForEach("EnumIncrement", 0, 58, 254, 255);
        Code.AgreeForPairs("EnumFlags", 0, 1, 2, 3);
        Code.AgreeForPairs("EnumHas", 0, 1, 2, 3);
        Code.AgreeForPairs("EnumCompare", 0, 2, 255);
        Code.AgreeForEach("EnumInvert", 0, 1, 255);
        Code.AgreeForEach("EnumSwitch", 0, 1, 2, 3, 255);
        Code.AgreeForEach("EnumOfNumber", 0, 255, 256, -1);
        Code.Agree("EnumDefault");
        Code.Agree("EnumLiteralZero");
    }

    [TestMethod]
    public void ObjectsKeepWhatTheyHold()
    {
        Code.AgreeForEach("UnboxInt", int.MinValue, 0);
        Code.AgreeForEach("UnboxString", "a", null, "");
        Code.AgreeForEach("UnboxBool", true, false);
        foreach (string method in new[] { "Boxed", "IsText", "IsFlag", "IsNull", "AsText" }) Code.AgreeForEach(method, 0, 1, 2, 3, 4, 5, 6);
    }

    [TestMethod]
    public void ForeachConvertsItsElements()
    {
        Code.AgreeForEach("ForeachNarrows", 5L, long.MaxValue, long.MinValue, 1L << 40);
        Code.AgreeForEach("ForeachNarrowsChecked", 5L, 255L, 256L, -1L);
    }

    [TestMethod]
    public void BranchesMeetInOneType()
    {
        Code.Agree("ConditionalTypes", true, 3);
        Code.Agree("ConditionalTypes", false, 3);
        Code.AgreeForEach("ImplicitChain", 0, 255);
    }

    private static object[] ValuesOf(string type) => type switch
    {
        "sbyte" => [sbyte.MinValue, -1, 0, sbyte.MaxValue],
        "byte" or "Small" => [0, 1, byte.MaxValue],
        "short" => [short.MinValue, -1, 0, short.MaxValue],
        "ushort" => [0, 255, ushort.MaxValue],
        "char" => ['\0', 'é', char.MaxValue],
        "int" => [int.MinValue, -1, 0, 256, int.MaxValue],
        "uint" => [0u, 1u << 31, uint.MaxValue],
        "long" or "Large" => [long.MinValue, -1L, 0L, 1L << 32, long.MaxValue],
        _ => [0ul, 1ul << 63, ulong.MaxValue],
    };
}
