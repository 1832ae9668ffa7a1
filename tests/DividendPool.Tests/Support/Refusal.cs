using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing.Exceptions;

namespace DividendPoolTests.Support;

/// <summary>Checks that a call is refused for the reason that the contract reference gives.</summary>
internal static class Refusal
{
    public static void Expect(string reason, Action call)
    {
        TestException fault = Assert.ThrowsExactly<TestException>(call);
        Assert.Contains(reason, fault.Message);
    }

    /// <summary>Checks the refusal, and that neither the pool, the position nor the tokens of the account changed.</summary>
    public static void Expect(DividendWorld world, UInt160 account, string reason, Action call)
    {
        world.Events.Take();
        object before = State(world, account);
        Expect(reason, call);
        Assert.AreEqual(before, State(world, account));
        Assert.IsEmpty(world.Events.Take());
    }

    private static object State(DividendWorld world, UInt160 account)
        => (world.Totals(), world.Position(account), world.BarkxOf(account), world.BarkxOf(world.Pool.Hash));
}
