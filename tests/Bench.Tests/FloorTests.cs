using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPool.Bench.Contracts;

namespace MiningPool.Bench.Tests;

/// <summary>Floors by hand: 32,768 × 30 = 983,040 for a read, a write, an event; 100,000 a byte.</summary>
[TestClass]
public sealed class FloorTests
{
    private const long Big = 983_040;

    private static readonly Prices Default = new(GasPolicy.Default);

    [TestMethod]
    public void TheFixedPricesAreThoseOfNeo()
    {
        Assert.AreEqual(Big, Default.Read);
        Assert.AreEqual(Big, Default.Delete);
        Assert.AreEqual(Big, Default.Event);
        Assert.AreEqual(Big, Default.Call);
        Assert.AreEqual(2 * Big, Default.Search);
        Assert.AreEqual(1_024 * 30, Default.Witness);
        Assert.AreEqual(32_768 * 3, new Prices(GasPolicy.Mainnet).Read);
    }

    [TestMethod]
    public void ANewItemPaysForKeyAndValue() => Assert.AreEqual(Big + 6_300_000, Default.Create(23, 40));

    [TestMethod]
    [DataRow(40, 40, 10)]
    [DataRow(41, 41, 11)]
    [DataRow(40, 42, 12)]
    [DataRow(40, 3, 1)]
    [DataRow(40, 0, 0)]
    public void AnItemWrittenOverPaysForAQuarterAndForGrowth(int before, int after, int bytes) =>
        Assert.AreEqual(Big + (100_000 * bytes), Default.Overwrite(before, after));

    [TestMethod]
    public void KnownBytesCostAReadAtMost()
    {
        Assert.AreEqual(500_000, Default.Known(20));
        Assert.AreEqual(Big, Default.Known(57));
    }

    [TestMethod]
    public void TheFloorOfACallIsTheSumOfWhatItMustTouch()
    {
        StoredItem item = new(21, () => [new BigInteger(100), BigInteger.Zero, new BigInteger(1_000)]);
        FloorTerms terms = new() { Changed = [item], Entered = [30], Struck = 1, Searches = 1, Reads = 1, Events = 2, Witnesses = 1, Calls = 5 };

        Assert.AreEqual(3, item.Bytes);
        Assert.AreEqual((2 * Big) + 100_000 + Big + 3_000_000 + Big + (2 * Big) + Big + (2 * Big) + 30_720, terms.Price(Default, [4]));
        Assert.AreEqual((2 * Big) + 2_400_000, new FloorTerms { Changed = [item] }.Price(Default, [0]));
    }
}
