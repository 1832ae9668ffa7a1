using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Strings and chars: joined, interpolated, compared, taken apart; null and non-ASCII among them.</summary>
[TestClass]
public class TextTests
{
    private static readonly Differential Code = new(
        """"
        public static string Join(string a, string b) => a + b;
        public static string JoinMany(string a, string b) => "<" + a + "|" + b + ">" + (a + "é") + null + 'x';
        public static string JoinNumbers(int i, long l) => i + " " + l + (byte)i + '/' + (i + l) + true + (i < l) + BigInteger.Pow(2, 100);
        public static string NumbersAddBeforeText(int i) => i + i + "a" + i + i;
        public static string Append(string a, string b) { a += b; a += 1; a += 'c'; a += true; a += null; return a; }
        public static string Interpolate(string a, int i) => $"{a}-{i}{{{i + 1}}}{'q'}{i > 1}{{}} ü {(i > 1 ? "yes" : null)}";
        public static string InterpolateConstants() => $"{"a"}{1}{'b'}{true}{Name}";
        private const string Name = "naïve €";
        public static string Verbatim() => @"a""\n" + "\t\"\\\u00e9\U0001F600" + $@"{1}\{2}" + $$"""{{{3}}}""";
        public static string Enumerated(Colour c) => "is " + Colour.Green + $"{Colour.Red}" + (int)c;
        public static bool Same(string a, string b) => a == b;
        public static bool Differ(string a, string b) => a != b;
        public static bool SameByCall(string a, string b) => string.Equals(a, b) && object.Equals(a, b);
        public static bool EqualsOther(string a, string b) => a.Equals(b);
        public static bool Empty(string a) => string.IsNullOrEmpty(a);
        public static string Concat(string a, string b) => string.Concat(a, b, "!") + string.Empty;
        public static int Length(string a) => a.Length;
        public static int LengthOrDefault(string a) => a?.Length ?? -1;
        public static char At(string a, int i) => a[i];
        public static string Part(string a, int from, int length) => a.Substring(from, length);
        public static string Tail(string a, int from) => a.Substring(from);
        public static string Reversed(string a) { string r = ""; for (int i = a.Length - 1; i >= 0; i--) r += a[i]; return r; }
        public static int Sum(string a) { int s = 0; foreach (char c in a) s += c; return s; }
        public static string Shout(string a) { string r = ""; foreach (char c in a) r += c is >= 'a' and <= 'z' ? (char)(c - 32) : c; return r; }
        public static string OfChar(char c) => c.ToString() + c + $"{c}";
        public static string ConstantChars() => 'a'.ToString() + 'é' + $"{'€'}";
        public static char Next(char c) => (char)(c + 1);
        public static char Step(char c) { c++; c += 'b'; return --c; }
        public static int CharArithmetic(char a, char b) => a * b - (a - b) + (a << 2);
        public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
        public static string Flags(bool a) => a.ToString() + !a;
        public static string Self(string a) => a.ToString();
        public static int Choose(string a) { switch (a) { case "one": return 1; case "zwölf": return 12; case "": return 0; case null: return -1; default: return 99; } }
        """",
        "public enum Colour { Red, Green = 5, Blue }");

    private static readonly object?[] Texts = [null, "", "a", "é€😀", "one"];

    [TestMethod]
    [DataRow("Join"), DataRow("JoinMany"), DataRow("Append"), DataRow("Same"), DataRow("Differ"), DataRow("SameByCall"), DataRow("EqualsOther"), DataRow("Concat")]
    public void TwoStrings(string method) => Code.AgreeForPairs(method, Texts);

    [TestMethod]
    [DataRow("Empty"), DataRow("Self"), DataRow("Choose")]
    public void OneString(string method) => Code.AgreeForEach(method, [.. Texts, "zwölf"]);

    [TestMethod]
    [DataRow("Length"), DataRow("LengthOrDefault"), DataRow("Reversed"), DataRow("Sum"), DataRow("Shout")]
    public void EachCharOfAnAsciiString(string method) => Code.AgreeForEach(method, null, "", "a", "Hello, World!");

    [TestMethod]
    public void NumbersAndFlagsInStrings()
    {
        Code.AgreeForPairs("JoinNumbers", 0, -1, 300);
        Code.AgreeForEach("NumbersAddBeforeText", 3, -3);
        Code.AgreeForEach("Flags", true, false);
    }

    [TestMethod]
    public void InterpolationIsConcatenation()
    {
        Code.Agree("Interpolate", "x", 5);
        Code.Agree("Interpolate", null, -5);
        Assert.AreEqual("\"a1bTruena\\xc3\\xafve \\xe2\\x82\\xac\"", Code.Agree("InterpolateConstants"));
        Code.Agree("Verbatim");
    }

    [TestMethod]
    public void AConstantOfAnEnumShowsItsName() => Assert.AreEqual("\"is GreenRed5\"", Code.Agree("Enumerated", 5));

    [TestMethod]
    public void IndexingAndSubstringsStayInsideTheString()
    {
        foreach (int i in new[] { -1, 0, 2, 3, 4 })
        {
            Code.Agree("At", "abc", i);
            Code.Agree("Tail", "abc", i);
            foreach (int length in new[] { -1, 0, 1, 3, 4 }) Code.Agree("Part", "abc", i, length);
        }
    }

    [TestMethod]
    [DataRow("OfChar"), DataRow("Next"), DataRow("Step"), DataRow("IsVowel")]
    public void Chars(string method) => Code.AgreeForEach(method, 'a', 'e', '\0', '~');

    [TestMethod]
    public void CharsWrapAsSixteenBits()
    {
        Code.AgreeForEach("Next", char.MaxValue, '\u007F', 'é');
        Code.AgreeForEach("Step", char.MaxValue, '€');
        Code.AgreeForPairs("CharArithmetic", 'a', char.MaxValue, '\0');
    }

    [TestMethod]
    public void AConstantCharIsWrittenAsUtf8() => Assert.AreEqual("\"a\\xc3\\xa9\\xe2\\x82\\xac\"", Code.Agree("ConstantChars"));
}
