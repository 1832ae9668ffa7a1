using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>Storage: maps under prefixes, iteration in the order of keys, numbers and structs as values.</summary>
[TestClass]
public class StorageTests
{
    private static readonly DeployedContract Contract = new("""
        public struct Position { public BigInteger Amount; public bool Open; public UInt160 Owner; }
        public class Stored : SmartContract
        {
            private static readonly StorageMap users = new(Storage.CurrentContext, 0x10);
            private static readonly StorageMap names = new(Storage.CurrentContext, "names");
            private const byte Prefix = 0x20;

            public static object[] Numbers()
            {
                Storage.Put("a", 300); Storage.Put(new byte[] { 1 }, -1); Storage.Put("zero", 0);
                return new object[] { (BigInteger)Storage.Get("a"), (BigInteger)Storage.Get(new byte[] { 1 }), (BigInteger)Storage.Get("zero"), Storage.Get("none") == null, (BigInteger)Storage.Get("none") };
            }
            public static object[] Maps()
            {
                users.Put("x", 5); names.Put("x", "ex"); users["y"] = "six";
                users.Put("x", users.GetInteger("x") + 1);
                object[] before = new object[] { users.GetInteger("x"), names.GetString("x"), users["y"], users["none"] == null };
                users.Delete("x");
                return new object[] { before, users.Get("x") == null, names.Get("x") };
            }
            public static object Structs(UInt160 owner)
            {
                Position p = new Position { Amount = 7, Open = true, Owner = owner };
                users.PutObject("p", p);
                p.Amount = 100;
                Position q = (Position)users.GetObject("p");
                q.Amount += 1;
                return new object[] { p, q, ((Position)users.GetObject("p")).Amount };
            }
            public static object[] Iteration()
            {
                StorageMap map = new(Storage.CurrentContext, Prefix);
                map.Put("b", 2); map.Put("a", 1); map.Put("c", 3);
                BigInteger sum = 0; string keys = "";
                foreach (var (key, value) in (Iterator<(ByteString, ByteString)>)map.Find(FindOptions.RemovePrefix)) { keys += key; sum = sum * 10 + (BigInteger)value; }
                string only = "";
                foreach (ByteString key in (Iterator<ByteString>)map.Find(FindOptions.KeysOnly | FindOptions.RemovePrefix)) only += key;
                Iterator raw = map.Find("b", FindOptions.ValuesOnly); int count = 0; while (raw.Next()) count++;
                return new object[] { keys, sum, only, count };
            }
            public static object[] Composite(UInt160 user)
            {
                byte[] key = Helper.Concat(new byte[] { Prefix }, (byte[])user);
                Storage.Put(key, 1); Storage.Put(key, (BigInteger)Storage.Get(key) + 41);
                StorageMap map = new(Prefix);
                return new object[] { (BigInteger)Storage.Get(key), (BigInteger)map.Get(user) };
            }
        }
        """);

    private static readonly UInt160 User = UInt160.Parse("0x0102030405060708090a0b0c0d0e0f1011121314");

    [TestMethod]
    public void StaticByteArraysAreMadeForACallOnlyWhereSomethingCouldTell()
    {
        DeployedContract keys = new("""
            public class C : SmartContract
            {
                private static readonly byte[] Key = new byte[] { 1, 2 };
                [ByteArray("0a0b")] private static readonly byte[] Given = default!;
                public static void Put(string value) => Storage.Put(Storage.CurrentContext, Key, value);
                public static ByteString Get() => Storage.Get(Storage.CurrentContext, Key)!;
                public static byte[] All() => Given;
                public static int Sum() { int sum = 0; foreach (byte part in Given) sum += part; return sum + Given[1] + Given.Length; }
            }
            """);
        keys.Call("put", "x");
        Assert.AreEqual("0x78", DeployedContract.Text(keys.Call("get")));
        Assert.AreEqual("0x0a0b", DeployedContract.Text(keys.Call("all")));
        Assert.AreEqual("34", DeployedContract.Text(keys.Call("sum")));
        Assert.IsNull(keys.Manifest.Abi.GetMethod("_initialize", 0));

        DeployedContract written = new("""
            public class C : SmartContract
            {
                private static readonly byte[] Bytes = new byte[] { 1, 2 };
                private static readonly byte[] Twin = Bytes;
                public static int Write() { Bytes[0] = 5; return Bytes[0] + Twin[0]; }
                public static int Read() => Bytes[0];
                public static bool IsSame() => Bytes == Twin;
            }
            """);
        Assert.AreEqual("10", DeployedContract.Text(written.Call("write")));
        Assert.AreEqual("1", DeployedContract.Text(written.Call("read")));
        Assert.AreEqual("true", DeployedContract.Text(written.Call("isSame")));
    }

    [TestMethod]
    public void NumbersComeBackAsTheyWere() => AssertResult("[300, -1, 0, true, 0]", "numbers");

    [TestMethod]
    public void MapsKeepTheirPrefixes() => AssertResult("[[6, 0x6578, 0x736978, true], true, 0x6578]", "maps");

    [TestMethod]
    public void AStoredStructIsACopy() => AssertResult(
        "[[100, true, 0x14131211100f0e0d0c0b0a090807060504030201], [8, true, 0x14131211100f0e0d0c0b0a090807060504030201], 7]", "structs", User);

    [TestMethod]
    public void IterationFollowsTheKeys() => AssertResult("[0x616263, 123, 0x616263, 1]", "iteration");

    [TestMethod]
    public void KeysAreJoined() => AssertResult("[42, 42]", "composite", User);

    private static void AssertResult(string expected, string method, params object?[] arguments) => Assert.AreEqual(expected, DeployedContract.Text(Contract.Call(method, arguments)));
}
