using System;
using Neo;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Testing;

namespace TestSupport;

/// <summary>A chain whose time and signer a test sets. Accounts are made up: who calls is said with each call.</summary>
public abstract class ChainWorld
{
    /// <summary>Seven days in ms.</summary>
    public const long Week = 604_800_000;

    /// <summary>The chain.</summary>
    public TestEngine Engine { get; } = new(true);

    /// <summary>Lets an execution take 1,000 GAS: a deployment, or many views at once, takes more than the 20 of a call.</summary>
    protected ChainWorld() => Engine.Fee = 100_000_000_000;

    /// <summary>The time of the block being made, in ms.</summary>
    public long Now => (long)Engine.PersistingBlock.TimestampMilliseconds;

    /// <summary>From now on this account has signed, and nobody else.</summary>
    public void Sign(UInt160 account, WitnessScope scope = WitnessScope.CalledByEntry)
        => Engine.SetTransactionSigners(new Signer { Account = account, Scopes = scope });

    /// <summary>Lets time pass until a moment, in ms.</summary>
    public void GoTo(long time) => Wait(time - Now);

    /// <summary>Sets the time back to a moment. The clock only advances, but it counts modulo 2^64.</summary>
    public void SetBack(long time) => Engine.PersistingBlock.AdvanceMilliseconds(unchecked((ulong)(time - Now)));

    /// <summary>Lets some ms pass.</summary>
    public void Wait(long milliseconds) => Engine.PersistingBlock.Advance(TimeSpan.FromMilliseconds(milliseconds));
}
