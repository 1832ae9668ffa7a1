using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;
using TestSupport;

namespace ContractsTests.Hostile;

/// <summary>
/// Mining pools: 1 takes the bad token, 2 a good one, 3 the reward token itself. The reward token may be the bad one instead, and
/// then pool 1 takes a good one too. Time without stakers has left dividends to pay, and the lock still runs where there is one.
/// </summary>
internal sealed class MiningScene : Scene
{
    private const long Day = 86_400_000;
    private static readonly BigInteger s_cap = BigInteger.Pow(10, 18);

    private readonly SmartContract _reward;
    private readonly SmartContract[] _stakeTokens;
    private readonly MiningPool _mining;
    private readonly bool _ranked;

    public MiningScene(bool attackerIsContract, bool rewardIsBad, bool ranked)
        : base(attackerIsContract)
    {
        _ranked = ranked;
        Sign(Owner);
        RewardToken barkx = Engine.Deploy<RewardToken>(RewardToken.Nef, RewardToken.Manifest, new object[] { Owner, "BARKX", s_cap });
        Minter faucet = Engine.Deploy<Minter>(Minter.Nef, Minter.Manifest);
        _reward = rewardIsBad ? Bad : barkx;
        _stakeTokens = [rewardIsBad ? Good : Bad, Good, _reward];
        UInt160 dividends = Engine.Deploy<DividendPool>(DividendPool.Nef, DividendPool.Manifest, _reward.Hash).Hash;
        object?[]? terms = ranked ? [3 * Day, 1_000, 1, 5, 3, 1, 1, 2, 2] : null;
        _mining = Engine.Deploy<MiningPool>(
            MiningPool.Nef, MiningPool.Manifest, new object?[] { Owner, _reward.Hash, Week, dividends, terms });
        barkx.RegisterMinter(_mining.Hash, s_cap / 2);
        barkx.RegisterMinter(faucet.Hash, s_cap / 2);
        foreach (SmartContract token in _stakeTokens) _mining.AddPool(token.Hash, 1_000_001, Now, 1);
        Wait(Day);
        foreach (UInt160 account in new[] { Attacker, Bob })
        {
            Enrich(account, 10_000);
            faucet.Mint(barkx.Hash, account, 10_000);
            for (int pool = 0; pool < _stakeTokens.Length; pool++) Send(_stakeTokens[pool], account, _mining.Hash, 1_000, pool + 1);
        }

        Wait(Day);
    }

    public override IReadOnlyList<ContractCall> Calls => [.. Enumerable.Range(1, _stakeTokens.Length).SelectMany(CallsOf)];

    public override IReadOnlyList<ContractCall> Payments
        => [.. Calls.Where(call => call.Method != "transfer" && (PaysStake(call) || PaysReward(call)))];

    private IReadOnlyDictionary<string, SmartContract> Tokens => new Dictionary<string, SmartContract>
    {
        ["bad"] = Bad,
        ["good"] = Good,
        ["reward"] = _reward,
    };

    public override IReadOnlyList<ContractCall> BobsExits
        => [.. Enumerable.Range(1, _stakeTokens.Length).Select(pool => new ContractCall(_mining.Hash, "exit", Bob, pool))];

    public override IReadOnlyList<BigInteger> Bobs() =>
    [
        .. Tokens.Values.Select(token => Balance(token, Bob)),
        .. Enumerable.Range(1, _stakeTokens.Length).Select(pool => Position(Bob, pool)).SelectMany(of => new[] { of[1], Owed(of) }),
    ];

    public override IReadOnlyDictionary<string, BigInteger> Wealth() => Tokens.ToDictionary(token => token.Key, token =>
    {
        BigInteger wealth = Balance(token.Value, Attacker);
        for (int pool = 1; pool <= _stakeTokens.Length; pool++)
        {
            BigInteger[] position = Position(Attacker, pool);
            if (_stakeTokens[pool - 1] == token.Value) wealth += position[1];
            if (_reward == token.Value) wealth += position[2];
        }

        return wealth;
    });

    public override string? MakeUp(BigInteger amount) => Pretend(_mining.Hash, amount, 1);

    public override void AssertBacked()
    {
        foreach (SmartContract token in Tokens.Values)
        {
            BigInteger staked = 0;
            for (int pool = 1; pool <= _stakeTokens.Length; pool++)
            {
                if (_stakeTokens[pool - 1] == token) staked += Position(Attacker, pool)[1] + Position(Bob, pool)[1];
            }

            Assert.AreEqual(staked, Balance(token, _mining.Hash), "held = the sum of the stakes");
        }
    }

    private IEnumerable<ContractCall> CallsOf(int pool) =>
    [
        new(_mining.Hash, "withdraw", Attacker, pool, 400),
        new(_mining.Hash, "withdraw", Attacker, pool, 1_000),
        new(_mining.Hash, "harvest", Attacker, pool),
        new(_mining.Hash, "exit", Attacker, pool),
        new(_mining.Hash, "emergencyWithdraw", Attacker, pool),
        new(_mining.Hash, "payDividends", pool),
        new(_stakeTokens[pool - 1].Hash, "transfer", Attacker, _mining.Hash, 100, pool),
    ];

    private bool PaysStake(ContractCall call)
        => call.Method is "withdraw" or "exit" or "emergencyWithdraw" && _stakeTokens[(int)call.Arguments[1]! - 1] == Bad;

    // A ranked pool harvests with each withdrawal.
    private bool PaysReward(ContractCall call)
        => _reward == Bad && (call.Method is "harvest" or "exit" or "payDividends" || (_ranked && call.Method == "withdraw"));

    private BigInteger Balance(SmartContract token, UInt160 account)
        => token == Bad ? BadOf(account) : token == Good ? GoodOf(account) : ((RewardToken)token).BalanceOf(account)!.Value;

    // Pool, staked, pending, fraction.
    private BigInteger[] Position(UInt160 account, int pool) => [.. StackValues.Integers(_mining.Position(account, pool)!).Take(4)];
}
