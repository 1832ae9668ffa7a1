using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>What can't be compiled of types and functions is refused, never compiled to something else.</summary>
[TestClass]
public class TypeRefusalTests
{
    private const string Shapes = """
        public abstract class Shape { public abstract int Area(); public virtual int Size { get; set; } public override string ToString() => "shape"; }
        public class Square : Shape { public override int Area() => 1; public override int Size { get => 1; set { } } }
        public class Circle : Shape { public override int Area() => 2; public override string ToString() => "circle"; }
        public interface IRun { int Run(); }
        public class First : IRun { public int Run() => 1; }
        public struct Second : IRun { public int Run() => 2; public override bool Equals(object o) => true; public override int GetHashCode() => 1; }
        public struct Third : IRun { public int Run() => 3; }
        public interface ISource<out T> { T Get(); }
        public class Texts : ISource<string> { public string Get() => "text"; }
        public record Holder(object N);
        public record Held(Comparable N);
        public class Comparable { public override bool Equals(object o) => true; public override int GetHashCode() => 1; }
        public record Copied(int N) { protected Copied(Copied original) { N = original.N + 1; } }
        public record Printed(int N) { protected virtual bool PrintMembers(System.Text.StringBuilder text) => false; }
        public record OwnEquality(int N) { public virtual bool Equals(OwnEquality other) => true; public override int GetHashCode() => 1; }
        public record HeirOfOwn(int M) : OwnEquality(M);
        public class Primary(int n) { public int Get() => n; }
        public class Deconstructed { public void Deconstruct(out int a, out int b) { a = 1; b = 2; } }
        public partial class Parts<T> { public partial T Get(T value); }
        public partial class Parts<T> { public partial T Get(T value) => value; }
        public struct Replaced { public int N; public void Clear() { this = default; } }
        """;

    [TestMethod]
    [DataRow("public static int A() { IRun a = new Second(), b = new Third(); return a.Run() + b.Run(); }")]
    [DataRow("public static bool A() { IRun a = new Second(), b = new Third(); return a is Second; }")]
    public void TwoKindsOfBoxedStructsAreNC1101(string members) => AssertRefused("NC1101", members);

    [TestMethod]
    [DataRow("public static bool A() => new Holder(1) == new Holder(2);")]
    [DataRow("public static bool A() => new Held(new Comparable()) == new Held(null);")]
    public void EqualityOfWhatHasNoneIsNC1102(string members) => AssertRefused("NC1102", members);

    [TestMethod]
    [DataRow("public static int A() => (new Copied(4) with { N = 5 }).N;")]
    [DataRow("public static string A() => new Printed(4).ToString();")]
    [DataRow("public static bool A() => new HeirOfOwn(4) == new HeirOfOwn(5);")]
    public void ARecordsOwnMembersAreNC1103(string members) => AssertRefused("NC1103", members);

    [TestMethod]
    [DataRow("public static object A() { ISource<object> s = new Texts(); return s.Get(); }")]
    public void ACallThroughAVariantInterfaceIsNC1005(string members) => AssertRefused("NC1005", members);

    [TestMethod]
    [DataRow("NC1126", "public static int A() => new OnAmbiguous().N; public class Ambiguous { public int N; public Ambiguous(int n = 4) { N = n; } public Ambiguous(string s = null, params int[] all) { } } public class OnAmbiguous : Ambiguous { }")]
    [DataRow("NC1126", "public static string A() => new OnCaller().S; public class Caller { public string S; public Caller([System.Runtime.CompilerServices.CallerMemberName] string s = null) { S = s; } } public class OnCaller : Caller { }")]
    [DataRow("NC1117", "public static object A() => Held(4); private static object Held<T>(T value) => new { V = value };")]
    [DataRow("NC1001", "public static int A() => new Parts<int>().Get(4);")]
    [DataRow("NC1118", "public static object A() => new Sample();")]
    [DataRow("NC1109", "public static object A() => typeof(int);")]
    [DataRow("NC1110", "public static int A() { dynamic d = 4; return d; }")]
    [DataRow("NC1118", "public static Sample A() => Self(); private static Sample Self() => null; public Sample Me() => this;")]
    public void WhatHasNoTranslationIsRefused(string id, string members) => AssertRefused(id, members);

    [TestMethod]
    [DataRow("public static string A() { object o = new Circle(); return o.ToString(); }")]
    [DataRow("public static int A() => new First().GetHashCode();")]
    [DataRow("public static bool A() => object.Equals(new Second(), new Second());")]
    [DataRow("public static bool A() { object o = new First(); return o.Equals(new First()); }")]
    [DataRow("public static bool A() => new First().Equals(new First());")]
    [DataRow("public static bool A() => (1, 2).Equals((1, 2));")]
    [DataRow("public static int A() { var l = new System.Collections.Generic.List<int>(); return l.Count; }")]
    [DataRow("public static bool A() => ReferenceEquals(new First(), null);")]
    public void MembersOfEveryObjectAreNC1006(string members) => AssertRefused("NC1006", members);

    [TestMethod]
    [DataRow("private static T Deep<T>(int n) => n == 0 ? default : Deep<(T, T)>(n - 1).Item1; public static int A(int n) => Deep<int>(n);")]
    [DataRow("public static int A() => Chain<int>.Links; public static class Chain<T> { public static int Links = Chain<(T, T)>.Links + 1; }")]
    [DataRow("public static int A() => Chain<int>.Links; public static class Chain<T> { public static readonly int Links = Chain<T[]>.Links + 1; }")]
    [DataRow("public static int A() => Chain<int>.Links; public static class Chain<T> { public static int Links; static Chain() { Links = Chain<Func<T>>.Links + 1; } }")]
    public void AGenericWithoutEndIsNC1014(string members) => AssertRefused("NC1014", members);

    [TestMethod]
    [DataRow("public static int A() => new Primary(4).Get();")]
    [DataRow("public static int A() { var (a, b) = new Deconstructed(); return a + b; }")]
    [DataRow("public static int A() { Replaced r = new Replaced { N = 9 }; r.Clear(); return r.N + 4; }")]
    [DataRow("public static int A() { T Same<T>(T value) => value; return Same(4); }")]
    public void TheseAreCompiledOrRefused(string members)
    {
        // Either answer is right; a wrong value or an internal error isn't.
        CompilationResult result = DeployedContract.TryCompile(Source(members));
        if (result.HasErrors) Assert.IsTrue(result.Diagnostics.All(found => found.Id is "NC1001" or "NC1004"), string.Join("\n", result.Diagnostics));
        else Assert.AreEqual(members.Contains("a + b", System.StringComparison.Ordinal) ? "3" : "4", DeployedContract.Text(new DeployedContract(Source(members)).Call("a")));
    }

    private static string Source(string members) => $"public class Sample : SmartContract {{ {members} }} {Shapes}";

    private static void AssertRefused(string id, string members)
    {
        CompilationResult result = DeployedContract.TryCompile(Source(members));
        Assert.IsTrue(result.HasErrors, "It compiled.");
        CollectionAssert.Contains(result.Diagnostics.Select(found => found.Id).ToArray(), id, string.Join("\n", result.Diagnostics));
    }
}
