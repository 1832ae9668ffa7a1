using System;
using System.Collections.Generic;
using System.Text;

namespace Neo.Compiler.Tests.Language;

/// <summary>Writes random C# methods that copy, change, box, return and replace structs in every kind of place, also while members and references hold them, and return all that is left.</summary>
internal sealed class StructProgram(int seed)
{
    /// <summary>The types that the methods use.</summary>
    public const string Types = """
        public struct P
        {
            public int X; public int Y;
            public P(int x, int y) { X = x; Y = y; }
            public int Bump(int n) { X += n; Y -= n; return X; }
            public int Through(Action call) { X += 3; call(); Y += X; return X; }
            public readonly int Peek() => X * 3 + Y;
            public P Moved(int n) { X += n; return this; }
            public int Both { get { Y++; return X + Y; } set { X = value; Y = value + 1; } }
            public static P operator +(P a, P b) { a.X += b.X; a.Y += b.Y; return a; }
            public static P operator ++(P a) { a.X++; return a; }
            public static implicit operator P(int n) => new P(n, n + 1);
            public static explicit operator int(P p) { p.X += 100; return p.X - p.Y; }
        }
        public struct Q { public P A; public P B { get; set; } public (P V, int N) T; public P? O; public int W() { A.Bump(2); return A.X; } }
        public class H { public P F; public P G { get; set; } public Q D; public readonly P R = new P(4, 5); public P[] Z = new P[2]; public H Self() => this; }
        """;

    private static readonly string[] Places =
        ["a", "b", "q.A", "q.T.V", "h.F", "h.D.A", "h.Z[1]", "s", "t.A", "z[0]", "z[i & 1]", "w[0].A", "h.Self().F", "h.Self().Z[0]"];

    private static readonly string[] Values =
        ["q.B", "h.G", "h.R", "q.O.GetValueOrDefault()", "(q.O ?? a)", "h.D.B", "new P(i, 7)", "(a + b)", "Give()", "Take(b)", "t.A.Moved(1)", "((P)o)", "Pick(i, a, h.F)", "F(z[1])", "(i > 1 ? a : h.F)", "(i switch { 0 => s, 1 => z[0], _ => q.A })", "(b = a)", "default(P)", "Swap(ref a, z[1])"];

    private readonly Random _random = new(seed);
    private int _names;
    private bool _replacesWhatRuns;

    /// <summary>The members of the class: so many methods, named M0 and on, that take a number and return what is left of all variables.</summary>
    public string Members(int methods)
    {
        StringBuilder text = new("""
            private static P s = new P(1, 2);
            private static readonly P fixedOne = new P(8, 9);
            private static P Give() { s.X++; return s; }
            private static P Take(P p) { p.X *= 2; s = p; return p; }
            private static P Pick(int i, P x, P y) { x.Bump(i); return i > 1 ? x : y; }
            private static P Swap(ref P x, P y) { P old = x; x = y; x.Bump(1); return old; }
            private static int Raise(ref int x, P p) { s = new P(x, 4); x += p.X; return x; }
            private static int Sum(P p) { p.Bump(5); return p.X; }

            """);
        for (int i = 0; i < methods; i++) AppendMethod(text, i);
        return text.ToString();
    }

    private void AppendMethod(StringBuilder text, int index)
    {
        text.AppendLine($"public static int[] M{index}(int i) {{");
        text.AppendLine("P a = new P(i, 2), b = new P(3, i); Q q = default; H h = new H(); P[] z = { new P(5, 6), new P(7, 8) }; Q[] w = new Q[2]; (P A, int N) t = (a, 4); object o = b; int n = 0;");
        text.AppendLine("Func<P, P> F = p => { p.Y += 2; return p; };");
        // Variables that closures capture live in boxes, so half of the methods have none.
        _replacesWhatRuns = _random.Next(2) == 0;
        int count = 6 + _random.Next(8);
        for (int i = 0; i < count; i++) text.AppendLine(Statement(2));
        text.AppendLine("P u = (P)o, v = q.O ?? default; return new[] { n, i, " + string.Join(", ", Shown()) + " }; }");
    }

    private static IEnumerable<string> Shown()
    {
        foreach (string place in new[] { "a", "b", "q.A", "q.B", "q.T.V", "h.F", "h.G", "h.R", "h.D.A", "h.D.B", "h.D.T.V", "h.Z[0]", "h.Z[1]", "s", "fixedOne", "t.A", "z[0]", "z[1]", "w[0].A", "w[1].A", "u", "v" })
            yield return $"{place}.X * 1000 + {place}.Y";
    }

    private string Statement(int depth) => _replacesWhatRuns && _random.Next(4) == 0 ? Replacement(depth) : _random.Next(depth > 0 ? 22 : 17) switch
    {
        0 or 1 or 2 => $"{Place()} = {Value()};",
        3 => $"{Place()}.X = {Number()};",
        4 => $"{Place()}.Y += {Number()};",
        5 => $"{Place()}.Bump({Number()});",
        6 => $"n += {Value()}.Bump({Number()});",
        7 => $"o = {Value()};",
        8 => _random.Next(2) == 0 ? $"q.O = {Value()};" : "q.O = null;",
        9 => $"({Place()}, {Place()}) = ({Value()}, {Value()});",
        10 => $"t = ({Value()}, {Number()}); w[i & 1].T = t;",
        11 => $"h.D = q; q.B = {Value()};",
        12 => $"w[1] = w[0]; w[0].A = {Value()}; h.G = {Value()};",
        13 => $"{Place()} += {Value()};",
        14 => $"n += {Number()}; {Place()}++;",
        15 => $"{Place()}.Both = {Number()};",
        16 => $"var (x{++_names}, _) = t; q.W(); h.D.W(); fixedOne.Bump(1); h.R.Bump(2);",
        17 => $"if ({Value()}.Peek() > {_random.Next(40)}) {{ {Statement(depth - 1)} }} else {{ {Statement(depth - 1)} }}",
        18 => $"for (int k{depth} = 0; k{depth} < {1 + _random.Next(3)}; k{depth}++) {{ {Statement(depth - 1)} {Statement(depth - 1)} }}",
        19 => $"foreach (P e{depth} in {(_random.Next(2) == 0 ? "z" : "h.Z")}) {{ n += e{depth}.X; {Place()} = e{depth}; {Statement(depth - 1)} }}",
        20 => $"{{ P c{depth} = {Value()}; c{depth}.Bump(3); {Statement(depth - 1)} n += c{depth}.Peek(); }}",
        _ => $"if ({Value()} is {{ X: var x{++_names} }} m{_names}) {{ m{_names}.X += x{_names}; n += m{_names}.X; }} z = {(_random.Next(3) == 0 ? "h.Z" : "z")};",
    };

    // Something holds a struct variable, and another struct is put into it, or into what is around it.
    private string Replacement(int depth) => _random.Next(depth > 0 ? 4 : 2) switch
    {
        0 => $"n += {Place()}.Through(() => {{ {Whole()} }});",
        1 => $"n += Raise(ref {Place()}.X, {Value()});",
        2 => $"{{ ref int r{depth} = ref {Place()}.X; {Whole()} {Statement(depth - 1)} r{depth} += 5; n += r{depth}; }}",
        _ => $"{{ ref P r{depth} = ref {Place()}; {Whole()} {Statement(depth - 1)} n += r{depth}.Bump(1); r{depth} = {Value()}; }}",
    };

    private string Whole() => _random.Next(8) switch
    {
        0 => "h.D = q;",
        1 => "q = w[1];",
        2 => "w[0] = q;",
        3 => $"t = ({Value()}, 6);",
        4 => "q.T = t;",
        _ => $"{Place()} = {Value()};",
    };

    private string Place() => Places[_random.Next(Places.Length)];

    private string Value() => _random.Next(2) == 0 ? Place() : Values[_random.Next(Values.Length)];

    private string Number() => _random.Next(7) switch
    {
        0 => "i",
        1 => $"{Value()}.X",
        2 => $"{Value()}.Peek()",
        3 => $"Sum({Value()})",
        4 => $"(int){Value()}",
        5 => $"{Place()}.Both",
        _ => _random.Next(10).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
