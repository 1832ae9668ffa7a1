using System;
using Neo;
using TestSupport;

namespace TradingPoolTests.Support;

/// <summary>Checks that a call is refused for the reason that the contract reference gives.</summary>
internal abstract class Refusal : ExpectedRefusal
{
    /// <summary>Checks the refusal, and that neither the pair nor anything of the account changed, nor an event was raised.</summary>
    public static void Expect(PoolWorld world, UInt160 account, string reason, Action call)
        => Expect(world.Events, () => State(world, account), reason, call);

    private static string State(PoolWorld world, UInt160 account) => string.Join(
        ' ',
        world.Pair(),
        world.Pool.BalanceOf(account),
        string.Join(' ', world.Credits(account)),
        world.Token0.BalanceOf(account),
        world.Token1.BalanceOf(account));
}
