using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Exceptions;

namespace MiningPoolTests.Support;

/// <summary>Checks that a call is refused for the reason that the contract reference gives.</summary>
internal static class Refusal
{
    public static void Expect(string reason, Action call)
    {
        TestException fault = Assert.ThrowsExactly<TestException>(call);
        Assert.Contains(reason, fault.Message);
    }

    /// <summary>Checks the refusal, and that neither the pool, the position nor the tokens of the account changed.</summary>
    public static void Expect(MiningWorld world, Neo.UInt160 account, int poolId, string reason, Action call)
    {
        world.Events.Take();
        object before = State(world, account, poolId);
        Expect(reason, call);
        Assert.AreEqual(before, State(world, account, poolId));
        Assert.IsEmpty(world.Events.Take());
    }

    private static object State(MiningWorld world, Neo.UInt160 account, int poolId)
        => (world.Pool(poolId), world.Position(account, poolId), world.LpOf(account), world.BarkxOf(account));
}
