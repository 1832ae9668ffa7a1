using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework.Tests.Behavior;

[ContractPermission(Permission.Any, Method.Any)]
public class Guarded : SmartContract
{
    [Hash160("0x0102030405060708090a0b0c0d0e0f1011121314")]
    private static readonly UInt160 Prefixed = default!;

    [Hash160("0102030405060708090a0b0c0d0e0f1011121314")]
    private static readonly UInt160 Plain = default!;

    [InitialValue("0x0102030405060708090a0b0c0d0e0f1011121314")]
    private static readonly UInt160 ByFieldType = default!;

    [ByteArray("0102ff")]
    private static readonly byte[] Bytes = default!;

    [NoReentrant]
    public static BigInteger Enter(UInt160 self, BigInteger depth)
        => depth == 0 ? 1 : 1 + (BigInteger)Contract.Call(self, "enter", CallFlags.All, self, depth - 1);

    [NoReentrant]
    public static BigInteger FailInside(bool fails)
    {
        if (fails) throw new Exception("inside");
        return 7;
    }

    public static BigInteger FailAndGoOn()
    {
        try
        {
            FailInside(true);
        }
        catch (Exception)
        {
            return FailInside(false);
        }
        return 0;
    }

    [Noted("a")]
    [Noted("b")]
    public static string Trace(string text) => (string)(Storage.Get(Storage.CurrentContext, "trace") ?? (ByteString)"") + text;

    public static string TraceLeft() => (string)Storage.Get(Storage.CurrentContext, "trace")!;

    public static bool HashesAgree() => Prefixed == Plain && Plain == ByFieldType;

    public static BigInteger WriteToBytes()
    {
        Bytes[0] = 9;
        return Bytes[0] * 1000 + Bytes[2];
    }
}

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class NotedAttribute : ModifierAttribute
{
    private readonly string _name;

    public NotedAttribute(string name) => _name = name;

    public override void Enter() => Append("+" + _name);

    public override void Exit() => Append("-" + _name);

    private static void Append(string text) =>
        Storage.Put(Storage.CurrentContext, "trace", (string)(Storage.Get(Storage.CurrentContext, "trace") ?? (ByteString)"") + text);
}
