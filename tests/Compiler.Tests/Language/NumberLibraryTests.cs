using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Members of .NET's number types, Math and BitOperations that contracts call.</summary>
[TestClass]
public class NumberLibraryTests
{
    private static readonly Differential Code = new(
        """
        public static int ParseInt(string s) => int.Parse(s);
        public static uint ParseUInt(string s) => uint.Parse(s);
        public static sbyte ParseSByte(string s) => sbyte.Parse(s);
        public static ulong ParseULong(string s) => ulong.Parse(s);
        public static BigInteger ParseBig(string s) => BigInteger.Parse(s);
        public static string ParseMessage(string s) { try { return "" + byte.Parse(s); } catch (Exception e) { return e.Message; } }
        public static string ParseIntMessage(string s) { try { return "" + int.Parse(s); } catch (Exception e) { return e.Message; } }
        public static string TryAll(string s)
        {
            bool a = byte.TryParse(s, out byte b), c = short.TryParse(s, out short d), e = long.TryParse(s, out long f), g = BigInteger.TryParse(s, out BigInteger h), i = ushort.TryParse(s, out var j);
            return $"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}";
        }
        public static string Flag(string s) { bool parsed = bool.TryParse(s, out bool flag); try { return $"{parsed}{flag}{bool.Parse(s)}"; } catch (Exception e) { return e.Message; } }
        public static int CompareFlags(bool a, bool b) => a.CompareTo(b) * 10 + (a.Equals(b) ? 1 : 0);

        public static string Divide(int a, int b) { var (q, r) = Math.DivRem(a, b); int q2 = Math.DivRem(a, b, out int r2); var (q3, r3) = int.DivRem(a, b); return $"{q} {r} {q2} {r2} {q3} {r3}"; }
        public static string DivideSmall(sbyte a, sbyte b) { var (q, r) = Math.DivRem(a, b); return $"{q} {r}"; }
        public static string DivideLarge(ulong a, ulong b) { var (q, r) = Math.DivRem(a, b); return $"{q} {r}"; }
        public static string DivideBig(BigInteger a, BigInteger b) { BigInteger q = BigInteger.DivRem(a, b, out BigInteger r); var t = BigInteger.DivRem(a, b); return $"{q} {r} {t.Quotient} {t.Remainder}"; }
        public static long Multiply(int a, int b) => Math.BigMul(a, b);
        public static ulong MultiplyUnsigned(uint a, uint b) => Math.BigMul(a, b);

        public static string Kind(int a) => $"{int.IsEvenInteger(a)}{int.IsOddInteger(a)}{int.IsNegative(a)}{int.IsPositive(a)}{int.IsPow2(a)}{int.Sign(a)}";
        public static string KindBig(BigInteger a) => $"{a.IsPowerOfTwo}{BigInteger.IsEvenInteger(a)}{BigInteger.IsOddInteger(a)}{BigInteger.IsNegative(a)}{BigInteger.IsPow2(a)}{a.GetBitLength()}";
        public static string Bits(int a) => $"{int.PopCount(a)} {int.LeadingZeroCount(a)} {int.TrailingZeroCount(a)} {BitOperations.PopCount((uint)a)} {BitOperations.LeadingZeroCount((uint)a)} {BitOperations.TrailingZeroCount(a)} {BitOperations.Log2((uint)a)}";
        public static string BitsOfByte(sbyte a) => $"{sbyte.PopCount(a)} {sbyte.LeadingZeroCount(a)} {sbyte.TrailingZeroCount(a)}";
        public static string BitsOfLong(long a) => $"{long.PopCount(a)} {long.LeadingZeroCount(a)} {long.TrailingZeroCount(a)} {BitOperations.PopCount((ulong)a)}";
        public static int Log(int a) => int.Log2(a);
        public static BigInteger LogBig(BigInteger a) => BigInteger.Log2(a);
        public static string Rotate(int a, int by) => $"{int.RotateLeft(a, by)} {int.RotateRight(a, by)} {BitOperations.RotateLeft((uint)a, by)} {sbyte.RotateLeft((sbyte)a, by)} {ushort.RotateRight((ushort)a, by)} {long.RotateLeft(a, by)}";
        public static string Limits(int a, int b) => $"{int.Max(a, b)} {int.Min(a, b)} {int.Clamp(a, -5, 5)} {byte.CreateSaturating(a)} {sbyte.CreateTruncating(a)}";
        public static int Absolute(int a) => int.Abs(a);
        public static byte Checked(int a) => byte.CreateChecked(a);

        public static BigInteger Divisor(BigInteger a, BigInteger b) => BigInteger.GreatestCommonDivisor(a, b);
        public static byte[] Bytes(BigInteger a) => a.ToByteArray();
        public static BigInteger FromBytes(byte[] a) => new BigInteger(a);
        public static string Magnitude(BigInteger a, BigInteger b) => $"{BigInteger.MaxMagnitude(a, b)} {BigInteger.CopySign(a, b)} {BigInteger.Max(a, b)} {BigInteger.Compare(a, b)} {a.CompareTo(b)} {a.Equals(b)}";
        public static string Statics() => $"{BigInteger.Zero}{BigInteger.One}{BigInteger.MinusOne}{int.MaxValue}{ulong.MaxValue}{new BigInteger(7)}{new BigInteger(ulong.MaxValue)}";
        """);

    private static readonly string?[] Texts =
        [null, "", "0", "-0", "+7", "12", "-12", " 12 ", "\t9\n", "1 2", "--1", "+", "0x1", "1_0", "127", "128", "-128", "-129", "255", "256", "65535", "65536", "2147483647", "2147483648", "-2147483648", "-2147483649",
            "4294967295", "4294967296", "18446744073709551615", "18446744073709551616", "000000000000000000000000000012", "99999999999999999999x", "é", "1.0", "5\0\0"];

    private static readonly object[] Integers = [0, 1, -1, 2, 7, -8, 255, 256, 1 << 30, int.MaxValue, int.MinValue, -1000];

    private static readonly object[] Bigs = [BigInteger.Zero, BigInteger.One, BigInteger.MinusOne, new BigInteger(12), new BigInteger(-18), new BigInteger(127), new BigInteger(128), new BigInteger(-128), new BigInteger(-129), BigInteger.Pow(2, 100), -BigInteger.Pow(10, 50)];

    [TestMethod]
    [DataRow("ParseInt"), DataRow("ParseUInt"), DataRow("ParseSByte"), DataRow("ParseULong"), DataRow("ParseBig"), DataRow("ParseMessage"), DataRow("ParseIntMessage"), DataRow("TryAll")]
    public void TextsAreReadAsOnDotNet(string method) => Code.AgreeForEach(method, [.. Texts.Cast<object?>()]);

    [TestMethod]
    public void FlagsAreReadAsOnDotNet()
    {
        Code.AgreeForEach("Flag", "true", "False", " TRUE ", "tru", "", "yes", "\u00a0true");
        Code.AgreeForPairs("CompareFlags", true, false);
    }

    [TestMethod]
    public void QuotientsAndRemainders()
    {
        Code.AgreeForPairs("Divide", Integers);
        Code.AgreeForPairs("DivideSmall", (sbyte)0, (sbyte)7, (sbyte)-3, sbyte.MinValue, (sbyte)-1, sbyte.MaxValue);
        Code.AgreeForPairs("DivideLarge", 0UL, 7UL, ulong.MaxValue);
        Code.AgreeForPairs("DivideBig", Bigs);
        Code.AgreeForPairs("Multiply", Integers);
        Code.AgreeForPairs("MultiplyUnsigned", 0U, 3U, uint.MaxValue);
    }

    [TestMethod]
    [DataRow("Kind"), DataRow("Bits"), DataRow("Log"), DataRow("Absolute"), DataRow("Checked")]
    public void QuestionsAboutBits(string method) => Code.AgreeForEach(method, Integers);

    [TestMethod]
    public void OtherWidths()
    {
        Code.AgreeForEach("BitsOfByte", (sbyte)0, (sbyte)1, (sbyte)-1, sbyte.MinValue, (sbyte)96);
        Code.AgreeForEach("BitsOfLong", 0L, 1L, -1L, long.MinValue, 1L << 40);
        Code.AgreeForPairs("Limits", Integers);
        foreach (object number in Integers)
            foreach (int distance in (int[])[0, 1, 7, 8, 31, 32, 63, -1, -9, int.MinValue]) Code.Agree("Rotate", number, distance);
    }

    [TestMethod]
    public void BigIntegers()
    {
        Code.AgreeForEach("KindBig", Bigs);
        Code.AgreeForEach("LogBig", Bigs);
        Code.AgreeForEach("Bytes", Bigs);
        Code.AgreeForPairs("Divisor", Bigs);
        Code.AgreeForPairs("Magnitude", Bigs);
        Code.AgreeForEach("FromBytes", new byte[] { 0 }, new byte[] { 255 }, new byte[] { 0, 1 }, System.Array.Empty<byte>(), new byte[] { 128, 0 });
        Code.Agree("Statics");
    }
}
