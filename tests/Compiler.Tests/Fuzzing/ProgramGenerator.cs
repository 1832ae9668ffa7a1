using System;
using System.Collections.Generic;

namespace Neo.Compiler.Tests.Fuzzing;

/// <summary>Makes random statements and expressions over the variables of <see cref="RandomSource"/>. The same seed makes the same program.</summary>
/// <param name="seed">Where chance begins.</param>
/// <param name="hasClasses">Whether exceptions are told by their class.</param>
internal sealed partial class ProgramGenerator(int seed, bool hasClasses)
{
    private readonly Random _random = new(seed);
    private int _names;

    /// <summary>A list of statements.</summary>
    public IReadOnlyList<RandomStatement> Statements(int count, int depth = 3, bool isInLoop = false)
    {
        List<RandomStatement> statements = [];
        for (int i = 0; i < count; i++) statements.Add(Statement(depth, isInLoop));
        return statements;
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private int Id() => _random.Next(1, 30);

    private IReadOnlyList<RandomStatement> Body(int depth, bool isInLoop) => Statements(_random.Next(1, 4), depth - 1, isInLoop);

    private RandomStatement Statement(int depth, bool isInLoop)
    {
        int kind = _random.Next(depth > 0 ? 28 : 19);
        switch (kind)
        {
            case 0: return new($"{IntPlace()} = {Int(3)};");
            case 1: return new($"{IntPlace()} {Pick("+=", "-=", "*=", "&=", "|=", "^=", "<<=", ">>=", ">>>=")} {Int(2)};");
            case 2: return new($"{Pick("l0", "l1", "s1", "p.B", "q.B", "c.S.B", "r[1].B")} {Pick("=", "+=", "-=", "*=", "^=")} {Long(2)};");
            case 3: return new($"{Pick("b0", "bytes[3]", "bytes[0]")} {Pick("+=", "-=", "*=", "^=", "<<=", ">>=")} {NarrowCast("byte", 1)};");
            case 4: return new($"{Pick("b1", "h0")} {Pick("++", "--")}; u0 {Pick("+=", "-=", "*=", "<<=", ">>=", "^=")} {NarrowCast("uint", 1)}; w0 {Pick("+=", "-=", "*=", ">>=")} {NarrowCast("ulong", 1)};".Replace("<<= unchecked((uint)", "<<= unchecked((int)", StringComparison.Ordinal).Replace(">>= unchecked((uint)", ">>= unchecked((int)", StringComparison.Ordinal).Replace(">>= unchecked((ulong)", ">>= unchecked((int)", StringComparison.Ordinal));
            case 5: return new($"{Pick("f0", "f1")} {Pick("=", "&=", "|=", "^=")} {Bool(2)};");
            case 6: return new($"{Pick("p", "q", "c.S", "d.S", "r[0]", "r[1]")} = {Struct(2)};");
            case 7: return new(Pick("c = d;", "d = new C(T(7, i0));", $"c = new C({Int(1)}) {{ S = {Struct(1)} }};", "(c, d) = (d, c);", "h();", $"({Int(1)}).ToString();"));
            case 8: return new($"({IntPlace()}, {IntPlace()}) = ({Int(2)}, {Int(2)});");
            case 9: return new($"({Pick("i0", "i1", "s0")}, {Pick("l0", "l1")}) = Two({Int(2)});");
            case 10: return new($"Inc(ref {IntPlace()}, {Int(2)});");
            case 11: return new($"f0 = Half({Int(2)}, out {Pick("i0", "i1", "i2", "a[1]", "q.A")});");
            case 12: return new($"n0 = ((BigInteger){Long(1)} {Pick("+", "-", "*")} {Long(1)}) % 1000000007;");
            case 13: return new(Pick("t = \"\" + " + Int(1) + ";", "t = $\"{i0}-{f0}\";", "i2 ^= t.Length;", "t = f0 ? \"yes\" : t;"));
            case 14: return new($"g = {Pick("v => unchecked(v * 2 + i1)", "v => { i2++; return unchecked(v - a[0]); }", "L", "v => T(3, v)")};");
            case 15: return ThrowStatement();
            case 16: return isInLoop ? new($"if ({Bool(1)}) {Pick("break", "continue")};") : new($"({Int(2)}).Equals(1);");
            case 17: return new(Pick($"bo = bo is B1 ? new B2({Int(1)}, {Int(1)}) : new B1({Int(1)});", $"bo.Seen {Pick("=", "+=", "^=")} {Int(2)};", "st = bo;", $"st = new Box<P>({Struct(1)});", $"st = new Box<int>({Int(1)}) {{ Count = {Int(1)} }};"));
            case 18: return new(Pick("ra = rb;", "rb = ra;", "(ra, rb) = (rb, ra);", $"ra = {Record()} with {{ S = {Struct(1)} }};", $"rb = new R2({Int(1)}, {Struct(1)}, {Long(1)});", $"({Pick("i0", "i1", "p.A")}, {Pick("p", "q", "c.S")}) = {Record()};"));
            case 19: return new($"if ({Bool(2)}) {{0}} else {{1}}", Body(depth, isInLoop), Body(depth, isInLoop));
            case 20: return new($"if ({Bool(3)}) {{0}}", Body(depth, isInLoop));
            case 21 or 22: return Loop(depth);
            case 23: return new($"switch ({Int(2)} & 3) {{ case 0: {{0}} break; case 1: case 2: {{1}} break; default: {{2}} break; }}", Body(depth, false), Body(depth, false), Body(depth, false));
            case 24: return Try(depth, false, false);
            case 25: return Try(depth, isInLoop, true);
            case 26: return new("try {0} finally {1}", Body(depth, isInLoop), Body(0, false));
            default: return new("{0}", Body(depth, isInLoop));
        }
    }

    private RandomStatement Loop(int depth)
    {
        string name = $"k{_names++}";
        return _random.Next(4) switch
        {
            0 => new($"foreach (int {name} in a) {{0}}", [new($"i2 = unchecked(i2 * 7 + {name});"), .. Body(depth, true)]),
            1 => new($"for (int {name} = 0; {name} < 3; {name}++) {{0}}", [new($"Func<int, int> was{name} = g; g = v => unchecked(was{name}(v) + {name});"), .. Body(depth, true)]),
            2 => new($"for (int {name} = {_random.Next(1, 4)}; {name} > 0; {name}--) {{0}}", Body(depth, true)),
            _ => new($"{{ int {name} = 0; do {{0}} while ({name}++ < 2 && {Bool(1)}); }}", Body(depth, true)),
        };
    }

    private string Record() => Pick("ra", "rb");

    private string IntPlace() => Pick("i0", "i1", "i2", "s0", "a[0]", "a[T(2, i0) & 3]", "p.A", "q.A", "c.V", "d.V", "c.S.A", "r[0].A", "r[i1 & 1].A");

    /// <summary>An int expression that isn't constant: C# refuses constants that overflow.</summary>
    private string Variable(int depth)
    {
        if (depth <= 0) return Pick("i0", "i1", "i2", "s0", "a[1]", "p.A", "q.A", "c.V", "r[1].A", "x", "y", "trace", "b0", "b1", "h0", "bytes[2]");
        return _random.Next(hasClasses ? 33 : 32) switch
        {
            32 => AskedOfException(depth),
            0 or 1 or 2 or 3 => $"({Variable(depth - 1)} {Pick("+", "-", "*", "&", "|", "^")} {Int(depth - 1)})",
            4 => $"({Variable(depth - 1)} {Pick("/", "%")} {Pick("3", "-7", "i0", "i1", "(i2 | 1)", "a[2]")})",
            5 => $"({Variable(depth - 1)} {Pick("<<", ">>", ">>>")} {Int(depth - 1)})",
            6 => $"checked({Variable(depth - 1)} {Pick("+", "-", "*")} {Int(depth - 1)})",
            7 => $"({Pick("-", "~")}({Variable(depth - 1)}))",
            8 => $"({Bool(depth - 1)} ? +({Variable(depth - 1)}) : {Int(depth - 1)})",
            9 => $"unchecked((int){Long(depth - 1)})",
            10 => $"T({Id()}, {Int(depth - 1)})",
            11 => Pick("i0++", "++i1", "i2--", "--s0", "a[0]++", "p.A++", "c.V--", "b0++", "h0--"),
            12 => $"({Pick("i0", "i1", "a[3]", "q.A", "c.V")} {Pick("=", "+=", "-=", "^=")} {Int(depth - 1)})",
            13 => $"g({Int(depth - 1)})",
            14 => $"L({Int(depth - 1)})",
            15 => $"{Pick("p", "q", "r[0]", "c.S", "Make(i0, l0)", "r[i1 & 1]")}.Add({Int(depth - 1)})",
            16 => $"{Pick("c", "d")}.Bump({Int(depth - 1)})",
            17 => $"(({Variable(depth - 1)} & 7) switch {{ 0 => +({Variable(depth - 1)}), 1 or 2 => {Int(depth - 1)}, > 5 => T({Id()}, 6), var z when z == i2 => z, _ => {Int(depth - 1)} }})",
            18 => $"Fail({Id()}, {Int(depth - 1)})",
            19 => $"a[{Variable(depth - 1)} & {Pick("3", "3", "3", "7")}]",
            20 => $"Same<int>({Variable(depth - 1)})",
            21 => "(" + Pick("p", "q", "r[0]", "Same(c.S)") + " is { A: > 0, B: var m" + _names + " } ? unchecked((int)m" + _names++ + ") : " + Int(depth - 1) + ")",
            22 => $"(int)(({Variable(depth - 1)} + n0) % 1000)",
            23 => $"Math.{Pick("Max", "Min")}((int){Variable(depth - 1)}, {Int(depth - 1)})",
            24 => $"{Pick("b0", "b1", "h0")}",
            26 => $"bo.Go({Int(depth - 1)})",
            27 => Pick("bo.Seen", "bo.Seen++", "--bo.Seen", "ra.Pick()", "rb.Pick()", "ra.A"),
            28 => $"(bo is B2 {{ V: var z{_names} }} ? z{_names++} : {Int(depth - 1)})",
            29 => $"({Record()} switch {{ R2 {{ C: > 5 }} z{_names} => z{_names++}.A, R2 => 2, R(var z{_names}, _) when z{_names++} > 0 => {Variable(depth - 1)}, _ => {Int(depth - 1)} }})",
            30 => $"({Record()} with {{ A = {Int(depth - 1)} }}).Pick()",
            31 => $"st.Step({Int(depth - 1)})",
            25 => $"a[^{Pick("1", "2", "4")}]",
            _ => $"bytes[{Variable(depth - 1)} & 3]",
        };
    }

    private string Int(int depth) => _random.Next(4) == 0 ? Pick("0", "1", "2", "-1", "7", "31", "255", "-128", "1000003", "int.MaxValue", "int.MinValue") : Variable(depth);

    private string Long(int depth)
    {
        if (depth <= 0) return Pick("l0", "l1", "s1", "p.B", "q.B", "u0", "i0");
        return _random.Next(8) switch
        {
            0 or 1 => $"(l0 {Pick("+", "-", "*", "&", "|", "^")} {Long(depth - 1)})",
            2 => $"((long){Variable(depth - 1)} {Pick("+", "*", "-")} {Long(depth - 1)})",
            3 => $"(l1 {Pick("/", "%")} {Pick("10", "l0", "-3L")})",
            4 => $"(l0 {Pick("<<", ">>", ">>>")} {Int(depth - 1)})",
            5 => Pick("p.Sum()", "q.Sum()", "c.S.Sum()", "r[1].Sum()"),
            6 => $"checked({Long(depth - 1)} {Pick("+", "-", "*")} l1)",
            _ => $"({Bool(depth - 1)} ? {Long(depth - 1)} : l0)",
        };
    }

    private string Bool(int depth)
    {
        if (depth <= 0) return Pick("f0", "f1", "(i0 > i1)", "((i2 & 1) == 0)");
        return _random.Next(12) switch
        {
            0 or 1 => $"({Variable(depth - 1)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Int(depth - 1)})",
            2 => $"({Bool(depth - 1)} {Pick("&&", "||")} {Bool(depth - 1)})",
            3 => $"({Bool(depth - 1)} {Pick("&", "|", "^", "==")} {Bool(depth - 1)})",
            4 => $"!{Bool(depth - 1)}",
            5 => $"F({Id()}, {Bool(depth - 1)})",
            8 => $"({Record()} {Pick("==", "!=")} {Record()})",
            9 => $"{Record()}.Equals({Record()} with {{ A = {Int(depth - 1)} }})",
            10 => Pick("(bo is B1)", "(rb is R2)", "(st is B)", "(st is Box<P> or B2)"),
            6 => $"((+({Variable(depth - 1)})) is {Pick("> 0 and < 100", "0 or 1 or -1", "not 5", "<= -1 or >= 50")})",
            7 => $"({Long(depth - 1)} {Pick("<", ">=", "!=")} {Long(depth - 1)})",
            _ => $"(({Variable(depth - 1)}, f0) == ({Int(depth - 1)}, {Bool(depth - 1)}))",
        };
    }

    private string Struct(int depth) => _random.Next(6) switch
    {
        0 => $"new P {{ A = {Int(depth - 1)}, B = {Long(depth - 1)} }}",
        1 => $"Make({Int(depth - 1)}, {Long(depth - 1)})",
        2 => $"Same({Pick("p", "q", "c.S")})",
        3 => $"({Bool(depth - 1)} ? p : q)",
        4 => "r[i0 & 1]",
        _ => Pick("p", "q", "c.S", "d.S"),
    };

    private string NarrowCast(string type, int depth) => $"unchecked(({type})({Variable(depth)}))";
}
