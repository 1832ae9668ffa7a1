using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Exceptions;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>The contract class itself: deployment, inherited members, fields with values from text, parts in several files.</summary>
[TestClass]
public class ContractClassTests
{
    [TestMethod]
    public void NamespacesOfTheContractDoNotHideWhatTheFrameworkUses()
    {
        DeployedContract contract = new("""
            namespace Exception { public class Coin : Nep17Token { public override string Symbol { [Safe] get => "COIN"; } public override byte Decimals { [Safe] get => 8; } } }
            namespace Storage { public class A { } } namespace StdLib { public class A { } } namespace Action { public class A { } } namespace Runtime { public class A { } }
            """);
        Assert.AreEqual("8", DeployedContract.Text(contract.Call("decimals")));
    }

    [TestMethod]
    [DataRow("UInt160", 20)]
    [DataRow("UInt256", 32)]
    [DataRow("ECPoint", 33)]
    public void ACastFromAByteStringAsksForTheLength(string type, int length)
    {
        DeployedContract contract = new($$"""
            public class C : SmartContract
            {
                public static object A(ByteString bytes) => ({{type}})bytes;
                public static int B(ByteString bytes) { try { {{type}} cast = ({{type}})bytes; return 1; } catch (Exception) { return 2; } }
                public static object Trusted(object item) => ({{type}})item;
            }
            """);
        byte[] right = new byte[length], wrong = new byte[length - 1];
        Assert.AreEqual("0x" + new string('0', 2 * length), DeployedContract.Text(contract.Call("a", right)));
        Assert.AreEqual("null", DeployedContract.Text(contract.Call("a", new object?[] { null })));
        StringAssert.Contains(Assert.ThrowsExactly<TestException>(() => contract.Call("a", wrong)).Message, $"{type} has {length} bytes.");
        Assert.AreEqual("1", DeployedContract.Text(contract.Call("b", right)));
        Assert.AreEqual("2", DeployedContract.Text(contract.Call("b", wrong)));
        Assert.AreEqual("0x" + new string('0', 2 * (length - 1)), DeployedContract.Text(contract.Call("trusted", wrong)));
    }

    [TestMethod]
    public void AnUncatchableExceptionIsAFault()
    {
        DeployedContract contract = new("""
            public class C : SmartContract
            {
                public static int A(int a) { try { if (a == 0) throw new UncatchableException(); return a; } catch { return -1; } finally { a++; } }
                public static int B(int a) => a > 0 ? a : throw new UncatchableException();
            }
            """);
        Assert.AreEqual("5", DeployedContract.Text(contract.Call("a", 5)));
        Assert.AreEqual("5", DeployedContract.Text(contract.Call("b", 5)));
        foreach (string method in new[] { "a", "b" })
            StringAssert.Contains(Assert.ThrowsExactly<TestException>(() => contract.Call(method, 0)).Message, "ABORT");
    }

    [TestMethod]
    public void DeployRunsOnceWithItsData()
    {
        DeployedContract contract = new("""
            public class Deployed : SmartContract
            {
                private static readonly StorageMap store = new(1);
                public static void _deploy(object data, bool update) { store.Put("data", (ByteString)data); store.Put("update", update); }
                public static ByteString Data() => store.Get("data");
                public static bool Update() => store.GetBoolean("update");
            }
            """, data: "first");
        Assert.AreEqual("0x6669727374", DeployedContract.Text(contract.Call("data")));
        Assert.AreEqual("false", DeployedContract.Text(contract.Call("update")));
        CollectionAssert.Contains(contract.Methods.ToArray(), "_deploy(Any data, Boolean update):Void");
    }

    [TestMethod]
    public void StaticFieldsStartAnewAndStorageStays()
    {
        DeployedContract contract = new("""
            public class Counter : SmartContract
            {
                private static int inMemory = 5;
                public static int[] Count() { inMemory++; Storage.Put("n", (BigInteger)Storage.Get("n") + 1); return new[] { inMemory, (int)(BigInteger)Storage.Get("n") }; }
            }
            """);
        Assert.AreEqual("[6, 1]", DeployedContract.Text(contract.Call("count")));
        Assert.AreEqual("[6, 2]", DeployedContract.Text(contract.Call("count")));
    }

    [TestMethod]
    public void FieldsTakeTheirValuesFromText()
    {
        DeployedContract contract = new("""
            public class Fields : SmartContract
            {
                [Hash160("0x0102030405060708090a0b0c0d0e0f1011121314")] private static readonly UInt160 byHash = default!;
                [ByteArray("0a0b0c")] private static readonly ByteString bytes = default!;
                [PublicKey("024b817ef37f2fc3d4a33fe36687e592d9f30fe24b3e28187dc8f12b3b3b2b839e")] private static readonly ECPoint key = default!;
                [Integer("1000000000000000000000")] private static readonly BigInteger number = default!;
                [Neo.SmartContract.Framework.Attributes.String("text")] private static readonly string text = default!;
                private static readonly UInt160 literal = "0x0102030405060708090a0b0c0d0e0f1011121314";
                private static readonly UInt160 zero = UInt160.Zero;
                public static object[] All() => new object[] { byHash, bytes, key, number, text, literal, zero };
                public static UInt160 Inline() => "0x0102030405060708090a0b0c0d0e0f1011121314";
                public static bool Same() => byHash == literal && byHash != zero && byHash.Equals(literal) && zero.IsZero && !literal.IsZero;
            }
            """);
        const string hash = "0x14131211100f0e0d0c0b0a090807060504030201";
        const string zero = "0x0000000000000000000000000000000000000000";
        Assert.AreEqual(
            $"[{hash}, 0x0a0b0c, 0x024b817ef37f2fc3d4a33fe36687e592d9f30fe24b3e28187dc8f12b3b3b2b839e, 1000000000000000000000, 0x74657874, {hash}, {zero}]",
            DeployedContract.Text(contract.Call("all")));
        Assert.AreEqual(hash, DeployedContract.Text(contract.Call("inline")));
        Assert.AreEqual("true", DeployedContract.Text(contract.Call("same")));
    }

    [TestMethod]
    [DataRow("private static readonly UInt160 owner = \"0x01\"; public static UInt160 A() => owner;")]
    [DataRow("public static UInt160 A() => \"not an address\";")]
    [DataRow("[Hash160(\"0102\")] private static readonly UInt160 owner = default!; public static UInt160 A() => owner;")]
    [DataRow("[Integer(\"12x\")] private static readonly BigInteger n = default!; public static BigInteger A() => n;")]
    public void MalformedTextIsNC1010(string members) => CollectionAssert.Contains(DeployedContract.Errors($"public class C : SmartContract {{ {members} }}").ToArray(), "NC1010");

    [TestMethod]
    public void ATokenInheritsItsStandard()
    {
        DeployedContract contract = new("""
            [SupportedStandards(NepStandard.Nep17)]
            public class Token : Nep17Token
            {
                public override string Symbol { [Safe] get => "TOK"; }
                public override byte Decimals { [Safe] get => 8; }
                public static new void Mint(UInt160 to, BigInteger amount) => Nep17Token.Mint(to, amount);
            }
            """);
        CollectionAssert.IsSubsetOf(
            new[] { "safe symbol():String", "safe decimals():Integer", "safe totalSupply():Integer", "safe balanceOf(Hash160 owner):Integer", "transfer(Hash160 from, Hash160 to, Integer amount, Any data):Boolean", "mint(Hash160 to, Integer amount):Void" },
            contract.Methods.ToArray());
        Assert.AreEqual("0x544f4b", DeployedContract.Text(contract.Call("symbol")));
        Assert.AreEqual("8", DeployedContract.Text(contract.Call("decimals")));
        UInt160 to = UInt160.Parse("0x0102030405060708090a0b0c0d0e0f1011121314");
        contract.Call("mint", to, 500);
        CollectionAssert.AreEqual(new[] { "Transfer(null, 0x14131211100f0e0d0c0b0a090807060504030201, 500)" }, contract.Events.ToArray());
        Assert.AreEqual("500", DeployedContract.Text(contract.Call("balanceOf", to)));
        Assert.AreEqual("500", DeployedContract.Text(contract.Call("totalSupply")));
    }

    [TestMethod]
    public void AHashInDigitsIsReadWhileCompiling()
    {
        const string Digits = "0X0102030405060708090a0b0c0d0e0f1011121314";
        DeployedContract folded = new($"public class Folded : SmartContract {{ private static readonly UInt160 kept = UInt160.Parse(\"{Digits}\"); public static UInt160 A() => kept; public static UInt160 B() => UInt160.Parse(\"{Digits[2..].ToUpperInvariant()}\"); }}");
        DeployedContract read = new("public class Read : SmartContract { public static UInt160 A(string text) => UInt160.Parse(text); public static UInt160 B() => UInt160.Parse(\"0x01\"); }");

        Assert.AreEqual("0x14131211100f0e0d0c0b0a090807060504030201", DeployedContract.Text(folded.Call("a")));
        Assert.AreEqual("0x14131211100f0e0d0c0b0a090807060504030201", DeployedContract.Text(folded.Call("b")));
        Assert.AreEqual("0x14131211100f0e0d0c0b0a090807060504030201", DeployedContract.Text(read.Call("a", Digits)));
        Assert.ThrowsExactly<TestException>(() => read.Call("b"));
        // Two texts of digits as bytes, and no code that reads any.
        Assert.IsLessThan(150, folded.Compiled.Nef.Length);
    }

    [TestMethod]
    public void PartsInSeveralFilesAreOneContract()
    {
        CompilationResult result = DeployedContract.TryCompile(
            "public partial class Parts : SmartContract { public static int A() => one + B(); private static partial int Twice(int n); }",
            "public partial class Parts { private static int one = Twice(1); private static int B() => 10; private static partial int Twice(int n) { int m = n * 2; return m; } }");
        Assert.IsFalse(result.HasErrors, string.Join("\n", result.Diagnostics));
        DeployedContract contract = new("public partial class Parts : SmartContract { public static int A() => one + B(); private static partial int Twice(int n); } public partial class Parts { private static int one = Twice(1); private static int B() => 10; private static partial int Twice(int n) { int m = n * 2; return m; } }");
        Assert.AreEqual("12", DeployedContract.Text(contract.Call("a")));
    }

    [TestMethod]
    public void ACallToAFaultTellsTheMessage()
    {
        DeployedContract contract = new("public class Faults : SmartContract { public static void A(int n) { if (n > 3) throw new Exception(\"too much: \" + n); ExecutionEngine.Assert(n > 1, \"too little\"); } }");
        StringAssert.Contains(Assert.ThrowsExactly<TestException>(() => contract.Call("a", 4)).Message, "too much: 4");
        StringAssert.Contains(Assert.ThrowsExactly<TestException>(() => contract.Call("a", 1)).Message, "too little");
        contract.Call("a", 2);
    }

    [TestMethod]
    public void AConstructorRunsBeforeAnInstanceMemberThatIsCalledFromOutside()
    {
        DeployedContract contract = new("""
            public abstract class Base : SmartContract { protected int steps = 1; protected Base(int n) { Add(n); } protected void Add(int n) => steps = steps * 10 + n; }
            public class Made : Base
            {
                private int a = 3;
                public static event Action<int> Ran;
                public Made() : base(2) { Add(a); Ran(steps); a++; }
                public int Steps() => steps;
                public int Twice() => Sum(2) + Sum(3);
                public int Sum(byte n) => n + a;
                public int Field { get => a; set => a = value; }
                public static int Static() => 7;
            }
            """);
        Assert.AreEqual("123", DeployedContract.Text(contract.Call("steps")));
        CollectionAssert.AreEqual(new[] { "Ran(123)" }, contract.Events.ToArray());
        Assert.AreEqual("13", DeployedContract.Text(contract.Call("twice")));
        CollectionAssert.AreEqual(new[] { "Ran(123)" }, contract.Events.ToArray());
        Assert.AreEqual("4", DeployedContract.Text(contract.Call("field")));
        StringAssert.Contains(Assert.ThrowsExactly<TestException>(() => contract.Call("sum", 256)).Message, "An argument is out of range.");
        Assert.AreEqual("7", DeployedContract.Text(contract.Call("static")));
        Assert.IsEmpty(contract.Events);
    }

    [TestMethod]
    public void AConstructorThatDoesNothingCostsNothing()
    {
        const string members = "private int a = 3; public int A() => a; public static int B() => 2;";
        CollectionAssert.AreEqual(DeployedContract.Compile($"public class C : SmartContract {{ {members} }}").Nef, DeployedContract.Compile($"public class C : SmartContract {{ {members} public C() {{ }} }}").Nef);
    }

    [TestMethod]
    [DataRow("public class C : SmartContract { private int a; public C(int n) { a = n; } public int A() => a; }")]
    [DataRow("public class C(int n) : SmartContract { public int A() => n; }")]
    [DataRow("public abstract class B(int n) : SmartContract { public int A() => n; } public class C : B { public C() : base(4) { } }")]
    public void AConstructorOfAContractWithParametersIsNC1013(string source) => CollectionAssert.Contains(DeployedContract.Errors(source).ToArray(), "NC1013");

    [TestMethod]
    public void LiteralsOfHashesAndKeysAreReadAsThePublishedCompilerReadsThem()
    {
        string digits = string.Concat(Enumerable.Range(1, 32).Select(i => $"{i:x2}"));
        DeployedContract contract = new($$"""
            public class Literals : SmartContract
            {
                private static readonly UInt256 field = "{{digits}}";
                public static object[] All() { UInt256 local = "0x{{digits}}"; ECPoint key = "02{{digits}}"; UInt160 account = "{{digits[..40]}}"; return new object[] { field, local, key, account }; }
            }
            """);
        Assert.AreEqual($"[0x{digits}, 0x{digits}, 0x02{digits}, 0x1413121110{"0f0e0d0c0b0a090807060504030201"}]", DeployedContract.Text(contract.Call("all")));
    }

    [TestMethod]
    [DataRow("UInt256", "0102")]
    [DataRow("ECPoint", "0102")]
    public void ALiteralOfAnotherLengthIsNC1010(string type, string text) => CollectionAssert.Contains(DeployedContract.Errors($"public class C : SmartContract {{ public static {type} A() => \"{text}\"; }}").ToArray(), "NC1010");
}
