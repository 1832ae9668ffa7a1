using System.Collections.Generic;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace TradingPoolTests.Support;

/// <summary>The events of a trading pool, in the order raised, as text: <c>Swapped(alice, bob, token0, 10, 39, 10010, 39961)</c>.</summary>
internal sealed class EventLog : EventText
{
    public EventLog(TradingPool pool)
        : base(new Dictionary<UInt160, string>
        {
            [PoolWorld.Alice] = "alice",
            [PoolWorld.Bob] = "bob",
            [UInt160.Zero] = "nobody",
            [pool.Hash] = "pool",
            [pool.Token0!] = "token0",
            [pool.Token1!] = "token1",
        })
    {
        pool.OnTransfer += (from, to, amount) => Add("Transfer", from, to, amount);
        pool.OnCredited += (account, token, amount, credit) => Add("Credited", account, token, amount, credit);
        pool.OnCreditWithdrawn += (account, token, amount, credit) => Add("CreditWithdrawn", account, token, amount, credit);
        pool.OnLiquidityAdded += (account, amount0, amount1, liquidity, reserve0, reserve1)
            => Add("LiquidityAdded", account, amount0, amount1, liquidity, reserve0, reserve1);
        pool.OnLiquidityRemoved += (account, amount0, amount1, liquidity, reserve0, reserve1)
            => Add("LiquidityRemoved", account, amount0, amount1, liquidity, reserve0, reserve1);
        pool.OnSwapped += (account, receiver, token, amountIn, amountOut, reserve0, reserve1)
            => Add("Swapped", account, receiver, token, amountIn, amountOut, reserve0, reserve1);
    }
}
