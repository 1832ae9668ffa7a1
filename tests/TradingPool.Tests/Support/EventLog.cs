using System.Collections.Generic;
using System.Linq;
using Neo;
using Neo.SmartContract.Testing;

namespace TradingPoolTests.Support;

/// <summary>The events of a trading pool, in the order raised, as text: <c>Swapped(alice, bob, token0, 10, 39, 10010, 39961)</c>.</summary>
internal sealed class EventLog
{
    private readonly List<string> _raised = [];
    private readonly Dictionary<UInt160, string> _names;

    public EventLog(TradingPool pool)
    {
        _names = new Dictionary<UInt160, string>
        {
            [PoolWorld.Alice] = "alice",
            [PoolWorld.Bob] = "bob",
            [UInt160.Zero] = "nobody",
            [pool.Hash] = "pool",
            [pool.Token0!] = "token0",
            [pool.Token1!] = "token1",
        };
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

    /// <summary>The events since the last call of this method.</summary>
    public string[] Take()
    {
        string[] taken = [.. _raised];
        _raised.Clear();
        return taken;
    }

    private string Show(object? value) => value switch
    {
        null => "null",
        UInt160 hash when _names.TryGetValue(hash, out string? name) => name,
        _ => value.ToString()!,
    };

    private void Add(string name, params object?[] values) => _raised.Add($"{name}({string.Join(", ", values.Select(Show))})");
}
