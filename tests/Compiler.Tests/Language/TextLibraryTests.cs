using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Members of System.String that contracts call. Where a position is asked for, the text is ASCII: on the chain positions count bytes.</summary>
[TestClass]
public class TextLibraryTests
{
    private static readonly Differential Code = new(
        """
        public static bool Holds(string a, string b) => a.Contains(b);
        public static string Begins(string a, string b) => $"{a.StartsWith(b, StringComparison.Ordinal)}{a.EndsWith(b, StringComparison.Ordinal)}";
        public static string Place(string a, string b) => $"{a.IndexOf(b, StringComparison.Ordinal)} {a.LastIndexOf(b, StringComparison.Ordinal)}";
        public static int PlaceFrom(string a, int from) => a.IndexOf("an", from, StringComparison.Ordinal);
        public static string Letter(string a, char c) => $"{a.Contains(c)}{a.IndexOf(c)}{a.LastIndexOf(c)}{a.StartsWith(c)}{a.EndsWith(c)}";
        public static int LetterFrom(string a, int from) => a.IndexOf('a', from);
        public static string Replaced(string a, string b) => a.Replace(b, "<é>");
        public static string Removed(string a, string b) => a.Replace(b, null);
        public static string Swapped(string a) => a.Replace('a', 'o');
        public static string Cased(string a) => a.ToUpper() + a.ToLower() + a.ToUpperInvariant() + a.ToLowerInvariant();
        public static string Trimmed(string a) => $"[{a.Trim()}][{a.TrimStart()}][{a.TrimEnd()}]";
        public static string TrimmedOf(string a) => $"[{a.Trim('a')}][{a.TrimStart('a')}][{a.TrimEnd('a')}]";
        public static string Order(string a, string b) => $"{string.CompareOrdinal(a, b)} {string.Compare(a, b, StringComparison.Ordinal)} {string.Compare(a, b, StringComparison.OrdinalIgnoreCase)}";
        public static int Part(string a, int i, string b, int j, int n) => string.CompareOrdinal(a, i, b, j, n);
        public static int Sign(string a, string b) => Math.Sign(string.CompareOrdinal(a, b));
        public static string Same(string a, string b) => $"{string.Equals(a, b)}{string.Equals(a, b, StringComparison.Ordinal)}{string.Equals(a, b, StringComparison.OrdinalIgnoreCase)}";
        public static string Caseless(string a, string b) => $"{a.Equals(b, StringComparison.Ordinal)}{a.Equals(b, StringComparison.OrdinalIgnoreCase)}{a.Contains(b, StringComparison.OrdinalIgnoreCase)}{a.StartsWith(b, StringComparison.OrdinalIgnoreCase)}{a.EndsWith(b, StringComparison.OrdinalIgnoreCase)}{a.IndexOf(b, StringComparison.OrdinalIgnoreCase)}{a.EndsWith("AnA", StringComparison.OrdinalIgnoreCase)}";
        public static bool CaselessReceiver(string a) => a.Equals("x", StringComparison.OrdinalIgnoreCase);
        public static string Composed(string a, int n) { int? some = n, none = null; return string.Format("{0} is {1,6:D3}|{1,-6}|{{{2}}}", a, n, n > 0) + string.Format("{0}", none) + string.Format("{0:N1}{0:X} {1}", n, some) + string.Format("}}{{") + string.Format("{3}{2}{1}{0}{4 , 3 }", a, 'c', n, (BigInteger)n, null) + string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", n); }
        public static string Objects(string a, int n) => string.Concat(n, a) + string.Concat(a, n > 0, 'c') + string.Concat("x", n, null, a) + string.Concat(1, 2L, n, a, (byte)7) + string.Join(", ", n, a, true, null) + string.Join('/', n, a) + string.Join("-", new[] { n, 2, n }) + string.Concat(new[] { n, n }) + string.Join<bool>("", new[] { true, n > 0 });
        public static bool Blank(string a) => string.IsNullOrWhiteSpace(a);
        public static string Padded(string a, int width) => $"[{a.PadLeft(width)}][{a.PadRight(width)}][{a.PadLeft(width, '0')}][{a.PadRight(width, '.')}]";
        public static string[] Parts(string a, string b) => a.Split(b);
        public static string TrimmedOfSeveral(string a) => $"[{a.Trim('a', ' ')}][{a.TrimStart(new[] { 'b', 'a' })}][{a.TrimEnd('\t', 'b')}][{a.Trim((char[])null)}]";
        public static string[] PartsAtSeveral(string a) => a.Split(',', ' ');
        public static string[] PartsAtArray(string a) => a.Split(new[] { ',', 'b' }, StringSplitOptions.RemoveEmptyEntries);
        public static string[] PartsAtTexts(string a) => a.Split(new[] { ",,", ",", "" }, StringSplitOptions.TrimEntries);
        public static string[] PartsAtSpace(string a) => a.Split();
        public static string[] PartsAtNothing(string a) => a.Split((string[])null, StringSplitOptions.RemoveEmptyEntries);
        public static string[] PartsAtLetter(string a) => a.Split(',');
        public static string[] Kept(string a) => a.Split(',', StringSplitOptions.RemoveEmptyEntries);
        public static string[] Tidy(string a) => a.Split(",", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        public static string[] Spaced(string a) => a.Split(',', StringSplitOptions.TrimEntries);
        public static string Joined(string a, string b) => string.Join("; ", new[] { a, null, b }) + string.Join('-', a, b) + string.Join("/", a, "x", b) + string.Concat(a, b, "c", a, b) + string.Concat(new[] { a, b });
        public static string Inserted(string a, int at) => a.Insert(at, "-é-");
        public static string InsertedNull(string a) => a.Insert(0, null);
        public static string Cut(string a, int at) => a.Remove(at);
        public static string CutPart(string a, int at, int count) => a.Remove(at, count);
        public static string Repeated(char c, int count) => new string(c, count);
        public static string Spelled(string a) { char[] letters = a.ToCharArray(); Array.Reverse(letters); return new string(letters); }
        public static string Refused(string a) { try { return a.Replace("", "x"); } catch (Exception e) { return e.Message; } }
        """);

    private static readonly object?[] Texts = ["", "a", "an", "banana", "naïve €😀", "é", "nan,,an"];

    private static readonly object?[] Blanks = ["", " ", "a", "  a b\t", "\r\na", "\u00a0\u2003a\u3000\u0085", "\u00e9 ", "\u200b", "\u2028x\u1680", "aaa", "abca"];

    [TestMethod]
    [DataRow("Holds"), DataRow("Begins"), DataRow("Parts"), DataRow("Joined"), DataRow("Removed"), DataRow("Replaced")]
    public void TwoTexts(string method) => Code.AgreeForPairs(method, Texts);

    [TestMethod]
    public void PlacesInAscii()
    {
        object?[] ascii = ["", "a", "an", "banana", "nana"];
        Code.AgreeForPairs("Place", ascii);
        foreach (object? text in ascii)
            foreach (int number in (int[])[-1, 0, 1, 2, 6, 9])
            {
                Code.Agree("PlaceFrom", text, number);
                Code.Agree("LetterFrom", text, number);
                Code.Agree("Padded", text, number);
                Code.Agree("Inserted", text, number);
                Code.Agree("Cut", text, number);
                Code.Agree("CutPart", text, number, 1);
                Code.Agree("CutPart", text, 1, number);
            }
    }

    [TestMethod]
    public void Letters()
    {
        foreach (object? text in (object?[])["", "a", "banana", "xyz"])
            foreach (char letter in "anbz") Code.Agree("Letter", text, letter);
        foreach (int count in (int[])[-1, 0, 1, 2, 7, 33]) Code.Agree("Repeated", 'x', count);
        Code.AgreeForEach("Swapped", Texts);
        Code.AgreeForEach("Cased", "", "aZ09@[`{", "Neo");
        Code.AgreeForEach("Spelled", "", "a", "abc");
    }

    [TestMethod]
    [DataRow("Trimmed"), DataRow("TrimmedOf"), DataRow("TrimmedOfSeveral"), DataRow("PartsAtSpace"), DataRow("PartsAtNothing"), DataRow("Blank")]
    public void WhiteSpaceOfUnicode(string method) => Code.AgreeForEach(method, Blanks);

    [TestMethod]
    public void OrderOfTexts()
    {
        object?[] texts = [null, "", "a", "A", "ab", "abc", "aBd", "zebra", "b", "_", "banana"];
        Code.AgreeForPairs("Order", texts);
        Code.AgreeForPairs("Same", texts);
        Code.AgreeForPairs("Caseless", texts.Where(text => text is not null).ToArray());
        Code.AgreeForEach("CaselessReceiver", null, "x", "X", "xx");
        Code.AgreeForPairs("Sign", "\u007f", "é", "\u0800", "\ud7ff", "\ue000", "\uffff", "😀", "\ud800\udc00", "e\uffff", "e😀");
        foreach (int i in (int[])[-1, 0, 1, 3, 4]) foreach (int n in (int[])[-1, 0, 1, 9]) Code.Agree("Part", "abc", i, "xab", 1, n);
        Code.Agree("Part", null, 1, "a", 9, 9);
    }

    [TestMethod]
    [DataRow("Composed"), DataRow("Objects")]
    public void ValuesBecomeText(string method)
    {
        foreach (string? text in (string?[])[null, "", "né"]) foreach (int number in (int[])[0, 7, -1234]) Code.Agree(method, text, number);
    }

    [TestMethod]
    [DataRow("PartsAtLetter"), DataRow("PartsAtSeveral"), DataRow("PartsAtArray"), DataRow("PartsAtTexts"), DataRow("Kept"), DataRow("Tidy"), DataRow("Spaced")]
    public void PartsBetweenCommas(string method) => Code.AgreeForEach(method, "", ",", "a", "a,b", " a , ,b,", ",,é,");

    [TestMethod]
    public void NullAndNothing()
    {
        Code.Agree("Blank", [null]);
        Code.Agree("Refused", "abc");
        Code.AgreeForEach("Trimmed", [null]);
        Code.Agree("InsertedNull", "a");
    }
}
