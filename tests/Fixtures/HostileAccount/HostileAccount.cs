using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace Fixtures;

/// <summary>A contract that is a user of others: it calls what it is told to, and can refuse what it receives or call back from within.</summary>
[DisplayName("HostileAccount")]
[ContractPermission(Permission.Any, Method.Any)]
public class HostileAccount : SmartContract
{
    private const string RefuseKey = "\u0001";
    private const string CallbackKey = "\u0002";
    private const string ForgiveKey = "\u0003";

    /// <summary>Calls a method with this contract's own witness.</summary>
    public static object Act(UInt160 contract, string method, object[] args) => Contract.Call(contract, method, CallFlags.All, args);

    /// <summary>From now on it takes no payment, or takes them again.</summary>
    public static void Refuse(bool on) => Set(RefuseKey, on);

    /// <summary>From now on a call back that faults is passed over, or not.</summary>
    public static void Forgive(bool on) => Set(ForgiveKey, on);

    /// <summary>The next payment makes it call a method.</summary>
    public static void CallBack(UInt160 contract, string method, object[] args)
        => Storage.Put(Storage.CurrentContext, CallbackKey, StdLib.Serialize(new object[] { contract, method, args }));

    public static void OnNEP17Payment(UInt160? from, BigInteger amount, object? data)
    {
        if (Is(RefuseKey)) throw new Exception("The account takes nothing.");
        ByteString? callback = Storage.Get(Storage.CurrentContext, CallbackKey);
        if (callback is null) return;
        Storage.Delete(Storage.CurrentContext, CallbackKey);
        object[] call = (object[])StdLib.Deserialize(callback);
        try
        {
            Contract.Call((UInt160)call[0], (string)call[1], CallFlags.All, (object[])call[2]);
        }
        catch when (Is(ForgiveKey))
        {
        }
    }

    private static bool Is(string key) => Storage.Get(Storage.CurrentContext, key) is not null;

    private static void Set(string key, bool on)
    {
        if (on) Storage.Put(Storage.CurrentContext, key, 1);
        else Storage.Delete(Storage.CurrentContext, key);
    }
}
