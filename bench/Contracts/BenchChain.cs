using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using Neo;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Storage;

namespace MiningPool.Bench.Contracts;

/// <summary>A chain under one policy, with accounts that sign when told to, and calls that are measured.</summary>
public abstract class BenchChain
{
    /// <summary>Units of one token of 8 decimals.</summary>
    protected static readonly BigInteger Token = 100_000_000;

    /// <summary>Seven days in ms.</summary>
    protected const ulong Week = 604_800_000;

    /// <summary>A deadline that nothing reaches, in ms.</summary>
    protected static readonly BigInteger Later = 9_999_999_999_999;

    private const long AmpleFee = 1_000_00000000;

    private readonly List<ContractResult> results = [];

    /// <summary>Starts a chain.</summary>
    /// <param name="policy">Its prices.</param>
    /// <param name="storage">Where its state is; null for memory.</param>
    protected BenchChain(GasPolicy policy, EngineStorage? storage = null)
    {
        Policy = policy;
        Prices = new Prices(policy);
        Engine = storage is null ? new TestEngine() : new TestEngine(storage);
        Engine.Fee = AmpleFee;
        Engine.Native.Policy.ExecFeeFactor = policy.FeeFactor;
        Engine.Native.Policy.StoragePrice = policy.StoragePrice;
    }

    /// <summary>Who deploys and owns.</summary>
    protected static UInt160 Owner { get; } = Account(0);

    /// <summary>Whose calls are measured.</summary>
    protected static UInt160 Alice { get; } = Account(1);

    /// <summary>Somebody with much.</summary>
    protected static UInt160 Bob { get; } = Account(2);

    /// <summary>The chain.</summary>
    protected TestEngine Engine { get; }

    /// <summary>The chain's prices.</summary>
    protected GasPolicy Policy { get; }

    private Prices Prices { get; }

    /// <summary>The time of the block being made, in ms.</summary>
    protected BigInteger Now => Engine.PersistingBlock.TimestampMilliseconds;

    /// <summary>What was measured.</summary>
    public IReadOnlyList<ContractResult> Results => results;

    /// <summary>One of many made-up accounts.</summary>
    protected static UInt160 Account(int number)
    {
        byte[] bytes = Enumerable.Repeat((byte)0xa5, UInt160.Length).ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), number);
        return new UInt160(bytes);
    }

    /// <summary>From now on these accounts have signed, and nobody else.</summary>
    protected void Sign(params UInt160[] accounts)
        => Engine.SetTransactionSigners([.. accounts.Select(account => new Signer { Account = account, Scopes = WitnessScope.CalledByEntry })]);

    /// <summary>Lets time pass, in ms.</summary>
    protected void Wait(ulong milliseconds) => Engine.PersistingBlock.AdvanceMilliseconds(milliseconds);

    /// <summary>Deploys a token that its deployer, who signed, mints.</summary>
    protected StakeToken DeployToken(UInt160 owner, string symbol)
    {
        Sign(owner);
        return Engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { owner, symbol, 8 });
    }

    /// <summary>Mints units of a token to an account.</summary>
    protected void Give(StakeToken token, UInt160 account, BigInteger amount)
    {
        Sign(token.Owner!);
        token.Mint(account, amount);
    }

    /// <summary>Sends units of a token that the account has to a contract.</summary>
    protected void Send(StakeToken token, UInt160 account, UInt160 to, BigInteger amount, object? data)
    {
        Sign(account);
        if (token.Transfer(account, to, amount, data) != true) throw new InvalidDataException("The token refused a transfer of the bench.");
    }

    /// <summary>The fields of a view as numbers; what is no number counts as 0.</summary>
    protected static BigInteger[] Numbers(IEnumerable<object>? view) => [.. view!.Select(field => field switch
    {
        Neo.VM.Types.Integer or Neo.VM.Types.ByteString { Size: <= 32 } => ((Neo.VM.Types.PrimitiveType)field).GetInteger(),
        BigInteger number => number,
        _ => BigInteger.Zero,
    })];

    /// <summary>Measures what a user does in one or more calls, and keeps the result.</summary>
    protected void Measure(string contract, string call, UInt160 hash, params (Action Action, FloorTerms Terms)[] steps)
        => Measure(contract, call, hash, false, steps);

    /// <summary>Measures only what happens while the contract is being called by another one.</summary>
    protected void MeasureInside(string contract, string call, UInt160 hash, Action action, FloorTerms terms)
        => Measure(contract, call, hash, true, (action, terms));

    /// <summary>Profiles a call without keeping it.</summary>
    protected CallProfile Profile(UInt160 hash, Action action, bool onlyInside = false)
    {
        CallProfiler profiler = new(hash, onlyInside);
        Engine.Diagnostic = profiler;
        try
        {
            action();
        }
        finally
        {
            Engine.Diagnostic = null;
        }

        return profiler.Finish();
    }

    private void Measure(string contract, string call, UInt160 hash, bool onlyInside, params (Action Action, FloorTerms Terms)[] steps)
    {
        ContractResult result = new(Policy.Name, contract, call, 0, 0, 0, 0);
        foreach ((Action action, FloorTerms terms) in steps)
        {
            int[] before = [.. terms.Changed.Select(item => item.Bytes)];
            CallProfile profile = Profile(hash, action, onlyInside);
            if (profile.Operations.Calls != terms.Calls)
            {
                throw new InvalidDataException($"{contract}, {call}: the contract makes {profile.Operations.Calls} calls, but its floor counts {terms.Calls}.");
            }

            result = result with
            {
                Execution = result.Execution + profile.Execution,
                Storage = result.Storage + profile.Storage,
                Calls = result.Calls + profile.Calls,
                Floor = result.Floor + profile.Calls + terms.Price(Prices, before),
            };
        }

        results.Add(result);
    }
}
