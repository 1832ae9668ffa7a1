using System.Collections.Generic;
using System.Linq;
using MiningPool.Operator.Season;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Operator.Tests;

/// <summary>The recalculation against figures by hand: 7,000 units arrive, so 1,000 drip in a day.</summary>
[TestClass]
public sealed class ExpectedDividendsTests
{
    private const int Day = 86_400_000;
    private static readonly UInt160 One = new([.. new byte[19], 1]);
    private static readonly UInt160 Other = new([.. new byte[19], 2]);

    [TestMethod]
    public void DividendsDripEvenlyAndAreSharedByStake()
    {
        ExpectedDividends expected = Of(4, Staked(0, One, 100), Received(0, 7_000, 7_000, 7 * Day), Staked(2, Other, 300));
        Assert.AreEqual(0, expected.WrongArrivals);
        Assert.AreEqual(2_000 + 500, expected.PendingOf(One));
        Assert.AreEqual(1_500, expected.PendingOf(Other));
    }

    [TestMethod]
    public void DripWaitsWhileNothingIsStaked()
    {
        ExpectedDividends expected = Of(12, Received(0, 7_000, 7_000, 7 * Day), Staked(10, One, 100));
        Assert.AreEqual(2_000, expected.PendingOf(One));
    }

    // After 4 of 7 days 3,000 units are left for 3 days; 1,000 more come: (3,000 · 3 + 1,000 · 7) / 4,000 = 4 days.
    [TestMethod]
    [DataRow(4_000, 4 * Day, 0)]
    [DataRow(4_000, (4 * Day) + 1, 1)]
    [DataRow(4_001, 4 * Day, 1)]
    public void ArrivalJoinsWhatIsLeftOverTheWeightedMean(int lot, int length, int wrong)
    {
        ExpectedDividends expected = Of(
            6, Staked(0, One, 100), Received(0, 7_000, 7_000, 7 * Day), Received(4, 1_000, lot, length));
        Assert.AreEqual(wrong, expected.WrongArrivals);
        Assert.AreEqual(4_000 + 2_000, expected.PendingOf(One));
    }

    [TestMethod]
    [DataRow(3_000, 0)]
    [DataRow(3_005, 5)]
    public void PaymentIsComparedToTheUnit(int paid, int difference)
    {
        ExpectedDividends expected = Of(5, Staked(0, One, 100), Received(0, 7_000, 7_000, 7 * Day), Harvested(3, One, paid));
        Assert.AreEqual(difference, expected.LargestDifference);
        Assert.AreEqual(2_000, expected.PendingOf(One));
    }

    private static ExpectedDividends Of(int days, params IEnumerable<LoggedEvent> events) =>
        ExpectedDividends.Of(events, (ulong)days * Day);

    private static LoggedEvent Staked(int day, UInt160 account, int staked) => Event(day, "Staked", Bytes(account), 0, staked);

    private static LoggedEvent Received(int day, int amount, int lot, int length) =>
        Event(day, "DividendsReceived", StackItem.Null, amount, lot, length);

    private static LoggedEvent Harvested(int day, UInt160 account, int paid) => Event(day, "Harvested", Bytes(account), paid);

    private static LoggedEvent Event(int day, string name, params StackItem[] arguments) =>
        new((ulong)day * Day, UInt160.Zero, name, arguments.ToList());

    private static ByteString Bytes(UInt160 account) => new(Neo.IO.Helper.ToArray(account));
}
