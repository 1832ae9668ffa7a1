using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Generic local functions, new T() and what else a type parameter stands for.</summary>
[TestClass]
public class GenericLocalTests
{
    private static readonly Differential Code = new("""
        public static string Simple(int x) { T Same<T>(T value) => value; return Same(x) + Same("s") + Same<long>(x) + Same((x, 2)).Item2; }
        public static string Capturing(int x) { int calls = 0; string Twice<T>(T value) { calls += x; return "" + value + Inner(value) + calls; string Inner<U>(U u) { calls++; return "<" + u + value + ">"; } } return Twice(1) + Twice("b") + Twice(true) + calls; }
        public static int Recursive(int n) { int Depth<T>(T value, int left) => left == 0 ? 0 : 1 + Depth(value, left - 1) + Other(left); int Other(int left) => left > 2 ? Depth("x", 1) : 0; return Depth(4, n) + Depth("s", n); }
        public static string InGeneric() => Outer(3) + Outer("q");
        private static string Outer<T>(T t) { string Pair<U>(U u) => "(" + t + u + Third<U, T>(u, t) + ")"; string Third<A, B>(A a, B b) => "" + a + b; return Pair(1) + Pair("z"); }
        public static string Delegates(int x) { int sum = 0; int Add<T>(T value, int by) { sum += by + x; return sum; } Func<string, int, int> f = Add<string>; Func<int, int, int> g = Add; return "" + f("a", 1) + g(2, 3) + sum; }
        private static T Make<T>() where T : new() => new T();
        private static T Filled<T>() where T : Node, new() => new T { Value = 8 };
        public static string Made() => "" + Make<int>() + Make<Pair>().A + Make<Node>().Value + Make<Heir>().Value + Filled<Heir>().Value + Make<Started>().A + Make<bool>() + (Make<Node>() is Heir);
        public static int Structs() { Pair p = new Pair { A = 1 }; void Change<T>(ref T place, T value) { place = value; p.A += 10; } Change(ref p, new Pair { A = 5 }); return p.A; }
        """, "public struct Pair { public int A; } public struct Started { public int A = 9; public Started() { A++; } } public class Node { public int Value = 3; } public class Heir : Node { public Heir() { Value *= 2; } }");

    [TestMethod]
    [DataRow("Simple")]
    [DataRow("Capturing")]
    [DataRow("Recursive")]
    [DataRow("Delegates")]
    public void EachInstanceHasItsTypes(string method) => Code.AgreeForEach(method, 1, 4);

    [TestMethod]
    [DataRow("InGeneric", "\"(3113)(3zz3)(q11q)(qzzq)\"")]
    [DataRow("Made", "\"0036810FalseFalse\"")]
    [DataRow("Structs", "15")]
    public void TypeParametersStandForTypes(string method, string expected) => Assert.AreEqual(expected, Code.Agree(method));
}
