using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework;

/// <summary>Non-fungible tokens, each indivisible, by the standard NEP-11.</summary>
/// <typeparam name="TokenState">What is stored of each token.</typeparam>
[SupportedStandards(NepStandard.Nep11)]
[ContractPermission(Permission.Any, Method.OnNEP11Payment)]
public abstract class Nep11Token<TokenState> : TokenContract
    where TokenState : Nep11TokenState
{
    /// <summary>The storage key of how many token ids have been made.</summary>
    protected const byte Prefix_TokenId = 0x02;

    /// <summary>What the storage keys of tokens begin with; the token's id follows.</summary>
    protected const byte Prefix_Token = 0x03;

    /// <summary>What the storage keys of who holds which token begin with; the holder's script hash and the token's id follow.</summary>
    protected const byte Prefix_AccountToken = 0x04;

    /// <summary>The shape of the event <c>Transfer</c>.</summary>
    /// <param name="from">Who gave it; null when it was minted.</param>
    /// <param name="to">Who received it; null when it was burned.</param>
    /// <param name="amount">1.</param>
    /// <param name="tokenId">Which token.</param>
    public delegate void OnTransferDelegate(UInt160? from, UInt160? to, BigInteger amount, ByteString tokenId);

    /// <summary>Tells of every movement of a token, also from an account to itself.</summary>
    [DisplayName("Transfer")]
    public static event OnTransferDelegate OnTransfer = null!;

    /// <summary>0: a token can't be divided.</summary>
    public sealed override byte Decimals
    {
        [Safe]
        get => 0;
    }

    /// <summary>Tells who holds a token.</summary>
    /// <param name="tokenId">The token's id: at most 64 bytes.</param>
    /// <returns>The holder.</returns>
    /// <exception cref="Exception">There is no such token.</exception>
    [Safe]
    public static UInt160 OwnerOf(ByteString tokenId) => Load(tokenId).Owner;

    /// <summary>Describes a token.</summary>
    /// <param name="tokenId">The token's id.</param>
    /// <returns>Its properties; the name at least.</returns>
    /// <exception cref="Exception">There is no such token.</exception>
    [Safe]
    public virtual Map<string, object> Properties(ByteString tokenId)
    {
        Map<string, object> properties = new();
        properties["name"] = Load(tokenId).Name;
        return properties;
    }

    /// <summary>Yields all tokens.</summary>
    /// <returns>The tokens' ids.</returns>
    [Safe]
    public static Iterator Tokens()
    {
        StorageMap tokens = new(Storage.CurrentReadOnlyContext, Prefix_Token);
        return tokens.Find(FindOptions.KeysOnly | FindOptions.RemovePrefix);
    }

    /// <summary>Yields the tokens that an account holds.</summary>
    /// <param name="owner">The account.</param>
    /// <returns>The tokens' ids.</returns>
    /// <exception cref="Exception">This is no script hash.</exception>
    [Safe]
    public static Iterator TokensOf(UInt160 owner)
    {
        if (!owner.IsValid) throw new Exception("The argument \"owner\" is invalid.");
        StorageMap holdings = new(Storage.CurrentReadOnlyContext, Prefix_AccountToken);
        return holdings.Find(owner, FindOptions.KeysOnly | FindOptions.RemovePrefix);
    }

    /// <summary>
    /// Moves a token to an account, by its holder's witness. A recipient that is a contract is told by <c>onNEP11Payment</c>, and may refuse
    /// by an exception.
    /// </summary>
    /// <param name="to">Who receives it.</param>
    /// <param name="tokenId">The token's id.</param>
    /// <param name="data">What a receiving contract is told along with it.</param>
    /// <returns>False, and nothing changed, without the holder's witness.</returns>
    /// <exception cref="Exception">The recipient is no script hash, or there is no such token.</exception>
    public static bool Transfer(UInt160 to, ByteString tokenId, object? data)
    {
        if (!to.IsValid) throw new Exception("The argument \"to\" is invalid.");
        TokenState token = Load(tokenId);
        UInt160 from = token.Owner;
        if (!Runtime.CheckWitness(from)) return false;
        if (from != to)
        {
            token.Owner = to;
            Save(tokenId, token);
            UpdateBalance(from, tokenId, -1);
            UpdateBalance(to, tokenId, +1);
        }

        PostTransfer(from, to, tokenId, data);
        return true;
    }

    /// <summary>Makes a token id that no other token of any contract has.</summary>
    /// <returns>The id: 32 bytes.</returns>
    protected static ByteString NewTokenId() => NewTokenId(Runtime.ExecutingScriptHash);

    /// <summary>Makes a token id from some bytes and a count, so that each call makes another.</summary>
    /// <param name="salt">The bytes.</param>
    /// <returns>The id: 32 bytes.</returns>
    protected static ByteString NewTokenId(ByteString salt)
    {
        StorageContext context = Storage.CurrentContext;
        byte[] key = Prefix_TokenId.ToByteArray();
        ByteString? count = Storage.Get(context, key);
        Storage.Put(context, key, (BigInteger)count! + 1);
        return CryptoLib.Sha256(count is null ? salt : Helper.Concat(salt, count));
    }

    /// <summary>Makes a token.</summary>
    /// <param name="tokenId">Its id: at most 43 bytes, for the key of who holds it has 64. One that exists is overwritten; check before.</param>
    /// <param name="token">What to store of it; the owner receives it.</param>
    protected static void Mint(ByteString tokenId, TokenState token)
    {
        Save(tokenId, token);
        UpdateBalance(token.Owner, tokenId, +1);
        TotalSupply++;
        PostTransfer(null, token.Owner, tokenId, null);
    }

    /// <summary>Takes a token out of the world.</summary>
    /// <param name="tokenId">Its id.</param>
    /// <exception cref="Exception">There is no such token.</exception>
    protected static void Burn(ByteString tokenId)
    {
        UInt160 owner = Load(tokenId).Owner;
        StorageMap tokens = new(Storage.CurrentContext, Prefix_Token);
        tokens.Delete(tokenId);
        UpdateBalance(owner, tokenId, -1);
        TotalSupply--;
        PostTransfer(owner, null, tokenId, null);
    }

    /// <summary>Changes who holds a token, and how many they hold.</summary>
    /// <param name="owner">The account.</param>
    /// <param name="tokenId">The token's id.</param>
    /// <param name="increment">1 when the account receives it, -1 when it gives it away.</param>
    protected static void UpdateBalance(UInt160 owner, ByteString tokenId, int increment)
    {
        UpdateBalance(owner, increment);
        StorageMap holdings = new(Storage.CurrentContext, Prefix_AccountToken);
        byte[] key = StackItem.Join(owner, tokenId);
        if (increment > 0)
            holdings.Put(key, 0);
        else
            holdings.Delete(key);
    }

    /// <summary>Tells of a movement that has been made: by the event, and to a contract that received.</summary>
    /// <param name="from">Who gave it; null when it was minted.</param>
    /// <param name="to">Who received it; null when it was burned.</param>
    /// <param name="tokenId">Which token.</param>
    /// <param name="data">What a receiving contract is told along with it.</param>
    protected static void PostTransfer(UInt160? from, UInt160? to, ByteString tokenId, object? data)
    {
        OnTransfer(from, to, 1, tokenId);
        if (to is not null && ContractManagement.GetContract(to) is not null)
            Contract.Call(to, Method.OnNEP11Payment, CallFlags.All, from, 1, tokenId, data);
    }

    private static TokenState Load(ByteString tokenId)
    {
        StorageMap tokens = new(Storage.CurrentReadOnlyContext, Prefix_Token);
        ByteString? stored = tokens.Get(tokenId);
        if (stored is null) throw new Exception("There is no such token.");
        return (TokenState)StdLib.Deserialize(stored);
    }

    private static void Save(ByteString tokenId, TokenState token)
    {
        StorageMap tokens = new(Storage.CurrentContext, Prefix_Token);
        tokens.Put(tokenId, StdLib.Serialize(token));
    }
}
