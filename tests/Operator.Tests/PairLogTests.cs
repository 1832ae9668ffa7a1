using MiningPool.Operator.Season;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Operator.Tests;

[TestClass]
public sealed class PairLogTests
{
    // 1,000 into reserves of 10,000 and 20,000: 997,000 · 20,000 / (10,000,000 + 997,000) = 1,813.2…, so 1,813.
    private static readonly Swap Right = new(FirstIn: true, 1_000, 1_813, 11_000, 18_187);

    [TestMethod]
    public void SwapThatPaysTheMostWithinTheFeeIsFair()
    {
        Assert.IsTrue(Right.IsFair);
        Assert.IsTrue(new Swap(FirstIn: false, 1_000, 1_813, 18_187, 11_000).IsFair);
    }

    [TestMethod]
    [DataRow(1_812)]
    [DataRow(1_814)]
    public void UnitMoreOrLessIsFound(int amountOut) =>
        Assert.IsFalse((Right with { AmountOut = amountOut, Reserve1 = 20_000 - amountOut }).IsFair);

    // Added 10,000 and 20,000 for 14,142 LP with the locked 1,000; a tenth of the supply removed; then the swap.
    [TestMethod]
    public void ReservesAndSupplyFollowFromTheEvents()
    {
        var log = new PairLog([Right], 10_000, 20_000, 13_142, 1_000, 2_000, 1_414);
        Assert.AreEqual(10_000, log.Reserve0);
        Assert.AreEqual(20_000 - 2_000 - 1_813, log.Reserve1);
        Assert.AreEqual(14_142 - 1_414, log.Supply);
        Assert.AreEqual(0, new PairLog([], 0, 0, 0, 0, 0, 0).Supply);
    }
}
