using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Helpers;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

// Calls the framework's members that have bodies, so that the tests can see what these do on the VM.
[ContractPermission(Permission.Any, Method.Any)]
public class Probe : SmartContract
{
    public static BigInteger IntegerOf(ByteString bytes) => (BigInteger)bytes;
    public static BigInteger IntegerOfArray(ByteString bytes) => bytes is null ? Helper.ToBigInteger(null!) : ((byte[])bytes).ToBigInteger();
    public static bool IsValid(UInt160 hash) => hash.IsValid;
    public static bool IsValidAndNotZero(UInt160 hash) => hash.IsValidAndNotZero;
    public static bool IsValidBlockHash(UInt256 hash) => hash.IsValid;
    public static bool IsValidKey(ECPoint key) => key.IsValid;
    public static UInt160 HashOf(ByteString bytes) => (UInt160)(byte[])bytes;
    public static ECPoint KeyOf(ByteString bytes) => (ECPoint)(byte[])bytes;
    public static UInt160 ParseHash(string text) => UInt160.Parse(text);
    public static UInt256 ParseBlockHash(string text) => UInt256.Parse(text);
    public static string AddressOf(UInt160 hash) => hash.ToAddress();

    public static int SignedOf(BigInteger number) => number.ToSbyte();
    public static int UnsignedOf(BigInteger number) => number.ToByte();
    public static string Take(string text, int count) => text.Take(count);
    public static string Last(string text, int count) => text.Last(count);
    public static string Reverse(string text) => Helper.Reverse(text);
    public static string ReplaceByte(string text, byte old, byte with) => text.Replace(old, with);
    public static string Replace(string text, string old, string with) => Helper.Replace(text, old, with);
    public static bool EndsWith(string text, string end) => Helper.EndsWith(text, end);
    public static int IndexOf(string text, byte value) => text.IndexOf(value);
    public static string ToUpper(string text) => Helper.ToUpper(text);
    public static string ToLower(string text) => Helper.ToLower(text);

    public static bool IsNumber(ByteString text) => text.IsNumber();
    public static bool IsAlphabet(ByteString text) => text.IsAlphabet();
    public static bool IsLower(ByteString text) => text.IsLowerAlphabet();
    public static bool IsUpper(ByteString text) => text.IsUpperAlphabet();
    public static int FirstIndexOf(ByteString text, ByteString part) => text.IndexOf(part);
    public static int LastIndexOf(ByteString text, ByteString part) => text.LastIndexOf(part);
    public static bool StartsWithBytes(ByteString text, ByteString part) => text.StartsWith(part);
    public static bool EndsWithBytes(ByteString text, ByteString part) => text.EndsWith(part);
    public static bool Contains(ByteString text, ByteString part) => text.Contains(part);
    public static ByteString[] Split(ByteString text, ByteString separator, bool withoutEmpty) => text.Split(separator, withoutEmpty);

    public static void Assert(bool condition, string message) => ExecutionEngine.Assert(condition, message);
    public static void Abort(string message) => ExecutionEngine.Abort(message);
    public static void RequireInRange(BigInteger value, BigInteger min, BigInteger max) => GuardHelpers.RequireInRange(value, min, max);
    public static void RequirePositive(BigInteger value) => GuardHelpers.RequirePositive(value);
    public static void RequireValidAddress(UInt160 hash) => GuardHelpers.RequireValidAddress(hash);
    public static void RequireEquals(ByteString actual, ByteString expected) => GuardHelpers.RequireEquals(actual, expected);
    public static void Ensure(bool condition) => GuardHelpers.Ensure(condition, "sum");

    public static void Put(byte prefix, ByteString key, ByteString value) => new StorageMap(prefix).Put(key, value);
    public static ByteString? Get(byte prefix, ByteString key) => new StorageMap(Storage.CurrentContext, prefix).Get(key);
    public static ByteString? GetRaw(ByteString key) => Storage.Get(key);
    public static void Delete(byte prefix, ByteString key) => new StorageMap(prefix).Delete(key);
    public static BigInteger Increase(byte prefix, ByteString key, BigInteger amount) => new StorageMap(prefix).Increase(key, amount);
    public static BigInteger Decrease(byte prefix, ByteString key, BigInteger amount) => new StorageMap(prefix).Decrease(key, amount);
    public static BigInteger GetIntegerOrZero(byte prefix, ByteString key) => new StorageMap(prefix).GetIntegerOrZero(key);
    public static void PutBoolean(byte prefix, ByteString key, bool value) => new StorageMap(prefix).Put(key, value);
    public static bool GetBoolean(byte prefix, ByteString key) => new StorageMap(prefix).GetBoolean(key);
    public static void PutPair(byte prefix, ByteString key, int first, int second) => new StorageMap(prefix).PutObject(key, new object[] { first, second });
    public static object? GetPair(byte prefix, ByteString key) => new StorageMap(prefix).GetObject(key);

    public static int CountWith(byte prefix, ByteString start)
    {
        int count = 0;
        Iterator found = new StorageMap(prefix).Find(start, FindOptions.KeysOnly);
        while (found.Next()) count++;
        return count;
    }
}
