using System;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>The pair's two tokens, fixed at deployment.</summary>
/// <remarks>
/// Storage: <c>0x02</c> the first token; <c>0x03</c> the second; <c>0x10</c> + token the other one. The last tells with one read whether a
/// caller is one of the two, and which token leaves when it arrives.
/// </remarks>
internal static class TokenStore
{
    private const string FirstKey = "\u0002";
    private const string SecondKey = "\u0003";
    private const string OtherPrefix = "\u0010";

    /// <summary>Fixes the two tokens, in their own order. Only for use at deployment.</summary>
    internal static void Start(UInt160 one, UInt160 another)
    {
        RequireToken(one);
        RequireToken(another);
        if (one == another) throw new Exception("The two tokens must differ.");
        Storage.Put(Storage.CurrentContext, IsFirst(one, another) ? FirstKey : SecondKey, one);
        Storage.Put(Storage.CurrentContext, IsFirst(one, another) ? SecondKey : FirstKey, another);
        Storage.Put(Storage.CurrentContext, Packing.Append(OtherPrefix, one), another);
        Storage.Put(Storage.CurrentContext, Packing.Append(OtherPrefix, another), one);
    }

    internal static UInt160 First() => (UInt160)Storage.Get(Storage.CurrentContext, FirstKey)!;

    internal static UInt160 Second() => (UInt160)Storage.Get(Storage.CurrentContext, SecondKey)!;

    /// <summary>The other token of the pair. Faults if the given one is none of the two.</summary>
    internal static UInt160 Other(UInt160 token)
    {
        ByteString? other = Storage.Get(Storage.CurrentContext, Packing.Append(OtherPrefix, token));
        if (other is null) throw new Exception("The pool takes only the two tokens of its pair.");
        return (UInt160)other;
    }

    /// <summary>
    /// Whether one of two tokens comes first: the one whose hash is the lower number, read as the VM reads one (little-endian,
    /// signed). The VM compares so without a conversion.
    /// </summary>
    [OpCode(OpCode.LT)]
    internal static extern bool IsFirst(UInt160 token, UInt160 other);

    private static void RequireToken(UInt160 token)
    {
        if (!token.IsValid || ContractManagement.GetContract(token) is null || token == Runtime.ExecutingScriptHash)
        {
            throw new Exception("Each token must be another deployed contract.");
        }
    }
}
