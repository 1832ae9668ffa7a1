using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Properties with bodies, with the keyword field, virtual ones, and those of interfaces.</summary>
[TestClass]
public class PropertyTests
{
    private const string Types = """
        public class Gauge
        {
            public int Clamped { get => field; set => field = value < 0 ? 0 : value; } = 4;
            public int Counted { get { Reads++; return field; } set; }
            public string Lazy => field ??= "made" + ++Reads;
            public int Reads;
            public int Plain { get; set; } = 2;
            public int OnlyGet { get; } = 3;
            public int Computed { get => Plain * OnlyGet; }
            public static int Shared { get => field; set => field = value + 1; } = 10;
            private readonly int[] cells = { 1, 2, 3 };
            public int this[string key] { get => cells[key.Length]; set => cells[key.Length] = value; }
            public Gauge() { OnlyGet += 1; Clamped -= 100; }
        }
        public struct Meter { public int Level { get => field; set { field = value; Sets++; } } public int Sets { get; private set; } public void Fill(int n) { Level += n; } }
        public abstract class Animal
        {
            public abstract string Name { get; }
            public virtual int Legs { get; set; } = 4;
            protected virtual string Prefix() => "a ";
            public string Describe() => Prefix() + Name + Legs;
        }
        public class Bird : Animal { public override string Name => "bird"; public override int Legs { get => base.Legs / 2; set => base.Legs = value * 2; } protected override string Prefix() => "the " + base.Prefix(); }
        public interface IShape { int Area { get; } string Label(int n); int Scale { get; set; } }
        public class Rectangle : IShape { public int W = 2, H = 3; public int Area => W * H * Scale; string IShape.Label(int n) => "r" + n; public int Scale { get; set; } = 1; }
        """;

    private static readonly Differential Code = new("""
        public static string Bodies()
        {
            Gauge g = new Gauge(); string s = g.Clamped + " "; g.Clamped = 7; g.Clamped -= 9; g.Counted = 5; g.Counted++;
            g.Plain *= 4; g["ab"] += 10; Gauge.Shared += 5;
            return s + $"{g.Clamped} {g.Counted} {g.Reads} {g.Lazy} {g.Lazy} {g.Plain} {g.OnlyGet} {g.Computed} {g["ab"]} {g[""]} {Gauge.Shared}";
        }
        public static string InStructs() { Meter m = default; m.Fill(3); m.Level++; Meter n = m; n.Level = 50; return $"{m.Level} {m.Sets} {n.Level} {n.Sets}"; }
        public static string Virtual() { Animal a = new Bird(); string s = a.Describe(); a.Legs = 3; a.Legs++; return s + a.Legs + a.Name; }
        public static string Interfaces() { IShape s = new Rectangle(); s.Scale = 4; s.Scale++; return s.Area + s.Label(2) + s.Scale; }
        public static int FromContract() { Total = 5; Total += 2; return Total * 100 + Doubled; }
        private static int total;
        public static int Total { get { return total; } set { total = value; } }
        private static int Doubled => Total * 2;
        public static int Mixed { get; set => field = value * 3; }
        public static int MixedUse() { Mixed = 4; Mixed++; return Mixed; }
        """, Types);

    [TestMethod]
    [DataRow("Bodies")]
    [DataRow("InStructs")]
    [DataRow("Virtual")]
    [DataRow("Interfaces")]
    [DataRow("FromContract")]
    [DataRow("MixedUse")]
    public void PropertiesDoWhatDotNetDoes(string method) => Assert.IsFalse(Code.Agree(method).StartsWith("fault", System.StringComparison.Ordinal));
}
