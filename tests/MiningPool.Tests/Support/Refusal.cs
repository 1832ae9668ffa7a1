using System;
using TestSupport;

namespace MiningPoolTests.Support;

/// <summary>Checks that a call is refused for the reason that the contract reference gives.</summary>
internal abstract class Refusal : ExpectedRefusal
{
    /// <summary>Checks the refusal, and that neither the pool, the position nor the tokens of the account changed.</summary>
    public static void Expect(MiningWorld world, Neo.UInt160 account, int poolId, string reason, Action call)
        => Expect(world.Events, () => State(world, account, poolId), reason, call);

    private static object State(MiningWorld world, Neo.UInt160 account, int poolId)
        => (world.Pool(poolId), world.Position(account, poolId), world.LpOf(account), world.BarkxOf(account));
}
