using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Testing;
using TestSupport;

namespace ContractsTests.Hostile;

/// <summary>
/// A contract under attack: Bob has something in it, and so has the attacker, who may be a contract that calls back when it is
/// paid, and whose token may be one that misbehaves.
/// </summary>
internal abstract class Scene : ChainWorld
{
    /// <summary>A deadline that no test reaches: the year 2286.</summary>
    protected static readonly BigInteger Later = 9_999_999_999_999;

    protected static readonly UInt160 Owner = Accounts.Of(1);
    protected static readonly UInt160 Bob = Accounts.Of(12);

    protected Scene(bool attackerIsContract)
    {
        Sign(Owner);
        Good = Engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { Owner, "GOOD", 8 });
        Bad = Engine.Deploy<HostileToken>(HostileToken.Nef, HostileToken.Manifest);
        if (attackerIsContract) Puppet = Engine.Deploy<HostileAccount>(HostileAccount.Nef, HostileAccount.Manifest);
        Attacker = Puppet?.Hash ?? Accounts.Of(11);
    }

    public StakeToken Good { get; }

    public HostileToken Bad { get; }

    /// <summary>The attacker as a contract, where it is one.</summary>
    public HostileAccount? Puppet { get; }

    public UInt160 Attacker { get; }

    /// <summary>Every call that the attacker could make alone, each of which would succeed now.</summary>
    public abstract IReadOnlyList<ContractCall> Calls { get; }

    /// <summary>The calls among them that have the bad token pay somebody.</summary>
    public abstract IReadOnlyList<ContractCall> Payments { get; }

    /// <summary>The calls from within which something of the attacker's is called.</summary>
    public IEnumerable<ContractCall> Openings
        => Puppet is null ? Payments.Concat(Calls.Where(call => call.Method == "transfer" && call.Contract == Bad.Hash)) : Calls;

    /// <summary>The calls by which Bob takes all his tokens out.</summary>
    public abstract IReadOnlyList<ContractCall> BobsExits { get; }

    /// <summary>All that Bob has and is owed, each to the last part of a unit.</summary>
    public abstract IReadOnlyList<BigInteger> Bobs();

    /// <summary>All that the attacker has and is owed, by token.</summary>
    public abstract IReadOnlyDictionary<string, BigInteger> Wealth();

    /// <summary>Checks that the contract holds what its books say, of every token.</summary>
    public abstract void AssertBacked();

    /// <summary>Makes one of the attacker's calls, with the widest witness there is.</summary>
    /// <returns>Why it was refused; null when it wasn't.</returns>
    public string? Try(ContractCall call)
    {
        Sign(Puppet is null ? Attacker : Owner, WitnessScope.Global);
        ContractCall made = Puppet is null ? call : new(Attacker, "act", call.Contract, call.Method, call.Arguments);
        (Neo.VM.Types.StackItem? result, string? refusal) = made.Make(Engine);
        if (refusal is not null) return refusal;
        return call.Method == "transfer" && !result!.GetBoolean() ? "The transfer returned false." : null;
    }

    /// <summary>Makes one of Bob's calls.</summary>
    /// <returns>Why it was refused; null when it wasn't.</returns>
    public string? TryAsBob(ContractCall call)
    {
        Sign(Bob);
        return call.Make(Engine).Refusal;
    }

    /// <summary>Has the bad token make units out of nothing, and say that the attacker sent them.</summary>
    /// <returns>Why it was refused; null when it wasn't.</returns>
    public abstract string? MakeUp(BigInteger amount);

    /// <summary>Checks that Bob lost nothing, that the attacker gained nothing, and that all is backed.</summary>
    public void AssertNothingTaken(IReadOnlyList<BigInteger> bobs, IReadOnlyDictionary<string, BigInteger> wealth, string by)
    {
        foreach ((BigInteger was, BigInteger now) in bobs.Zip(Bobs())) Assert.IsGreaterThanOrEqualTo(was, now, $"Bob lost by {by}");
        foreach ((string token, BigInteger now) in Wealth()) Assert.IsLessThanOrEqualTo(wealth[token], now, $"The attacker won in the {token} token by {by}");
        AssertBacked();
    }

    /// <summary>Gives somebody units of both tokens.</summary>
    protected void Enrich(UInt160 account, BigInteger amount)
    {
        Sign(Owner);
        Good.Mint(account, amount);
        Bad.Give(account, amount);
    }

    /// <summary>Has the bad token make units for a contract and tell it that the attacker sent them.</summary>
    protected string? Pretend(UInt160 contract, BigInteger amount, object? data)
    {
        string? refusal = new ContractCall(Bad.Hash, "pretend", contract, Attacker, amount, data).Make(Engine).Refusal;
        if (refusal is null) Bad.Give(contract, amount);
        return refusal;
    }

    /// <summary>Sends somebody's units; the puppet's with its own witness.</summary>
    protected void Send(SmartContract token, UInt160 from, UInt160 to, BigInteger amount, object? data)
    {
        Sign(from == Puppet?.Hash ? Owner : from, WitnessScope.Global);
        ContractCall transfer = new(token.Hash, "transfer", from, to, amount, data);
        if (from == Puppet?.Hash) transfer = new(Attacker, "act", transfer.Contract, transfer.Method, transfer.Arguments);
        (Neo.VM.Types.StackItem? result, string? refusal) = transfer.Make(Engine);
        Assert.IsTrue(result?.GetBoolean() ?? false, refusal);
    }

    /// <summary>What a position view's last two fields say together, in 1/2^72 units.</summary>
    protected static BigInteger Owed(BigInteger[] position) => (position[^2] << 72) + position[^1];

    protected BigInteger BadOf(UInt160 account) => Bad.BalanceOf(account)!.Value;

    protected BigInteger GoodOf(UInt160 account) => Good.BalanceOf(account)!.Value;
}
