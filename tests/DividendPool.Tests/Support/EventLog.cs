using System.Collections.Generic;
using System.Linq;
using Neo;
using Neo.SmartContract.Testing;

namespace DividendPoolTests.Support;

/// <summary>The events of a dividend pool and its token, in the order raised, as text: <c>Staked(alice, 5, 5)</c>.</summary>
internal sealed class EventLog
{
    private readonly List<string> _raised = [];
    private readonly UInt160 _pool;

    public EventLog(DividendPool pool, RewardToken barkx)
    {
        _pool = pool.Hash;
        pool.OnDividendsReceived += (from, amount, dripping, time) => Add("DividendsReceived", from, amount, dripping, time);
        pool.OnStaked += (account, amount, staked) => Add("Staked", account, amount, staked);
        pool.OnWithdrawn += (account, amount, staked) => Add("Withdrawn", account, amount, staked);
        pool.OnHarvested += (account, dividends) => Add("Harvested", account, dividends);
        pool.OnEmergencyWithdrawn += (account, amount, forfeited) => Add("EmergencyWithdrawn", account, amount, forfeited);
        barkx.OnTransfer += (from, to, amount) => Add("Transfer", from, to, amount);
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
        UInt160 hash when hash == DividendWorld.Alice => "alice",
        UInt160 hash when hash == DividendWorld.Bob => "bob",
        UInt160 hash when hash == DividendWorld.Payer => "payer",
        UInt160 hash when hash == _pool => "pool",
        _ => value.ToString()!,
    };

    private void Add(string name, params object?[] values) => _raised.Add($"{name}({string.Join(", ", values.Select(Show))})");
}
