using System;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>The pair's two tokens, fixed at deployment.</summary>
/// <remarks>
/// Storage: <c>0x02</c> the first token and the second, 20 bytes each; <c>0x10</c> + token the other one. The last tells with one read
/// whether a caller is one of the two, and which token leaves when it arrives.
/// </remarks>
internal static class TokenStore
{
    private const string BothKey = "\u0002";
    private const string OtherPrefix = "\u0010";
    private const int TokenBytes = 20;

    /// <summary>Fixes the two tokens, in their own order. Only for use at deployment.</summary>
    internal static void Start(UInt160 one, UInt160 another)
    {
        RequireToken(one);
        RequireToken(another);
        if (one == another) throw new Exception("The two tokens must differ.");
        byte[] both = IsFirst(one, another) ? Joined(one, another) : Joined(another, one);
        Storage.Put(Storage.CurrentContext, BothKey, Packing.AsValue(both));
        Storage.Put(Storage.CurrentContext, Packing.Append(OtherPrefix, one), another);
        Storage.Put(Storage.CurrentContext, Packing.Append(OtherPrefix, another), one);
    }

    /// <summary>Both tokens, with one read.</summary>
    internal static ByteString Both() => Storage.Get(Storage.CurrentContext, BothKey)!;

    /// <summary>The first of both tokens, only to be called.</summary>
    internal static UInt160 FirstCallee(ByteString both) => Packing.AsCallee(Packing.Slice(both, 0, TokenBytes));

    /// <summary>The second of both tokens, only to be called.</summary>
    internal static UInt160 SecondCallee(ByteString both) => Packing.AsCallee(Packing.Slice(both, TokenBytes, TokenBytes));

    /// <summary>The first of both tokens.</summary>
    internal static UInt160 First(ByteString both) => (UInt160)Packing.Slice(both, 0, TokenBytes);

    /// <summary>The second of both tokens.</summary>
    internal static UInt160 Second(ByteString both) => (UInt160)Packing.Slice(both, TokenBytes, TokenBytes);

    /// <summary>The other token of the pair. Faults if the given one is none of the two.</summary>
    internal static UInt160 Other(UInt160 token)
    {
        ByteString? other = Storage.Get(Storage.CurrentContext, Packing.Append(OtherPrefix, token));
        if (other is null) throw new Exception("The pool takes only the two tokens of its pair.");
        return Packing.Hash(other);
    }

    /// <summary>
    /// Whether one of two tokens comes first: the one whose hash is the lower number, read as the VM reads one (little-endian,
    /// signed). The VM compares so without a conversion.
    /// </summary>
    [OpCode(OpCode.LT)]
    internal static extern bool IsFirst(UInt160 token, UInt160 other);

    private static byte[] Joined(UInt160 first, UInt160 second) => Packing.Append(Packing.Append("", first), second);

    private static void RequireToken(UInt160 token)
    {
        if (!token.IsValid || ContractManagement.GetContract(token) is null || token == Runtime.ExecutingScriptHash)
        {
            throw new Exception("Each token must be another deployed contract.");
        }
    }
}
