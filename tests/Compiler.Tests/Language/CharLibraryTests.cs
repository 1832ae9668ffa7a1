using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>What .NET says of a char: all up to U+00FF, and beyond where no table is needed.</summary>
[TestClass]
public class CharLibraryTests
{
    private static readonly Differential Code = new(
        """
        public static string Numeric(char c) => $"{(int)char.GetNumericValue(c)} {(BigInteger)char.GetNumericValue(c)} {char.IsSeparator(c)} {c.CompareTo('b')} {c.Equals('b')}";
        public static string Tried(string s) => $"{char.TryParse(s, out char c)}{(int)c}";
        public static string Kinds(char c) => $"{char.IsDigit(c)}{char.IsNumber(c)}{char.IsLetter(c)}{char.IsLetterOrDigit(c)}{char.IsUpper(c)}{char.IsLower(c)}{char.IsPunctuation(c)}{char.IsSymbol(c)}";
        public static int Cases(char c) => char.ToUpper(c) * 65536 + char.ToLower(c) + char.ToUpperInvariant(c) - char.ToLowerInvariant(c);
        public static string Tableless(char c) => $"{char.IsControl(c)}{char.IsWhiteSpace(c)}{char.IsSurrogate(c)}{char.IsHighSurrogate(c)}{char.IsLowSurrogate(c)}{char.IsAscii(c)}{char.IsBetween(c, 'b', 'y')}{char.IsBetween(c, 'y', 'b')}";
        public static string Ascii(char c) => $"{char.IsAsciiDigit(c)}{char.IsAsciiLetter(c)}{char.IsAsciiLetterLower(c)}{char.IsAsciiLetterUpper(c)}{char.IsAsciiLetterOrDigit(c)}{char.IsAsciiHexDigit(c)}{char.IsAsciiHexDigitLower(c)}{char.IsAsciiHexDigitUpper(c)}";
        public static char Parse(string s) => char.Parse(s);
        """);

    private static readonly NeoSide Vm = NeoSide.Compile(Differential.Source("public static bool A(char c) => char.IsLetter(c);"), false, Neo.Compiler.Assembly.OptimizationLevel.All);

    private static readonly object[] Latin = [.. Enumerable.Range(0, 256).Select(code => (object)(char)code)];

    [TestMethod]
    [DataRow("Numeric"), DataRow("Kinds"), DataRow("Cases"), DataRow("Tableless"), DataRow("Ascii")]
    public void UpToLatin1(string method) => Code.AgreeForEach(method, Latin);

    [TestMethod]
    [DataRow("Tableless"), DataRow("Ascii")]
    public void BeyondWhereNoTableIsNeeded(string method) =>
        Code.AgreeForEach(method, '\u0100', '\u1680', '\u1fff', '\u2000', '\u200a', '\u200b', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000', '\ud7ff', '\ud800', '\udbff', '\udc00', '\udfff', '\ue000', '\uffff');

    [TestMethod]
    public void OneLetterIsRead()
    {
        Code.AgreeForEach("Parse", "a", "", "ab", "~");
        Code.AgreeForEach("Tried", "a", "", "ab", "~", null);
    }

    [TestMethod]
    public void BeyondLatin1AQuestionThatNeedsTablesThrows() =>
        Assert.AreEqual("Only a char below 256 can be classified on the chain.", Vm.Run("A", ['\u0100'], typeof(bool), null).Fault);
}
