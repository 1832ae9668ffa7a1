using System;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Services;

public class Receiver : SmartContract
{
    public static void OnNEP17Payment(UInt160 from, BigInteger amount, object data) => Keep(from, amount, data);

    public static void OnNEP11Payment(UInt160 from, BigInteger amount, ByteString tokenId, object data)
    {
        Keep(from, amount, data);
        Storage.Put("token", tokenId);
    }

    public static ByteString? Last(string what) => Storage.Get(what);

    private static void Keep(UInt160 from, BigInteger amount, object data)
    {
        if (amount == 13) throw new Exception("No thirteens.");
        Storage.Put("caller", Runtime.CallingScriptHash);
        if (from is not null) Storage.Put("from", from);
        Storage.Put("amount", amount);
        if (data is not null) Storage.Put("data", (ByteString)data);
    }
}
