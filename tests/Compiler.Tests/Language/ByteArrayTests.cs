using System.Numerics;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;

namespace Neo.Compiler.Tests.Language;

/// <summary>byte[] as C# has it, though callers hand in byte strings that can't be changed; and the framework's ByteString, whose meaning is the VM's.</summary>
[TestClass]
public class ByteArrayTests
{
    private static readonly Differential Code = new("""
        public static byte[] Same(byte[] a) => a;
        public static bool IsItself(byte[] a) { byte[] b = a; return a == b && !(a != b); }
        public static bool IsAnother(byte[] a) => a == new byte[] { 1, 2 };
        public static byte[] WriteElement(byte[] a) { a[0] = 9; return a; }
        public static byte[] ChangeElements(byte[] a) { a[0]++; --a[1]; a[0] += 250; a[1] ^= 0xF0; a[1] <<= 3; return a; }
        public static byte[] WriteThroughAnother(byte[] a) { byte[] b = a; b[0] = 7; return a; }
        public static int WriteInCall(byte[] a) { Write(a, 77); return a[0] + a.Length; }
        private static void Write(byte[] a, byte value) => a[0] = value;
        public static int SwapByTuple(byte[] a) { (a[0], a[1]) = (a[1], a[0]); return a[0] * 256 + a[1]; }
        public static int WriteInForeach(byte[] a) { foreach (byte b in a) if (b == 3) a[0] = 50; return a[0]; }
        public static int Replace(byte[] a) { a = new byte[] { 5 }; a[0]++; return a[0]; }
        public static byte[] Choose(byte[] a) { byte[] b = a ?? new byte[] { 4 }; b[0]++; return b; }
        public static int ReadOnly(byte[] a) { int s = a.Length; for (int i = 0; i < a.Length; i++) s = s * 3 + a[i]; return s; }
        public static byte[] Constants() => new byte[] { 0, 127, 128, 255 };
        public static byte[] Expression() => [1, 2, (byte)(1 + 2)];
        public static byte[] FreshEachTime() { byte[] a = Constants(); a[0] = 1; byte[] b = Constants(); b[1] = (byte)(a[0] + b[0]); return b; }
        public static byte[] Computed(byte a, int b) => new byte[] { a, (byte)b, (byte)(a + b), 3 };
        public static byte[] Sized(int n) { byte[] a = new byte[n]; for (int i = 0; i < n; i++) a[i] = (byte)(i * 100); return a; }
        public static byte[] None() => Array.Empty<byte>();
        public static byte[][] Rows(byte[] a) { byte[][] r = new byte[3][]; r[0] = a; r[1] = new byte[] { 1 }; r[1][0] += 4; r[0][0] = 8; return r; }
        public static byte[] Held(byte[] a) { Box b = new() { Data = a }; b.Data[0] = 6; return a; }
        public static byte[] ByTuple(byte[] a) { (byte[] x, int y) = (a, 3); x[0] = (byte)y; return a; }
        public static byte[] ByLambda(byte[] a) { Action<byte[]> set = static x => x[0] = 11; set(a); return a; }
        public static byte[] ByDefault(byte[] a) { byte[] b = default; b ??= a; b[0] = 12; return a; }
        """, "public class Box { public byte[] Data; }");

    [TestMethod]
    [DataRow("Same"), DataRow("IsItself"), DataRow("IsAnother"), DataRow("WriteElement"), DataRow("ChangeElements"), DataRow("WriteThroughAnother"), DataRow("WriteInCall"), DataRow("SwapByTuple"), DataRow("WriteInForeach")]
    [DataRow("Replace"), DataRow("Choose"), DataRow("ReadOnly"), DataRow("Rows"), DataRow("Held"), DataRow("ByTuple"), DataRow("ByLambda"), DataRow("ByDefault")]
    public void AnArgumentIsAnArrayOfItsOwn(string method) => Code.AgreeForEach(method, new byte[] { 1, 2 }, new byte[] { 255, 0, 3 }, new byte[] { 4 }, System.Array.Empty<byte>(), null);

    [TestMethod]
    public void NewArraysHoldWhatWasWritten()
    {
        foreach (string method in new[] { "Constants", "Expression", "FreshEachTime", "None" }) Code.Agree(method);
        Code.Agree("Computed", 200, 300);
        Code.AgreeForEach("Sized", 0, 1, 5, -1);
    }

    [TestMethod]
    [DataRow("Joined", "6162e282ac"), DataRow("Indexed", "98"), DataRow("Length", "5"), DataRow("SameContent", "True"), DataRow("OtherContent", "True"), DataRow("OfInteger", "0001"), DataRow("ToInteger", "-2"), DataRow("BackAndForth", "6162"), DataRow("Chosen", "1")]
    public void AByteStringIsItsBytes(string method, string expected)
    {
        NeoSide code = NeoSide.Compile(Differential.Source("""
            private static ByteString Text(string more) => "ab" + more;
            public static byte[] Joined() => (byte[])Text("€");
            public static int Indexed() => Text("")[1];
            public static int Length() => Text("€").Length;
            public static bool SameContent() => Text("c") == (ByteString)"abc";
            public static bool OtherContent() => Text("c") != (ByteString)"abd" && Text("") != null;
            public static byte[] OfInteger() => (byte[])(ByteString)new BigInteger(256);
            public static BigInteger ToInteger() => (BigInteger)(ByteString)new byte[] { 0xFE };
            public static string BackAndForth() { byte[] bytes = (byte[])Text(""); bytes[0] = bytes[0]; return (ByteString)bytes; }
            public static int Chosen() => (string)Text("") switch { "ab" => 1, _ => 2 };
            """), false, OptimizationLevel.All);
        System.Type type = method switch { "Joined" or "OfInteger" => typeof(byte[]), "BackAndForth" => typeof(string), "SameContent" or "OtherContent" => typeof(bool), _ => typeof(BigInteger) };
        object value = method switch
        {
            "Joined" or "OfInteger" => System.Convert.FromHexString(expected),
            "BackAndForth" => Encoding.UTF8.GetString(System.Convert.FromHexString(expected)),
            "SameContent" or "OtherContent" => bool.Parse(expected),
            _ => BigInteger.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.AreEqual(ResultText.Of(value), code.Run(method, [], type, null).ToString());
    }

    private static readonly Differential Statics = new("""
        private static readonly byte[] read = { 1, 2, 250 };
        private static readonly byte[] written = { 1, 2 };
        private static readonly byte[] handedOut = { 7 };
        private static readonly byte[] compared = { 7 };
        private static readonly int early = read.Length * 10 + read[2];
        private static byte[] replaced = { 4, 5 };
        private static readonly byte[] one, same;
        static Snippet() { byte[] made = { 1, 2 }; one = made; same = made; }
        public static int Shared() { same[0] = 9; return one[0]; }
        public static int Read(int i) => read[i] * 100 + read.Length;
        public static int[] Written() { written[0]++; return new[] { written[0], written.Length }; }
        public static int HandedOut() { byte[] other = handedOut; other[0] = 9; return handedOut[0]; }
        public static bool[] Compared() => new[] { compared == compared, compared == handedOut, compared is null };
        public static int Early() => early;
        public static int Replaced() { int before = replaced[1]; replaced = new byte[] { 6 }; return before * 10 + replaced[0]; }
        """);

    [TestMethod]
    [DataRow("Written", "[2, 2]")]
    [DataRow("HandedOut", "9")]
    [DataRow("Compared", "[true, false, false]")]
    [DataRow("Early", "280")]
    [DataRow("Shared", "9")]
    [DataRow("Replaced", "56")]
    public void StaticArraysStayArrays(string method, string expected) => Assert.AreEqual(expected, Statics.Agree(method));

    [TestMethod]
    public void StaticArraysThatAreOnlyReadMayBeConstants() => Statics.AgreeForEach("Read", 0, 2, 3, -1);
}
