using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace Fixtures;

/// <summary>
/// A token as a pool may meet one: it keeps no balances, says what it is told to say, and calls back where it is told to
/// while it is being called.
/// </summary>
[DisplayName("AwkwardToken")]
[ContractPermission(Permission.Any, Method.Any)]
public class AwkwardToken : SmartContract
{
    private const string RefuseKey = "\u0001";
    private const string CallbackKey = "\u0002";

    /// <summary>From now on transfers return false.</summary>
    public static void Refuse() => Storage.Put(Storage.CurrentContext, RefuseKey, 1);

    /// <summary>The next transfer calls a method of a contract before it does anything else.</summary>
    public static void CallBack(UInt160 contract, string method, object[] args)
        => Storage.Put(Storage.CurrentContext, CallbackKey, StdLib.Serialize(new object[] { contract, method, args }));

    public static bool Transfer(UInt160 from, UInt160 to, BigInteger amount, object? data)
    {
        if (Storage.Get(Storage.CurrentContext, RefuseKey) is not null) return false;
        ByteString? callback = Storage.Get(Storage.CurrentContext, CallbackKey);
        if (callback is not null)
        {
            Storage.Delete(Storage.CurrentContext, CallbackKey);
            object[] call = (object[])StdLib.Deserialize(callback);
            Contract.Call((UInt160)call[0], (string)call[1], CallFlags.All, (object[])call[2]);
        }

        if (ContractManagement.GetContract(to) is not null)
        {
            Contract.Call(to, Method.OnNEP17Payment, CallFlags.All, from, amount, data);
        }

        return true;
    }
}
