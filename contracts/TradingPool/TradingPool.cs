using System;
using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace MiningPool.Contracts;

/// <summary>
/// A constant-product pool of two NEP-17 tokens, and the LP token that stands for shares of it. Every swap leaves 0.3 % of what
/// comes in to the LP. Tokens get in by <c>transfer</c> only, and count only where their sender said what for; nobody but
/// their owner can take them out: no owner, no update, no destroy, no sweep.
/// </summary>
/// <remarks>
/// Storage: <c>0x00</c> the pair, see <see cref="PairStore"/>; <c>0x01</c> + account, see <see cref="AccountStore"/>; <c>0x02</c> and
/// <c>0x10</c> + token, see <see cref="TokenStore"/>; <c>0x04</c> symbol.
/// </remarks>
[DisplayName("TradingPool")]
[ContractAuthor("MiningPool founders")]
[ContractDescription("A constant-product trading pool of two NEP-17 tokens, and its LP token. Non-custodial: liquidity can always leave.")]
[ContractVersion("1.0.0")]
[SupportedStandards(NepStandard.Nep17, NepStandard.Nep27)]
[ContractPermission(Permission.Any, "transfer", Method.OnNEP17Payment)]
public partial class TradingPool : SmartContract
{
    private const string SwapExactIn = "swapExactIn";
    private const string SwapExactOut = "swapExactOut";
    private const string AddLiquidityOrder = "addLiquidity";

    /// <summary>Fixes the two tokens and the LP token's symbol for good.</summary>
    /// <param name="data"><c>[token (Hash160), token (Hash160), symbol (String)]</c>. The pool puts the tokens in their own order.</param>
    /// <param name="update">Never true: the contract has no update.</param>
    public static void _deploy(object? data, bool update)
    {
        object[]? fixedForGood = (object[]?)data;
        if (fixedForGood is null || fixedForGood.Length != 3) throw new Exception("The deployment's data must be [token, token, symbol].");
        TokenStore.Start((UInt160)fixedForGood[0], (UInt160)fixedForGood[1]);
        SetSymbol((string)fixedForGood[2]);
        PairStore.Start();
    }

    /// <summary>
    /// Takes what a <c>transfer</c> of one of the two tokens sends here. Its <c>data</c> says what for: null credits the sender;
    /// <c>["swapExactIn", minimum out, deadline, receiver]</c> sells all of it; <c>["swapExactOut", amount out, deadline, receiver]</c> buys that
    /// amount and returns the rest; <c>["addLiquidity", minimum 0, minimum 1, deadline]</c> adds it and the sender's credits to the
    /// pool. Deadlines are ms of Unix time; a receiver of null is the sender.
    /// </summary>
    /// <param name="from">The sender.</param>
    /// <param name="amount">Units, at least 1.</param>
    /// <param name="data">What for.</param>
    public static void OnNEP17Payment(UInt160? from, BigInteger amount, object? data)
    {
        UInt160 token = Runtime.CallingScriptHash;
        UInt160 other = TokenStore.Other(token);
        if (from is null) throw new Exception("Newly minted tokens have no sender to credit.");
        if (amount <= 0) throw new Exception("The amount must be positive.");
        Bounded(amount);
        if (data is null)
        {
            Credit(from, token, TokenStore.IsFirst(token, other), amount);
            return;
        }

        if (!Kind.IsArray(data)) throw UnknownOrder();
        object[] order = (object[])data;
        if (order.Length != 4 || order[1] is not BigInteger || order[2] is not BigInteger) throw UnknownOrder();
        string kind = (string)order[0];
        if (kind == SwapExactIn)
        {
            RequireInTime((BigInteger)order[2]);
            SellAll(from, Receiver(order[3], from), token, other, amount, (BigInteger)order[1]);
        }
        else if (kind == SwapExactOut)
        {
            RequireInTime((BigInteger)order[2]);
            BuyExactly(from, Receiver(order[3], from), token, other, amount, (BigInteger)order[1]);
        }
        else if (kind == AddLiquidityOrder && order[3] is BigInteger)
        {
            RequireInTime((BigInteger)order[3]);
            AddWithCredits(from, TokenStore.IsFirst(token, other), amount, (BigInteger)order[1], (BigInteger)order[2]);
        }
        else
        {
            throw UnknownOrder();
        }
    }

    private static Exception UnknownOrder()
        => new("The transfer's data must be null or an order: swapExactIn, swapExactOut or addLiquidity, and its three terms.");

    private static UInt160 Receiver(object? given, UInt160 from)
    {
        if (given is null) return from;
        UInt160 receiver = (UInt160)given;
        if (!receiver.IsValidAndNotZero || receiver == Runtime.ExecutingScriptHash) throw new Exception("The receiver must be an account other than the pool.");
        return receiver;
    }

    private static void RequireInTime(BigInteger deadline)
    {
        if (Runtime.Time > deadline) throw new Exception("The deadline has passed.");
    }

    private static void RequireWitness(UInt160 account)
    {
        if (!Runtime.CheckWitness(account)) throw new Exception("Only the account itself may do this.");
    }

    /// <summary>An amount, which must be within what the records and the arithmetic take.</summary>
    private static BigInteger Bounded(BigInteger amount)
    {
        if (amount >= PairStore.AmountLimit) throw new Exception("The pool can't hold that much.");
        return amount;
    }

    /// <summary>Sends tokens out. The last thing of any call: all books are closed by then.</summary>
    private static void Pay(UInt160 token, UInt160 receiver, BigInteger amount)
    {
        UInt160 self = Runtime.ExecutingScriptHash;
        bool paid = (bool)Contract.Call(token, "transfer", CallFlags.All, self, receiver, amount, null);
        if (!paid) throw new Exception("The token refused the transfer.");
    }
}
