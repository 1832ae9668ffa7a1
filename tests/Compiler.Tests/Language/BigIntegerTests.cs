using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>BigInteger, as far as the VM's 32 bytes reach.</summary>
[TestClass]
public class BigIntegerTests
{
    private static readonly Differential Code = new("""
        public static BigInteger Add(BigInteger a, BigInteger b) => a + b;
        public static BigInteger Subtract(BigInteger a, BigInteger b) => a - b;
        public static BigInteger Multiply(BigInteger a, BigInteger b) => a * b;
        public static BigInteger Divide(BigInteger a, BigInteger b) => a / b;
        public static BigInteger Remainder(BigInteger a, BigInteger b) => a % b;
        public static BigInteger And(BigInteger a, BigInteger b) => a & b;
        public static BigInteger Or(BigInteger a, BigInteger b) => a | b;
        public static BigInteger Xor(BigInteger a, BigInteger b) => a ^ b;
        public static string Compare(BigInteger a, BigInteger b) => $"{a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b}{a.Equals(b)}{a.CompareTo(b)}{BigInteger.Compare(a, b)}";
        public static string Named(BigInteger a, BigInteger b) => $"{BigInteger.Add(a, b)} {BigInteger.Subtract(a, b)} {BigInteger.Multiply(a, b)} {BigInteger.Negate(a)} {BigInteger.Min(a, b)} {BigInteger.Max(a, b)}";
        public static BigInteger NamedDivide(BigInteger a, BigInteger b) => BigInteger.Divide(a, b) + BigInteger.Remainder(a, b);
        public static string Unary(BigInteger a) => $"{-a} {+a} {~a} {BigInteger.Abs(a)} {a.Sign} {a.IsZero} {a.IsOne} {a.IsEven}";
        public static string Steps(BigInteger a) { BigInteger b = a++ - --a; b += a++; b -= ++a; b *= a--; return $"{a} {b}"; }
        public static BigInteger Compound(BigInteger a, BigInteger b) { a += b; a -= 3; a *= b; a &= 0xFFFF; a |= b; a ^= 5; a <<= 3; a >>= 1; return a; }
        public static BigInteger CompoundDivide(BigInteger a, BigInteger b) { BigInteger c = a; a /= b; c %= b; return a * 1000 + c; }
        public static BigInteger ShiftLeft(BigInteger a, int n) => a << n;
        public static BigInteger ShiftRight(BigInteger a, int n) => a >> n;
        public static BigInteger Power(BigInteger a, int n) => BigInteger.Pow(a, n);
        public static BigInteger ModularPower(BigInteger a, BigInteger n, BigInteger m) => BigInteger.ModPow(a, n, m);
        public static string Text(BigInteger a) => a.ToString() + a + $"{a}";
        public static BigInteger Parsed(string a) => BigInteger.Parse(a);
        public static BigInteger Mixed(BigInteger a, int i, ulong u) => a * i + u - (byte)3 + 'a' + 10_000_000_000;
        public static BigInteger Constants() => BigInteger.One + BigInteger.MinusOne * 5 + BigInteger.Zero + new BigInteger(7) + default(BigInteger) + new BigInteger() + BigInteger.Pow(10, 18) * 3;
        private static readonly BigInteger Scale = BigInteger.Pow(10, 8) * 21_000_000;
        public static BigInteger StaticConstant(BigInteger a) => a * Scale / (Scale - 1);
        public static BigInteger Clamped(BigInteger a) => BigInteger.Clamp(a, -10, 10);
        """);

    private static readonly object[] Values = [BigInteger.Zero, BigInteger.One, BigInteger.MinusOne, new BigInteger(7), new BigInteger(-12345678901234567L), BigInteger.Pow(2, 120)];

    [TestMethod]
    [DataRow("Add"), DataRow("Subtract"), DataRow("Multiply"), DataRow("Divide"), DataRow("Remainder"), DataRow("And"), DataRow("Or"), DataRow("Xor"), DataRow("Compare")]
    [DataRow("Named"), DataRow("NamedDivide"), DataRow("Compound"), DataRow("CompoundDivide")]
    public void TwoNumbers(string method) => Code.AgreeForPairs(method, Values);

    [TestMethod]
    [DataRow("Unary"), DataRow("Steps"), DataRow("Text"), DataRow("StaticConstant"), DataRow("Clamped")]
    public void OneNumber(string method) => Code.AgreeForEach(method, Values);

    [TestMethod]
    [DataRow("ShiftLeft"), DataRow("ShiftRight")]
    public void ShiftsByAnyCountThatFits(string method)
    {
        foreach (object value in Values)
            foreach (int count in new[] { 0, 1, 8, 64, 100 }) Code.Agree(method, value, count);
    }

    [TestMethod]
    public void PowersAndRemaindersOfPowers()
    {
        foreach (int exponent in new[] { 0, 1, 3, 20 })
        {
            Code.Agree("Power", 10, exponent);
            Code.Agree("Power", -3, exponent);
            Code.Agree("ModularPower", 7, exponent, 1000);
        }
        Code.Agree("Power", 2, -1);
        Code.Agree("ModularPower", 7, 5, 0);
    }

    [TestMethod]
    public void TextIsDecimal()
    {
        Code.AgreeForEach("Parsed", "0", "-1", "123456789012345678901234567890", "x", "");
    }

    [TestMethod]
    public void OtherIntegersWidenToIt()
    {
        Code.Agree("Mixed", BigInteger.Pow(2, 100), -5, ulong.MaxValue);
        Assert.AreEqual("3000000000000000003", Code.Agree("Constants"));
    }

    [TestMethod]
    public void WhatPassesThirtyTwoBytesFaults()
    {
        NeoSide code = NeoSide.Compile(Differential.Source("public static BigInteger Square(BigInteger a) => a * a;"), false, Assembly.OptimizationLevel.All);

        Assert.IsNull(code.Run("Square", [BigInteger.Pow(2, 127)], typeof(BigInteger), null).Fault);
        Assert.IsNotNull(code.Run("Square", [BigInteger.Pow(2, 128)], typeof(BigInteger), null).Fault);
    }
}
