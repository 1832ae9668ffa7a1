using System.Collections.Generic;
using System.Linq;
using Neo;
using Neo.SmartContract.Testing;

namespace MiningPoolTests.Support;

/// <summary>The events of a mining pool and its reward token, in the order raised, as text: <c>Staked(alice, 1, 5, 5)</c>.</summary>
internal sealed class EventLog
{
    private readonly List<string> _raised = [];

    public EventLog(MiningPool mining, RewardToken barkx)
    {
        mining.OnPoolAdded += (pool, token, allocation, start) => Add("PoolAdded", pool, token, allocation, start);
        mining.OnStaked += (account, pool, amount, staked) => Add("Staked", account, pool, amount, staked);
        mining.OnWithdrawn += (account, pool, amount, staked) => Add("Withdrawn", account, pool, amount, staked);
        mining.OnHarvested += (account, pool, reward) => Add("Harvested", account, pool, reward);
        mining.OnEmergencyWithdrawn += (account, pool, amount, forfeited) => Add("EmergencyWithdrawn", account, pool, amount, forfeited);
        mining.OnStakingPaused += pool => Add("StakingPaused", pool);
        mining.OnStakingResumed += pool => Add("StakingResumed", pool);
        mining.OnOwnerProposed += (owner, candidate) => Add("OwnerProposed", owner, candidate);
        mining.OnOwnershipTransferred += (previous, owner) => Add("OwnershipTransferred", previous, owner);
        barkx.OnTransfer += (from, to, amount) => Add("Transfer", from, to, amount);
    }

    /// <summary>The events since the last call of this method.</summary>
    public string[] Take()
    {
        string[] taken = [.. _raised];
        _raised.Clear();
        return taken;
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        UInt160 hash when hash == MiningWorld.Owner => "owner",
        UInt160 hash when hash == MiningWorld.Alice => "alice",
        UInt160 hash when hash == MiningWorld.Bob => "bob",
        UInt160 hash when hash == MiningWorld.Carol => "carol",
        _ => value.ToString()!,
    };

    private void Add(string name, params object?[] values) => _raised.Add($"{name}({string.Join(", ", values.Select(Show))})");
}
