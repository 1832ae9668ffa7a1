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
        public static string Words(BigInteger a) => $"{BigInteger.PopCount(a)} {BigInteger.LeadingZeroCount(a)} {BigInteger.TrailingZeroCount(a)} {a.GetByteCount()}";
        public static string Lesser(BigInteger a, BigInteger b) => $"{BigInteger.MinMagnitude(a, b)} {a.Equals(5L)} {a.CompareTo(7)} {a.CompareTo(ulong.MaxValue)}";
        public static string Created(int a) => $"{BigInteger.CreateChecked(a)} {BigInteger.CreateSaturating((byte)a)} {BigInteger.CreateTruncating(a)} {BigInteger.CreateChecked((BigInteger)a)} {ulong.CreateSaturating((BigInteger)a * a * a * a)} {short.CreateTruncating((BigInteger)a * a)}";
        public static BigInteger FromMore(byte[] a) => new BigInteger(a, isUnsigned: false);
        public static byte[] UnsignedBytes(BigInteger a) => a.ToByteArray(true);
        public static byte[] BigEndianBytes(BigInteger a) => a.ToByteArray(isBigEndian: true);
        public static string FromOrdered(byte[] a) => $"{new BigInteger(a, isUnsigned: true)} {new BigInteger(a, isBigEndian: true)} {new BigInteger(a, true, true)} {a.Length}";
        public static string Signs(int a, int b) => $"{int.MaxMagnitude(a, b)} {int.MinMagnitude(a, b)}";
        public static int SignCopied(int a, int b) => int.CopySign(a, b);
        public static string Powers(int a) => $"{BitOperations.RoundUpToPowerOf2((uint)a)} {BitOperations.RoundUpToPowerOf2((ulong)a)} {BitOperations.IsPow2(a)}";
        public static string Wide(long a, long b) { long high = Math.BigMul(a, b, out long low); ulong top = Math.BigMul((ulong)a, (ulong)b, out ulong rest); return $"{high} {low} {top} {rest}"; }
        public static string Invariant(string s) => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture).ToString(System.Globalization.CultureInfo.InvariantCulture) + int.TryParse(s, System.Globalization.NumberFormatInfo.InvariantInfo, out int n) + n + n.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
        public static string Boxed(int a, int b) { int? x = a, none = null; bool? flag = a > 0; object o = a; return $"{x.Equals(b)}{x.Equals(none)}{none.Equals(none)}{none.Equals(null)}{x.Equals(null)}{a.Equals((object)b)}{flag.Equals(true)}{((BigInteger)a).Equals((object)(BigInteger)b)}{true.Equals((object)flag)}" + x.ToString() + none.ToString() + flag.ToString() + ((char?)'q').ToString(); }
        public static string ConstantsRead() { try { return $"{int.Parse("12")}{sbyte.Parse(" -128 ")}{BigInteger.Parse("100000000000000000000000000")}{ulong.Parse("18446744073709551615")}{byte.Parse("256")}"; } catch (Exception e) { return e.Message; } }
        public static string Statics() => $"{BigInteger.Zero}{BigInteger.One}{BigInteger.MinusOne}{bool.TrueString}{bool.FalseString}{int.MaxValue}{ulong.MaxValue}{new BigInteger(7)}{new BigInteger(ulong.MaxValue)}";
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
    public void TheInvariantCultureIsTheOnlyOne() => Code.AgreeForEach("Invariant", "12", " -5 ", "x");

    [TestMethod]
    public void ValuesThatMayBeMissingAreComparedAndShown() => Code.AgreeForPairs("Boxed", 0, 5, -1);

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
    [DataRow("Created"), DataRow("Powers"), DataRow("Kind"), DataRow("Bits"), DataRow("Log"), DataRow("Absolute"), DataRow("Checked")]
    public void QuestionsAboutBits(string method) => Code.AgreeForEach(method, Integers);

    [TestMethod]
    public void OtherWidths()
    {
        Code.AgreeForEach("BitsOfByte", (sbyte)0, (sbyte)1, (sbyte)-1, sbyte.MinValue, (sbyte)96);
        Code.AgreeForEach("BitsOfLong", 0L, 1L, -1L, long.MinValue, 1L << 40);
        Code.AgreeForPairs("Limits", Integers);
        Code.AgreeForPairs("Signs", Integers);
        Code.AgreeForPairs("SignCopied", Integers);
        Code.AgreeForPairs("Wide", 0L, 1L, -1L, long.MaxValue, long.MinValue, 0x123456789ABCDEFL);
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
        Code.AgreeForEach("Words", [.. Bigs, BigInteger.Pow(2, 32), -BigInteger.Pow(2, 32), -BigInteger.Pow(2, 31), 1 - BigInteger.Pow(2, 32), -BigInteger.Pow(2, 31) - 1, -BigInteger.Pow(2, 33), BigInteger.Pow(2, 255) - 1]);
        Code.AgreeForPairs("Lesser", Bigs);
        Code.AgreeForEach("UnsignedBytes", Bigs);
        Code.AgreeForEach("BigEndianBytes", Bigs);
        byte[] most = [127, .. Enumerable.Repeat((byte)255, 30), 127];
        Code.AgreeForEach("FromOrdered", new byte[] { 1, 2 }, new byte[] { 255 }, new byte[] { 0, 128 }, System.Array.Empty<byte>(), most, new byte[] { 7, 0, 0, 0 });
        Code.AgreeForEach("FromMore", (byte[])[.. most, 0, 0, 0], (byte[])[.. Enumerable.Repeat((byte)255, 40)]);
        Code.AgreeForEach("FromBytes", new byte[] { 0 }, new byte[] { 255 }, new byte[] { 0, 1 }, System.Array.Empty<byte>(), new byte[] { 128, 0 });
        Code.Agree("Statics");
        Code.Agree("ConstantsRead");
    }
}
