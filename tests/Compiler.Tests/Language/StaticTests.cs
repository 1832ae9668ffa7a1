using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Static fields, their initialisers in order, readonly ones, static constructors, and one set of statics for each instance of a generic type.</summary>
[TestClass]
public class StaticTests
{
    private static readonly Differential Order = new("""
        private static int first = Next(10);
        private static int second;
        private static int third = Next(100);
        private static int calls;
        private static int Next(int n) { calls++; second += n; return second; }
        public static int[] InOrder() => new[] { first, second, third, calls };

        private static readonly int early = late + 1;
        private static readonly int late = 3;
        private static readonly int lateThroughCall = ReadAfter();
        private static readonly int after = 8;
        private static int ReadAfter() => after + 1;
        public static int[] ForwardReferencesSeeDefaults() => new[] { early, late, lateThroughCall, after };

        private static readonly BigInteger scale = 1000;
        private static readonly BigInteger scaled = scale * scale + 5;
        private static readonly string text = "a" + 1;
        private static readonly int[] numbers = { 1, 2, 3 };
        private static readonly int[] squares = new int[3];
        private static readonly byte[] bytes = { 1, 2 };
        private static readonly string joined = text + numbers.Length;
        public static string Folded() { numbers[1] = 9; bytes[0] = 7; squares[2]++; return $"{scaled} {text} {joined} {numbers[1]} {bytes[0]} {squares[2]}"; }

        public static int Auto { get; set; } = 5;
        public static int ReadOnlyAuto { get; } = Auto + 1;
        public static int[] AutoProperties() { Auto += 10; Auto++; return new[] { Auto, ReadOnlyAuto }; }

        private static bool flag; private static BigInteger big; private static string none; private static int? maybe; private static char letter; private static (int A, string B) pair; private static ulong wide;
        public static string Defaults() => $"{flag} {big} {none == null} {maybe == null} {(int)letter} {pair.A} {pair.B == null} {wide}";

        private int instanceField = 4;
        private readonly int fixedField = 6;
        public int InstanceProperty { get; set; } = 7;
        public int[] InstanceMembers() { instanceField++; this.InstanceProperty += fixedField; return new[] { instanceField, InstanceProperty, this.instanceField }; }

        public const int Constant = 3 * Other.Constant;
        private const string Name = nameof(Constant) + "!";
        public static string Constants() => Name + Constant;
        """, "public static class Other { public const int Constant = 14; }");

    [TestMethod]
    [DataRow("InOrder", "[10, 110, 110, 2]")]
    [DataRow("ForwardReferencesSeeDefaults", "[1, 3, 1, 8]")]
    [DataRow("AutoProperties", "[16, 6]")]
    [DataRow("InstanceMembers", "[5, 13, 5]")]
    public void FieldsAreInitialisedAsWritten(string method, string expected) => Assert.AreEqual(expected, Order.Agree(method));

    [TestMethod]
    public void TextsOfFields()
    {
        Order.Agree("Folded");
        Order.Agree("Defaults");
        Order.Agree("Constants");
    }

    private static readonly Differential Types = new("""
        private static readonly int fromOther = Table.Size * 2;
        public static int[] AcrossTypes() => new[] { fromOther, Table.Size, Table.Squares[3], Chain.Last };
        public static int[] StaticConstructors() => new[] { Built.Total, Built.Fixed, Built.Fixed2 };
        public static int[] OwnStaticConstructor() => new[] { own, ownFixed };
        private static int own = 3;
        private static readonly int ownFixed = 4;
        static Snippet() { own += 10; ownFixed = own * 2; }

        public static int[] EachInstanceOfAGenericTypeHasItsOwn()
        {
            Box<int>.Count++; Box<int>.Count++; Box<string>.Count += 10; Box<Box<int>>.Count = 7; Box<int[]>.Bump();
            return new[] { Box<int>.Count, Box<string>.Count, Box<Box<int>>.Count, Box<int[]>.Count, Box<long>.Count };
        }
        public static string GenericDefaults() => $"{Box<int>.Value} {Box<string>.Value == null} {Box<bool>.Value} {Box<(int, int)>.Value.Item2} {Box<int>.Items.Length} {Box<byte>.Items.Length} {Box<int>.Twice(4).Item2} {Box<int>.Made}";
        public static int NestedGeneric() { Box<int>.Inner.Count = 3; Box<long>.Inner.Count = 4; return Box<int>.Inner.Count * 10 + Box<long>.Inner.Count; }
        """, """
        public static class Table
        {
            public static readonly int Size = 4;
            public static readonly int[] Squares = Make();
            private static int[] Make() { int[] s = new int[Size]; for (int i = 0; i < Size; i++) s[i] = i * i; return s; }
        }
        public static class Chain { public static int Last = Middle.Value + 1; }
        public static class Middle { public static int Value = Start.Get() * 2; }
        public static class Start { private static int hidden = 20; public static int Get() => hidden; }
        public class Built
        {
            public static int Total = 5;
            public static readonly int Fixed = 1;
            public static readonly int Fixed2;
            static Built() { Total += Fixed; Fixed2 = Total; }
        }
        public class Box<T>
        {
            public static int Count = 1;
            public static T Value = default(T);
            public static T[] Items = new T[2];
            public static readonly int Made = Twice(default).Item2 + Count;
            public static void Bump() => Count += 100;
            public static (T, int) Twice(T value) => (value, 2);
            public static class Inner { public static int Count; }
        }
        """);

    [TestMethod]
    [DataRow("AcrossTypes", "[8, 4, 9, 41]")]
    [DataRow("StaticConstructors", "[6, 1, 6]")]
    [DataRow("OwnStaticConstructor", "[13, 26]")]
    [DataRow("EachInstanceOfAGenericTypeHasItsOwn", "[3, 11, 7, 101, 1]")]
    [DataRow("NestedGeneric", "34")]
    public void TypesAreInitialisedBeforeUse(string method, string expected) => Assert.AreEqual(expected, Types.Agree(method));

    [TestMethod]
    public void StaticsOfGenericTypesStartAsTheirTypeDoes() => Types.Agree("GenericDefaults");
}
