using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace Fixtures;

/// <summary>
/// A token with balances that can be told to misbehave: to refuse, to abort, to keep a fee, to say that more arrived than did, to
/// answer nonsense as a balance, and to call back before or after it moves. It mints for anyone, as a reward token might.
/// </summary>
[DisplayName("HostileToken")]
[ContractPermission(Permission.Any, Method.Any)]
public class HostileToken : SmartContract
{
    private const string BalancePrefix = "\u0001";
    private const string RefuseKey = "\u0002";
    private const string AbortKey = "\u0003";
    private const string FeeKey = "\u0004";
    private const string LieKey = "\u0005";
    private const string CallBeforeKey = "\u0006";
    private const string CallAfterKey = "\u0007";
    private const string ForgiveKey = "\u0008";

    /// <summary>Gives units to an account, and tells nobody.</summary>
    public static void Give(UInt160 account, BigInteger amount) => Change(account, amount);

    /// <summary>From now on transfers return false, or not.</summary>
    public static void Refuse(bool on) => Set(RefuseKey, on);

    /// <summary>From now on transfers fault, or not.</summary>
    public static void Abort(bool on) => Set(AbortKey, on);

    /// <summary>From now on this many thousandths of a transfer are kept, and the receiver is told of what remains.</summary>
    public static void TakeFee(BigInteger thousandths) => Storage.Put(Storage.CurrentContext, FeeKey, thousandths);

    /// <summary>From now on receivers are told of the amount before the fee, and balances are answered as one too many, or not.</summary>
    public static void Lie(bool on) => Set(LieKey, on);

    /// <summary>From now on a call back that faults is passed over, or not.</summary>
    public static void Forgive(bool on) => Set(ForgiveKey, on);

    /// <summary>The next transfer calls a method before anything else.</summary>
    public static void CallBefore(UInt160 contract, string method, object[] args)
        => Storage.Put(Storage.CurrentContext, CallBeforeKey, StdLib.Serialize(new object[] { contract, method, args }));

    /// <summary>The next transfer calls a method when the units have moved and the receiver was told.</summary>
    public static void CallAfter(UInt160 contract, string method, object[] args)
        => Storage.Put(Storage.CurrentContext, CallAfterKey, StdLib.Serialize(new object[] { contract, method, args }));

    /// <summary>Pretends to a contract that it received units of this token.</summary>
    public static void Pretend(UInt160 contract, UInt160? from, BigInteger amount, object? data)
        => Contract.Call(contract, Method.OnNEP17Payment, CallFlags.All, from, amount, data);

    /// <summary>Anyone's quota: far over what any pool emits.</summary>
    [Safe]
    public static BigInteger MinterQuota(UInt160 minter) => BigInteger.One << 250;

    public static void Mint(UInt160 to, BigInteger amount)
    {
        CallBack(CallBeforeKey);
        if (Is(AbortKey)) throw new Exception("The token is broken.");
        Change(to, amount);
        Tell(to, null, amount, null);
        CallBack(CallAfterKey);
    }

    [Safe]
    public static BigInteger BalanceOf(UInt160 account)
        => (BigInteger)Storage.Get(Storage.CurrentContext, Key(account))! + (Is(LieKey) ? 1 : 0);

    public static bool Transfer(UInt160 from, UInt160 to, BigInteger amount, object? data)
    {
        CallBack(CallBeforeKey);
        if (Is(AbortKey)) throw new Exception("The token is broken.");
        if (Is(RefuseKey)) return false;
        BigInteger fee = amount * (BigInteger)Storage.Get(Storage.CurrentContext, FeeKey)! / 1_000;
        Change(from, -amount);
        Change(to, amount - fee);
        Tell(to, from, Is(LieKey) ? amount : amount - fee, data);
        CallBack(CallAfterKey);
        return true;
    }

    private static void Tell(UInt160 to, UInt160? from, BigInteger amount, object? data)
    {
        if (ContractManagement.GetContract(to) is not null) Contract.Call(to, Method.OnNEP17Payment, CallFlags.All, from, amount, data);
    }

    private static void CallBack(string key)
    {
        ByteString? callback = Storage.Get(Storage.CurrentContext, key);
        if (callback is null) return;
        Storage.Delete(Storage.CurrentContext, key);
        object[] call = (object[])StdLib.Deserialize(callback);
        try
        {
            Contract.Call((UInt160)call[0], (string)call[1], CallFlags.All, (object[])call[2]);
        }
        catch when (Is(ForgiveKey))
        {
        }
    }

    private static void Change(UInt160 account, BigInteger change)
    {
        BigInteger balance = (BigInteger)Storage.Get(Storage.CurrentContext, Key(account))! + change;
        if (balance < 0) throw new Exception("The account holds less than this amount.");
        Storage.Put(Storage.CurrentContext, Key(account), balance);
    }

    private static bool Is(string key) => Storage.Get(Storage.CurrentContext, key) is not null;

    private static void Set(string key, bool on)
    {
        if (on) Storage.Put(Storage.CurrentContext, key, 1);
        else Storage.Delete(Storage.CurrentContext, key);
    }

    private static byte[] Key(UInt160 account) => BalancePrefix.ToByteArray().Concat((ByteString)account);
}
