using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Testing;
using TestSupport;
using TradingPoolTests.Support;

namespace TradingPoolTests;

/// <summary>
/// A pool of a good token and one that misbehaves at every point where the pool meets it. Whatever it does, the good token
/// stays where the books say.
/// </summary>
[TestClass]
public class HostileTokenTests
{
    private static readonly BigInteger s_wealth = 1_000_000;

    private readonly TestEngine _engine = new(true);
    private StakeToken _good = null!;
    private HostileToken _bad = null!;
    private TradingPool _pool = null!;

    [TestInitialize]
    public void Fill()
    {
        Sign(PoolWorld.Alice);
        _good = _engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { PoolWorld.Alice, "GOOD", 8 });
        _bad = _engine.Deploy<HostileToken>(HostileToken.Nef, HostileToken.Manifest);
        _pool = _engine.Deploy<TradingPool>(TradingPool.Nef, TradingPool.Manifest, new object[] { _good.Hash, _bad.Hash, "LP" });
        foreach (UInt160 account in new[] { PoolWorld.Alice, PoolWorld.Bob })
        {
            _good.Mint(account, s_wealth);
            _bad.Give(account, s_wealth);
        }

        Sign(PoolWorld.Bob);
        _bad.Transfer(PoolWorld.Bob, _pool.Hash, 40_000, null);
        _good.Transfer(PoolWorld.Bob, _pool.Hash, 10_000, PoolWorld.AddAtLeast(0, 0));
        Sign(PoolWorld.Alice);
        _bad.Transfer(PoolWorld.Alice, _pool.Hash, 400, null);
        _good.Transfer(PoolWorld.Alice, _pool.Hash, 100, PoolWorld.AddAtLeast(0, 0));
    }

    [TestMethod]
    public void A_refused_payment_takes_nothing()
    {
        _bad.Refuse(true);
        AssertNothingHappens("The token refused the transfer.", () => _pool.RemoveLiquidity(PoolWorld.Alice, 200, 0, 0, PoolWorld.Later));
        AssertNothingHappens("The token refused the transfer.", () => _good.Transfer(PoolWorld.Alice, _pool.Hash, 10, PoolWorld.SellAtLeast(1)));
    }

    [TestMethod]
    public void A_broken_token_takes_nothing_and_cannot_hold_the_good_one_back()
    {
        _bad.Abort(true);
        AssertNothingHappens("The token is broken.", () => _pool.RemoveLiquidity(PoolWorld.Alice, 200, 0, 0, PoolWorld.Later));
        BigInteger before = Good(PoolWorld.Alice);
        _pool.RemoveToCredit(PoolWorld.Alice, 200);
        _pool.WithdrawCredit(PoolWorld.Alice, _good.Hash, 100);
        Assert.AreEqual(before + 100, Good(PoolWorld.Alice));
        AssertNothingHappens("The token is broken.", () => _pool.WithdrawCredit(PoolWorld.Alice, _bad.Hash, 400));
        _bad.Abort(false);
        _pool.WithdrawCredit(PoolWorld.Alice, _bad.Hash, 400);
        Assert.AreEqual(0, _pool.BalanceOf(PoolWorld.Alice));
    }

    // The one who re-enters is Alice, with a witness of global scope: the most that a hostile token can be given.
    [TestMethod]
    [DataRow("removeLiquidity", "The account holds less LP than this amount.")]
    [DataRow("removeToCredit", "The account holds less LP than this amount.")]
    [DataRow("withdrawCredit", "The account is credited with less than this amount.")]
    public void What_left_cannot_leave_again_from_within(string method, string reason)
    {
        Sign(PoolWorld.Alice, WitnessScope.Global);
        object[] again = method switch
        {
            "removeLiquidity" => [PoolWorld.Alice, 200, 0, 0, PoolWorld.Later],
            "removeToCredit" => [PoolWorld.Alice, 200],
            _ => [PoolWorld.Alice, _good.Hash, 1],
        };
        _bad.CallBefore(_pool.Hash, method, again);
        AssertNothingHappens(reason, () => _pool.RemoveLiquidity(PoolWorld.Alice, 200, 0, 0, PoolWorld.Later));
        _bad.CallAfter(_pool.Hash, method, again);
        AssertNothingHappens(reason, () => _pool.RemoveLiquidity(PoolWorld.Alice, 200, 0, 0, PoolWorld.Later));
    }

    [TestMethod]
    public void A_credit_is_paid_once_even_from_within()
    {
        Sign(PoolWorld.Alice, WitnessScope.Global);
        _bad.Transfer(PoolWorld.Alice, _pool.Hash, 100, null);
        object[] again = [PoolWorld.Alice, _bad.Hash, 100];
        _bad.CallBefore(_pool.Hash, "withdrawCredit", again);
        AssertNothingHappens(
            "The account is credited with less than this amount.",
            () => _pool.WithdrawCredit(PoolWorld.Alice, _bad.Hash, 100));
        _bad.CallAfter(_pool.Hash, "withdrawCredit", again);
        AssertNothingHappens(
            "The account is credited with less than this amount.",
            () => _pool.WithdrawCredit(PoolWorld.Alice, _bad.Hash, 100));
    }

    // Both swaps are priced one after the other: 10 buy 39 of 10,100 and 40,400, and 10 more 39 of 10,110 and 40,361.
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_swap_within_a_swap_meets_the_new_reserves(bool before)
    {
        Sign(PoolWorld.Alice, WitnessScope.Global);
        object[] swap = [PoolWorld.Alice, _pool.Hash, 10, new object[] { "swapExactIn", 39, PoolWorld.Later, null! }];
        if (before) _bad.CallBefore(_good.Hash, "transfer", swap);
        else _bad.CallAfter(_good.Hash, "transfer", swap);
        _good.Transfer(PoolWorld.Alice, _pool.Hash, 10, PoolWorld.SellAtLeast(39));
        AssertReserves(10_120, 40_400 - 39 - 39);
        AssertBacked();
    }

    [TestMethod]
    public void A_fee_that_is_told_is_the_senders_loss_alone()
    {
        _bad.TakeFee(100);
        _bad.Transfer(PoolWorld.Alice, _pool.Hash, 1_000, null);
        Assert.AreEqual(900, Credit(_bad, PoolWorld.Alice));
        AssertBacked();
        _pool.WithdrawCredit(PoolWorld.Alice, _bad.Hash, 900);
        AssertBacked();
    }

    // Whoever pairs with a token that makes units up can be paid in them: what it can't do is take more of the good one than the price gives.
    [TestMethod]
    public void A_lie_about_what_arrived_moves_its_own_books_only()
    {
        _bad.Lie(true);
        _bad.TakeFee(1_000);
        _bad.Transfer(PoolWorld.Alice, _pool.Hash, 1_000, null);
        Assert.AreEqual(1_000, Credit(_bad, PoolWorld.Alice));
        AssertReserves(10_100, 40_400);
        Assert.AreEqual(10_100, Good(_pool.Hash));
        _bad.Pretend(_pool.Hash, PoolWorld.Bob, 5, null);
        Assert.AreEqual(5, Credit(_bad, PoolWorld.Bob));
        Assert.AreEqual(0, Credit(_good, PoolWorld.Bob));
    }

    [TestMethod]
    public void Amounts_past_all_limits_are_refused()
    {
        foreach (BigInteger amount in new[] { BigInteger.Pow(2, 112), BigInteger.Pow(2, 255) - 1 })
        {
            foreach (object? data in new object?[] { null, PoolWorld.SellAtLeast(0), PoolWorld.BuyExactly(1), PoolWorld.AddAtLeast(0, 0) })
            {
                AssertNothingHappens("The pool can't hold that much.", () => _bad.Pretend(_pool.Hash, PoolWorld.Alice, amount, data));
            }
        }

        AssertNothingHappens("The amount must be positive.", () => _bad.Pretend(_pool.Hash, PoolWorld.Alice, -1, null));
    }

    // Every method of the manifest, with Bob's signature, at Alice's LP and credits.
    [TestMethod]
    public void Nobody_moves_what_is_anothers()
    {
        _good.Transfer(PoolWorld.Alice, _pool.Hash, 50, null);
        string before = Books();
        Sign(PoolWorld.Bob, WitnessScope.Global);
        const string Reason = "Only the account itself may do this.";
        Refusal.Expect(Reason, () => _pool.AddLiquidity(PoolWorld.Alice, 1, 1, 0, 0, PoolWorld.Later));
        Refusal.Expect(Reason, () => _pool.RemoveLiquidity(PoolWorld.Alice, 1, 0, 0, PoolWorld.Later));
        Refusal.Expect(Reason, () => _pool.RemoveToCredit(PoolWorld.Alice, 1));
        Refusal.Expect(Reason, () => _pool.WithdrawCredit(PoolWorld.Alice, _good.Hash, 1));
        Assert.IsFalse(_pool.Transfer(PoolWorld.Alice, PoolWorld.Bob, 1, null));
        Refusal.Expect("The pool takes only the two tokens of its pair.", () => _pool.OnNEP17Payment(PoolWorld.Alice, 1, null));
        Assert.AreEqual(before, Books());
        string[] writing = [.. TradingPool.Manifest.Abi.Methods.Where(method => !method.Safe).Select(method => method.Name).Order()];
        Assert.AreSequenceEqual(
            ["_deploy", "_initialize", "addLiquidity", "onNEP17Payment", "removeLiquidity", "removeToCredit", "transfer", "withdrawCredit"], writing);
    }

    private void Sign(UInt160 account, WitnessScope scope = WitnessScope.CalledByEntry)
        => _engine.SetTransactionSigners(new Signer { Account = account, Scopes = scope });

    private BigInteger Good(UInt160 account) => _good.BalanceOf(account)!.Value;

    private BigInteger Credit(SmartContract token, UInt160 account)
        => StackValues.Integers(_pool.CreditsOf(account)!)[token.Hash == _pool.Token0 ? 0 : 1];

    private (BigInteger Good, BigInteger Bad) Reserves()
    {
        BigInteger[] reserves = StackValues.Integers(_pool.Reserves!);
        return _pool.Token0 == _good.Hash ? (reserves[0], reserves[1]) : (reserves[1], reserves[0]);
    }

    private void AssertReserves(BigInteger good, BigInteger bad) => Assert.AreEqual((good, bad), Reserves());

    private void AssertBacked()
    {
        Assert.AreEqual(Good(_pool.Hash), Reserves().Good + Credit(_good, PoolWorld.Alice) + Credit(_good, PoolWorld.Bob));
        Assert.AreEqual(_bad.BalanceOf(_pool.Hash), Reserves().Bad + Credit(_bad, PoolWorld.Alice) + Credit(_bad, PoolWorld.Bob));
    }

    private string Books() => string.Join(
        ' ',
        PairState.Of(_pool.Pair!),
        _pool.BalanceOf(PoolWorld.Alice),
        Credit(_good, PoolWorld.Alice),
        Credit(_bad, PoolWorld.Alice),
        Good(PoolWorld.Alice),
        Good(_pool.Hash),
        _bad.BalanceOf(PoolWorld.Alice));

    private void AssertNothingHappens(string reason, System.Action call)
    {
        string before = Books();
        Refusal.Expect(reason, call);
        Assert.AreEqual(before, Books());
    }
}
