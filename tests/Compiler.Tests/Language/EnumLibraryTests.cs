using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>The members of System.Enum, over enums of several widths, with gaps, negative numbers and flags.</summary>
[TestClass]
public class EnumLibraryTests
{
    private static readonly Differential Code = new(
        """
        public static string Message(string s, bool ignoreCase) { try { return "" + (int)(Level)Enum.Parse(typeof(Level), s, ignoreCase); } catch (Exception e) { return e.Message; } }
        public static object Read(string s) => Enum.Parse(typeof(Level), s);
        public static Level ReadGeneric(string s) => Enum.Parse<Level>(s);
        public static string Try(string s)
        {
            bool a = Enum.TryParse(s, out Level level), b = Enum.TryParse(s, true, out Small small), c = Enum.TryParse<Rights>(s, out var rights), d = Enum.TryParse(typeof(Wide), s, out object wide), e = Enum.TryParse(typeof(Level), s, false, out object other);
            return $"{a}{(int)level} {b}{(byte)small} {c}{(int)rights} {d}{(wide is null ? 0 : (long)(Wide)wide)} {e}{other is null}";
        }
        public static bool TryDiscarded(string s) => Enum.TryParse(s, out Level _);
        public static string[] Names() => Enum.GetNames(typeof(Level));
        public static Level[] Values() => (Level[])Enum.GetValues(typeof(Level));
        public static string[] WideNames() => Enum.GetNames<Wide>();
        public static Wide[] WideValues() => Enum.GetValues<Wide>();
        public static string Walked() { string text = ""; foreach (Level each in Enum.GetValues(typeof(Level))) text += each; foreach (Small each in Enum.GetValues<Small>()) text += (int)each; return text + string.Join(',', Enum.GetValues<Three>()) + Enum.GetValues(typeof(Level)).Length; }
        public static string Name(int n) => Enum.GetName((Level)n) + Enum.GetName(typeof(Level), (Level)n) + Enum.GetName(typeof(Level), n) + Enum.GetName(typeof(Level), (long)n) + Enum.GetName(typeof(Small), n) + Enum.GetName(typeof(DayOfWeek), n);
        public static bool NoName(int n) => Enum.GetName((Level)n) is null;
        public static string Defined(int n) => $"{Enum.IsDefined((Level)n)}{Enum.IsDefined(typeof(Level), n)}{Enum.IsDefined(typeof(Small), (byte)n)}{Enum.IsDefined(typeof(Three), (Three)n)}";
        public static bool DefinedObject(object o) => Enum.IsDefined(typeof(Level), o);
        public static bool DefinedText(string s) => Enum.IsDefined(typeof(Level), s);
        public static string Flags(int n) { Rights r = (Rights)n; return $"{r.HasFlag(Rights.Read)}{r.HasFlag(Rights.All)}{r.HasFlag((Rights)0)}|{r}|{r,20}|" + r.ToString() + (Signs)(sbyte)n + (NoZero)n; }
        public static string Compared(int a, int b) { Level x = (Level)a, y = (Level)b; Level? z = x; return $"{x.CompareTo(y)}{x.Equals(y)}{object.Equals(x, y)}{z.Equals(y)}{((Small)(byte)a).CompareTo((Small)(byte)b)}"; }
        public static string Formats(int n) { Level l = (Level)n; Level? none = null; return $"{l:D}|{l:X}|{l:G}|{(Small)n:X}|{none:D}|" + l.ToString("d") + l.ToString("x") + l.ToString("g") + l.ToString("") + ((Wide)(long)n).ToString("X"); }
        public static string Caught(string s) { try { return "" + Enum.Parse<Small>(s); } catch (OverflowException) { return "overflow"; } catch (ArgumentNullException) { return "null"; } catch (ArgumentException e) { return "argument " + e.Message; } }
        public static string Ordered(int n) { string log = ""; Enum.TryParse(result: out Level level, value: Log(ref log, "High"), ignoreCase: Log(ref log, "x") == "x"); return log + level; }
        private static string Log(ref string log, string s) { log += s; return s; }
        public static string OfType<T>() where T : struct, Enum => Enum.GetNames<T>()[0] + Enum.IsDefined(default(T)) + Enum.Parse<T>("2") + default(T).HasFlag(default(T));
        public static string Generic() => OfType<Three>() + OfType<Rights>();
        """,
        "public enum Level { Low = 1, Mid = 5, High = 9, Under = -4 } public enum Small : byte { None, One, Two = 2, Last = 255 } public enum Three { A, B, C } public enum Wide : ulong { Least, Large = 1UL << 63, Far = 1UL << 40 } "
        + "[Flags] public enum Rights { None = 0, Read = 1, Write = 2, Run = 4, All = 7, Far = 1 << 20 } [Flags] public enum Signs : sbyte { Low = 1, Top = -128 } [Flags] public enum NoZero { A = 1, BC = 6 }");

    private static readonly object?[] Texts =
        ["Low", "low", "LOW", " Low ", "Low,High", "low , MID", ",Low", "Low,", "Low,,Mid", "", " ", null, "9", "-4", "+5", " 7 ", "2147483648", "-2147483649", "99999999999999999999", "255", "256", "-", "5x", "Lowest", "1,5", "\u00a0Mid\u2003", "read, write", "Read, Write", "Large", "9223372036854775808", "two", "Mid\0", "5\0"];

    private static readonly object[] Numbers = [0, 1, 2, 3, 5, 9, -4, 7, 8, 255, -1, 1 << 20, (1 << 20) + 5, -128, 127, int.MinValue];

    [TestMethod]
    [DataRow("Read"), DataRow("ReadGeneric"), DataRow("Caught"), DataRow("Try"), DataRow("TryDiscarded"), DataRow("DefinedText")]
    public void TextsAreReadAsOnDotNet(string method) => Code.AgreeForEach(method, Texts);

    [TestMethod]
    public void MessagesAreThoseOfDotNet()
    {
        foreach (object? text in Texts)
            if (text is not (null or "" or " ")) foreach (bool ignoresCase in (bool[])[false, true]) Code.Agree("Message", text, ignoresCase);
    }

    [TestMethod]
    [DataRow("Walked"), DataRow("Names"), DataRow("Values"), DataRow("WideNames"), DataRow("WideValues"), DataRow("Generic")]
    public void ConstantsAreListedByTheirBits(string method) => Code.Agree(method);

    [TestMethod]
    [DataRow("Name"), DataRow("NoName"), DataRow("Defined"), DataRow("Flags"), DataRow("Formats")]
    public void NumbersAreNamed(string method) => Code.AgreeForEach(method, Numbers);

    [TestMethod]
    public void AnObjectIsANameOrANumber()
    {
        Code.AgreeForEach("DefinedObject", 1, 2, "High", "high", null);
        Code.AgreeForPairs("Compared", 0, 1, 5, -4, 200);
        Assert.AreEqual("\"HighxHigh\"", Code.Agree("Ordered", 1));
    }
}
