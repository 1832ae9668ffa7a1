using System;
using System.Collections.Generic;
using System.Linq;

namespace Neo.Compiler.Tests.Fuzzing;

/// <summary>A statement of a random program: a line, or a head with bodies that can be thinned out.</summary>
/// <param name="Text">The source, with {0}, {1} … where the bodies stand.</param>
/// <param name="Bodies">The statements inside.</param>
internal sealed record RandomStatement(string Text, params IReadOnlyList<RandomStatement>[] Bodies)
{
    /// <summary>The source of it all.</summary>
    public override string ToString()
    {
        string text = Text;
        for (int i = 0; i < Bodies.Length; i++) text = text.Replace($"{{{i}}}", $"{{ {string.Join(' ', Bodies[i])} }}", StringComparison.Ordinal);
        return text;
    }

    /// <summary>Every list with one statement left out, here or further inside.</summary>
    public static IEnumerable<IReadOnlyList<RandomStatement>> Smaller(IReadOnlyList<RandomStatement> statements)
    {
        for (int i = 0; i < statements.Count; i++)
        {
            yield return [.. statements.Take(i), .. statements.Skip(i + 1)];
            RandomStatement statement = statements[i];
            for (int b = 0; b < statement.Bodies.Length; b++)
            {
                yield return [.. statements.Take(i), .. statement.Bodies[b].Where(inner => !inner.Text.Contains("break", StringComparison.Ordinal) && !inner.Text.Contains("continue", StringComparison.Ordinal)), .. statements.Skip(i + 1)];
                foreach (IReadOnlyList<RandomStatement> smaller in Smaller(statement.Bodies[b]))
                {
                    IReadOnlyList<RandomStatement>[] bodies = [.. statement.Bodies];
                    bodies[b] = smaller;
                    yield return [.. statements.Take(i), statement with { Bodies = bodies }, .. statements.Skip(i + 1)];
                }
            }
        }
    }
}

/// <summary>
/// The frame of a random program. All variables are declared and set before the random statements, so that leaving any of those out
/// leaves a valid program.
/// </summary>
internal static class RandomSource
{
    /// <summary>Types and members that every program may use.</summary>
    public const string Members = """
        private static int trace;
        private static int s0; private static long s1;
        private static int T(int id, int value) { trace = unchecked(trace * 31 + id); return value; }
        private static bool F(int id, bool value) { trace = unchecked(trace * 31 + id); return value; }
        private static void Inc(ref int place, int by) { trace++; place = unchecked(place + by); }
        private static bool Half(int value, out int half) { half = value / 2; return (value & 1) == 0; }
        private static (int, long) Two(int value) => (value, unchecked(value * 3L));
        private static P Make(int a, long b) { trace++; return new P { A = a, B = b }; }
        private static T0 Same<T0>(T0 value) { trace++; return value; }
        """;

    /// <summary>What fails with a message, or with one of several classes.</summary>
    public static string Failing(bool hasClasses) => hasClasses
        ? "private static int Fail(int id, int value) { if ((value & 3) == 0) throw (id & 3) switch { 0 => new E1(value), 1 => new E2(id, new P { A = value }), 2 => new E3(\"f\" + id, new E1(id)), _ => new Exception(\"f\" + id) }; return value; }"
        : "private static int Fail(int id, int value) { if ((value & 3) == 0) throw new Exception(\"f\" + id); return value; }";

    public const string Types = """
        public struct P { public int A; public long B; public int Add(int by) { A = unchecked(A + by); return A; } public readonly long Sum() => unchecked(A + B); }
        public class C { public int V; public P S; public C(int v) { V = v; } public int Bump(int by) { V = unchecked(V + by); return V; } }
        public interface IStep { int Step(int by); }
        public abstract class B : IStep { public int W; protected B(int w) { W = w; } public abstract int Go(int by); public virtual int Seen { get => W; set => W = value; } public int Step(int by) => unchecked(Go(by) + 1); }
        public class B1 : B { public B1(int w) : base(w) { } public override int Go(int by) { W = unchecked(W + by); return W; } }
        public class B2(int w, int v) : B(w) { public int V => v; public override int Go(int by) => v = unchecked(v * 3 + by); public override int Seen { get => unchecked(base.Seen - v); set => v = value; } }
        public class Box<T>(T value) : IStep { public T Value = value; public int Count; public virtual int Step(int by) => Count = unchecked(Count + by); }
        public class E1 : Exception { public readonly int Code; public int Count = 3; public E1(int code) : base("e" + code) { Code = code; } public virtual int Twice() => unchecked(Code * 2); }
        public class E2(int code, P s) : E1(code) { public P S = s; public override string Message => base.Message + "," + Count; public override int Twice() => unchecked(base.Twice() + S.A + Count++); }
        public class E3 : ArgumentException { public E3(string message, Exception inner) : base(message, "three", inner) { } }
        public record R(int A, P S) { public virtual int Pick() => A; }
        public sealed record R2(int A, P S, long C) : R(A, S) { public override int Pick() => unchecked((int)C + A); }
        """;

    /// <summary>A method of random statements.</summary>
    public static string Method(string name, IReadOnlyList<RandomStatement> statements, bool hasClasses) => $$"""
        public static string {{name}}(int x, int y)
        {
            trace = 0; s0 = x; s1 = y;
            int i0 = x, i1 = y, i2 = 5; uint u0 = unchecked((uint)x); long l0 = y, l1 = 77; byte b0 = unchecked((byte)y); sbyte b1 = unchecked((sbyte)x);
            short h0 = unchecked((short)y); ulong w0 = unchecked((ulong)x); bool f0 = x > y, f1 = true; BigInteger n0 = x; string t = "t";
            int[] a = { 1, x, y, -4 }; byte[] bytes = { 1, 2, 3, 250 }; P p = new P { A = x, B = 9 }, q = new P { A = 2, B = y }; P[] r = { p, q }; C c = new C(x), d = new C(8);
            Func<int, int> g = v => unchecked(v + i2); Action h = () => { i1++; p.A--; };
            int L(int v) { trace++; i0 = unchecked(i0 + v); return i0; }
            {{(hasClasses ? "Exception ex = null;" : "")}}
            B bo = x > y ? new B1(x) : new B2(y, 3); IStep st = bo; R ra = new R(x, p), rb = new R2(y, q, l0);
            {{string.Join("\n            ", statements)}}
            return trace + ":" + i0 + ":" + i1 + ":" + i2 + ":" + u0 + ":" + l0 + ":" + l1 + ":" + b0 + ":" + b1 + ":" + h0 + ":" + w0 + ":" + f0 + ":" + f1 + ":" + n0 + ":" + t + ":" + s0 + ":" + s1
                + ":" + a[0] + ":" + a[1] + ":" + a[2] + ":" + a[3] + ":" + bytes[0] + ":" + bytes[3] + ":" + p.A + ":" + p.B + ":" + q.A + ":" + q.B + ":" + r[0].A + ":" + r[1].B + ":" + c.V + ":" + c.S.A + ":" + d.V + ":" + d.S.B + ":" + g(1) + ":" + L(1)
                + ":" + bo.W + ":" + bo.Seen + ":" + st.Step(2) + ":" + ra.A + ":" + ra.S.B + ":" + rb.Pick() + ":" + (ra == rb) + ":" + (rb is R2) + ":" + (bo as B2)?.V{{(hasClasses ? " + \":\" + (ex is SystemException) + (ex as E1)?.Count + (ex as E1)?.Message + (ex as E3)?.Message + (ex?.InnerException is E1)" : "")}};
        }
        """;
}
