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
        public static bool Blank(string a) => string.IsNullOrWhiteSpace(a);
        public static string Padded(string a, int width) => $"[{a.PadLeft(width)}][{a.PadRight(width)}][{a.PadLeft(width, '0')}][{a.PadRight(width, '.')}]";
        public static string[] Parts(string a, string b) => a.Split(b);
        public static string[] PartsAtLetter(string a) => a.Split(',');
        public static string[] Kept(string a) => a.Split(',', StringSplitOptions.RemoveEmptyEntries);
        public static string[] Tidy(string a) => a.Split(",", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        public static string[] Spaced(string a) => a.Split(',', StringSplitOptions.TrimEntries);
        public static string Joined(string a, string b) => string.Join("; ", new[] { a, null, b }) + string.Join('-', a, b) + string.Join("/", a, "x", b) + string.Concat(a, b, "c", a, b) + string.Concat(new[] { a, b });
        public static string Inserted(string a, int at) => a.Insert(at, "-é-");
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
    [DataRow("Trimmed"), DataRow("TrimmedOf"), DataRow("Blank")]
    public void WhiteSpaceOfUnicode(string method) => Code.AgreeForEach(method, Blanks);

    [TestMethod]
    [DataRow("PartsAtLetter"), DataRow("Kept"), DataRow("Tidy"), DataRow("Spaced")]
    public void PartsBetweenCommas(string method) => Code.AgreeForEach(method, "", ",", "a", "a,b", " a , ,b,", ",,é,");

    [TestMethod]
    public void NullAndNothing()
    {
        Code.Agree("Blank", [null]);
        Code.Agree("Refused", "abc");
        Code.AgreeForEach("Trimmed", [null]);
    }
}
