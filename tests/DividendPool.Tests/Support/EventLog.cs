using System.Collections.Generic;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace DividendPoolTests.Support;

/// <summary>The events of a dividend pool and its token, in the order raised, as text: <c>Staked(alice, 5, 5)</c>.</summary>
internal sealed class EventLog : EventText
{
    public EventLog(DividendPool pool, RewardToken barkx)
        : base(new Dictionary<UInt160, string>
        {
            [DividendWorld.Alice] = "alice",
            [DividendWorld.Bob] = "bob",
            [DividendWorld.Payer] = "payer",
            [pool.Hash] = "pool",
        })
    {
        pool.OnDividendsReceived += (from, amount, dripping, time) => Add("DividendsReceived", from, amount, dripping, time);
        pool.OnStaked += (account, amount, staked) => Add("Staked", account, amount, staked);
        pool.OnWithdrawn += (account, amount, staked) => Add("Withdrawn", account, amount, staked);
        pool.OnHarvested += (account, dividends) => Add("Harvested", account, dividends);
        pool.OnEmergencyWithdrawn += (account, amount, forfeited) => Add("EmergencyWithdrawn", account, amount, forfeited);
        barkx.OnTransfer += (from, to, amount) => Add("Transfer", from, to, amount);
    }
}
