using System.Collections.Generic;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace MiningPoolTests.Support;

/// <summary>The events of a mining pool and its reward token, in the order raised, as text: <c>Staked(alice, 1, 5, 5)</c>.</summary>
internal sealed class EventLog : EventText
{
    private static readonly Dictionary<UInt160, string> s_names = new()
    {
        [MiningWorld.Owner] = "owner",
        [MiningWorld.Alice] = "alice",
        [MiningWorld.Bob] = "bob",
        [MiningWorld.Carol] = "carol",
    };

    public EventLog(MiningPool mining, RewardToken barkx)
        : base(s_names)
    {
        mining.OnPoolAdded += (pool, token, allocation, start, minimum) => Add("PoolAdded", pool, token, allocation, start, minimum);
        mining.OnStaked += (account, pool, amount, staked) => Add("Staked", account, pool, amount, staked);
        mining.OnWithdrawn += (account, pool, amount, staked) => Add("Withdrawn", account, pool, amount, staked);
        mining.OnHarvested += (account, pool, reward) => Add("Harvested", account, pool, reward);
        mining.OnEmergencyWithdrawn += (account, pool, amount, forfeited) => Add("EmergencyWithdrawn", account, pool, amount, forfeited);
        mining.OnRangeChanged += (account, pool, from, to, power) => Add("RangeChanged", account, pool, from, to, power);
        mining.OnPenalized += (account, pool, penalty) => Add("Penalized", account, pool, penalty);
        mining.OnDividendsPaid += (pool, amount) => Add("DividendsPaid", pool, amount);
        mining.OnStakingPaused += pool => Add("StakingPaused", pool);
        mining.OnStakingResumed += pool => Add("StakingResumed", pool);
        mining.OnOwnerProposed += (owner, candidate) => Add("OwnerProposed", owner, candidate);
        mining.OnOwnershipTransferred += (previous, owner) => Add("OwnershipTransferred", previous, owner);
        barkx.OnTransfer += (from, to, amount) => Add("Transfer", from, to, amount);
    }
}
