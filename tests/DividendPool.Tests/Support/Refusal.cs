using System;
using Neo;
using TestSupport;

namespace DividendPoolTests.Support;

/// <summary>Checks that a call is refused for the reason that the contract reference gives.</summary>
internal abstract class Refusal : ExpectedRefusal
{
    /// <summary>Checks the refusal, and that neither the pool, the position nor the tokens of the account changed.</summary>
    public static void Expect(DividendWorld world, UInt160 account, string reason, Action call)
        => Expect(world.Events, () => State(world, account), reason, call);

    private static object State(DividendWorld world, UInt160 account)
        => (world.Totals(), world.Position(account), world.BarkxOf(account), world.BarkxOf(world.Pool.Hash));
}
