using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Exceptions;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>Calls into other contracts, native and deployed, and what the runtime tells.</summary>
[TestClass]
public class CallTests
{
    private static readonly TestEngine Engine = new();

    private static readonly DeployedContract Callee = new("""
        public struct Point { public int X; public int Y; }
        public class Callee : SmartContract
        {
            public static int Add(int a, int b) => a + b;
            [Safe] public static string Name() => "callee";
            public static void Put(string key, int value) => Storage.Put(key, value);
            [Safe] public static BigInteger Get(string key) => (BigInteger)Storage.Get(key);
            public static void Fail(string why) => throw new Exception(why);
            public static Point Move(Point p) { p.X++; return p; }
            public static UInt160 Caller() => Runtime.CallingScriptHash;
            public static object[] Echo(object[] items) => items;
        }
        """, Engine);

    private static readonly DeployedContract Contract = new("""
        [ContractPermission("*", "*")]
        public class Calls : SmartContract
        {
            public static int Add(UInt160 callee, int a) => (int)Contract.Call(callee, "add", CallFlags.All, a, 5);
            public static string Name(UInt160 callee) => (string)Contract.Call(callee, "name", CallFlags.ReadOnly);
            public static void Put(UInt160 callee, int flags) => Contract.Call(callee, "put", (CallFlags)flags, "k", 7);
            public static BigInteger Get(UInt160 callee) => (BigInteger)Contract.Call(callee, "get", CallFlags.ReadStates, "k");
            public static string Fail(UInt160 callee) { try { Contract.Call(callee, "fail", CallFlags.All, "on purpose"); return "no"; } catch (Exception e) { return "caught " + e.Message; } }
            public static object[] Structs(UInt160 callee) { Point p = new Point { X = 1, Y = 2 }; Point moved = (Point)Contract.Call(callee, "move", CallFlags.All, p); moved.Y = 9; return new object[] { p, moved }; }
            public static bool Caller(UInt160 callee) => (UInt160)Contract.Call(callee, "caller", CallFlags.All) == Runtime.ExecutingScriptHash;
            public static object Echo(UInt160 callee) => Contract.Call(callee, "echo", CallFlags.All, new object[] { new object[] { 1, "a", true } });
            public static object[] Natives() => new object[] { NEO.Symbol, GAS.Decimals, NEO.TotalSupply(), StdLib.Itoa(255, 16), StdLib.Atoi("-12"), CryptoLib.Sha256("abc"), Ledger.CurrentIndex >= 0, NEO.Hash, ContractManagement.GetContract(GAS.Hash).Manifest.Name };
            public static object[] Told() => new object[] { Runtime.Platform, Runtime.Trigger == TriggerType.Application, Runtime.Time > 0, Runtime.GasLeft > 0, Runtime.InvocationCounter, Runtime.EntryScriptHash == Runtime.CallingScriptHash, Runtime.ExecutingScriptHash.IsValid };
            public static object Serialized() { Map<string, object> m = new(); m["a"] = 1; m["b"] = new object[] { "x", true }; ByteString s = StdLib.Serialize(m); Map<string, object> back = (Map<string, object>)StdLib.Deserialize(s); return back["b"]; }
            public static string Json() => StdLib.JsonSerialize(new object[] { 1, "x", true, null });
        }
        public struct Point { public int X; public int Y; }
        """, Engine);

    [TestMethod]
    public void ACallReturnsWhatTheCalleeDoes()
    {
        AssertResult("12", "add", Callee.Hash, 7);
        AssertResult("0x63616c6c6565", "name", Callee.Hash);
        AssertResult("true", "caller", Callee.Hash);
        AssertResult("[1, 0x61, true]", "echo", Callee.Hash);
    }

    [TestMethod]
    public void FlagsLimitTheCallee()
    {
        AssertResult("null", "put", Callee.Hash, (int)SmartContract.CallFlags.All);
        AssertResult("7", "get", Callee.Hash);
        Assert.ThrowsExactly<TestException>(() => Contract.Call("put", Callee.Hash, (int)SmartContract.CallFlags.ReadOnly));
    }

    [TestMethod]
    public void ACalleesExceptionCanBeCaught() => AssertResult("0x636175676874206f6e20707572706f7365", "fail", Callee.Hash);

    [TestMethod]
    public void AStructIsCopiedOnTheWay() => AssertResult("[[1, 2], [2, 9]]", "structs", Callee.Hash);

    [TestMethod]
    // Neo writes hexadecimal numbers with a leading 0 where the first digit would mean a negative one.
    public void NativeContractsAnswer() => AssertResult(
        "[0x4e454f, 8, 100000000, 0x306666, -12, 0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, true, 0xf563ea40bc283d4d0e05c48ea305b3f2a07340ef, 0x476173546f6b656e]",
        "natives");

    [TestMethod]
    public void TheRuntimeTells() => AssertResult("[0x4e454f, true, true, true, 1, true, true]", "told");

    [TestMethod]
    public void ValuesSurviveTheirSerialization()
    {
        AssertResult("[0x78, true]", "serialized");
        Assert.AreEqual("[1,\"x\",true,null]", System.Text.Encoding.UTF8.GetString(Contract.Call("json").GetSpan()));
    }

    private static void AssertResult(string expected, string method, params object?[] arguments) => Assert.AreEqual(expected, DeployedContract.Text(Contract.Call(method, arguments)));
}
