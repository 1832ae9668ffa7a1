using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing.Exceptions;

namespace TradingPoolTests.Support;

/// <summary>Checks that a call is refused for the reason that the contract reference gives.</summary>
internal static class Refusal
{
    public static void Expect(string reason, Action call)
    {
        TestException fault = Assert.ThrowsExactly<TestException>(call);
        Assert.Contains(reason, fault.Message);
    }

    /// <summary>Checks the refusal, and that neither the pair nor anything of the account changed, nor an event was raised.</summary>
    public static void Expect(PoolWorld world, UInt160 account, string reason, Action call)
    {
        world.Events.Take();
        string before = State(world, account);
        Expect(reason, call);
        Assert.AreEqual(before, State(world, account));
        Assert.IsEmpty(world.Events.Take());
    }

    private static string State(PoolWorld world, UInt160 account) => string.Join(
        ' ',
        world.Pair(),
        world.Pool.BalanceOf(account),
        string.Join(' ', world.Credits(account)),
        world.Token0.BalanceOf(account),
        world.Token1.BalanceOf(account));
}
