using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using ContractsTests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using Neo;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Storage;
using TestSupport;
using TestSupport.Sequences;

namespace ContractsTests;

/// <summary>
/// No owner, key or upgrade moves what users put in. Every method of every manifest is called with the owner's signature, of the
/// widest scope, and with arguments that aim at a user who has something in every contract.
/// </summary>
[TestClass]
public class NonCustodialTests
{
    private const int CallsPerMethod = 3_000;
    private static readonly BigInteger s_wealth = 1_000_000_000;

    // Called by tokens, by minters or by the deployment: the owner's transactions can only be refused.
    private static readonly string[] s_notForTransactions = ["_deploy", "_initialize", "onNEP17Payment", "RewardToken.mint"];

    // Views that only ranked pools have.
    private static readonly string[] s_ofRanks = ["rangeSizes", "ranking"];

    private ProgramWorld _world = null!;
    private (BigInteger[] Claims, BigInteger Product, BigInteger Supply) _last;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void The_owner_moves_nothing_of_anybodys() => Attack(null);

    [TestMethod]
    public void The_owner_moves_nothing_of_anybodys_where_pools_rank() => Attack(RankingTerms.Dego);

    private void Fill(RankingTerms? ranking)
    {
        _world = new ProgramWorld(ranking);
        foreach (UInt160 account in new[] { ProgramWorld.Alice, ProgramWorld.Owner })
        {
            _world.GiveBarkx(account, 10 * s_wealth);
            _world.GiveUsdt(account, 10 * s_wealth);
            _world.AddLiquidity(account, 2 * s_wealth, 3 * s_wealth);
        }

        _world.AddPool(_world.Usdt.Hash, BigInteger.Pow(10, 15));
        _world.AddPool(_world.Pair.Hash, BigInteger.Pow(10, 15));
        _world.AddPool(_world.Barkx.Hash, BigInteger.Pow(10, 15));
        foreach (UInt160 account in new[] { ProgramWorld.Alice, ProgramWorld.Owner })
        {
            _world.Send(_world.Usdt, account, _world.Mining.Hash, s_wealth, 1);
            _world.Send(_world.Pair, account, _world.Mining.Hash, s_wealth, 2);
            _world.Send(_world.Barkx, account, _world.Mining.Hash, s_wealth, 3);
            _world.Send(_world.Barkx, account, _world.Dividends.Hash, s_wealth, "stake");
            _world.Send(_world.Barkx, account, _world.Dividends.Hash, s_wealth, "dividends");
            _world.Send(_world.Barkx, account, _world.Pair.Hash, s_wealth, null);
            _world.Send(_world.Usdt, account, _world.Pair.Hash, s_wealth, null);
        }

        _world.Sign(ProgramWorld.Owner);
        _world.Mining.PauseStaking(3);
        _world.Mining.ProposeOwner(ProgramWorld.Owner);
        _world.Barkx.ProposeOwner(ProgramWorld.Owner);
        _world.Wait(ChainWorld.Week / 2);
    }

    private void Attack(RankingTerms? ranking)
    {
        Fill(ranking);
        int seed = (int)(SequenceRun.Seed % int.MaxValue);
        TestContext.WriteLine($"seed {seed}: MININGPOOL_SEED={seed} replays this run");
        Random random = new(seed);
        EngineCheckpoint full = _world.Engine.Checkpoint();
        AdversarialArguments arguments = new(
            ProgramWorld.Owner, ProgramWorld.Alice, _world.Contracts.Keys.Select(contract => contract.Hash), s_wealth);
        List<string> unreached = [];
        _world.Sign(ProgramWorld.Owner, WitnessScope.Global);
        foreach ((SmartContract contract, ContractManifest manifest) in _world.Contracts)
        {
            foreach (ContractMethodDescriptor method in manifest.Abi.Methods)
            {
                _world.Engine.Restore(full);
                _last = State();
                int halted = arguments.For(method, CallsPerMethod, random).Count(these => Strike(new(contract.Hash, method.Name, these)));
                bool isReachable = !s_notForTransactions.Contains(method.Name)
                    && !s_notForTransactions.Contains($"{manifest.Name}.{method.Name}")
                    && (ranking is not null || !s_ofRanks.Contains(method.Name));
                if (halted > 0 != isReachable) unreached.Add($"{manifest.Name}.{method.Name} ({halted} times)");
            }
        }

        Assert.AreEqual("", string.Join(", ", unreached), "Methods that the attack should reach and didn't, or reached and shouldn't.");
    }

    // What a call did stays: the next one finds a pool paused, an owner proposed, the minters sealed.
    private bool Strike(ContractCall call)
    {
        if (call.Make(_world.Engine).Result is null) return false;
        var before = _last;
        _last = State();
        for (int claim = 0; claim < before.Claims.Length; claim++)
        {
            Assert.IsGreaterThanOrEqualTo(before.Claims[claim], _last.Claims[claim], $"claim {claim} of Alice fell by {call}");
        }

        Assert.IsGreaterThanOrEqualTo(
            before.Product * _last.Supply * _last.Supply, _last.Product * before.Supply * before.Supply, $"LP lost worth by {call}");
        return true;
    }

    private (BigInteger[] Claims, BigInteger Product, BigInteger Supply) State()
    {
        BigInteger[] pair = StackValues.Integers(_world.Pair.Pair!.Skip(2));
        return (Claims(ProgramWorld.Alice), pair[0] * pair[1], pair[2]);
    }

    // Everything that is somebody's: in the wallet, and in each contract.
    private BigInteger[] Claims(UInt160 account) =>
    [
        _world.Barkx.BalanceOf(account)!.Value,
        _world.Usdt.BalanceOf(account)!.Value,
        _world.Pair.BalanceOf(account)!.Value,
        .. StackValues.Integers(_world.Pair.CreditsOf(account)!),
        .. MiningClaims(account, 1),
        .. MiningClaims(account, 2),
        .. MiningClaims(account, 3),
        .. StackValues.Integers(_world.Dividends.Position(account)!).Take(2),
    ];

    private BigInteger[] MiningClaims(UInt160 account, int poolId)
        => [.. StackValues.Integers(_world.Mining.Position(account, poolId)!).Skip(1).Take(2)];
}
