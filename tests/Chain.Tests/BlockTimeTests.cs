using System;
using System.Threading.Tasks;
using MiningPool.Chain.Rpc;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Chain.Tests;

[TestClass]
public sealed class BlockTimeTests
{
    private const ulong WeekMilliseconds = 7UL * 24 * 60 * 60 * 1000;

    [TestMethod]
    public async Task BlockTimeMovesAWeekAgainAndAgain()
    {
        BlockHead before = await SharedChain.Chain.Client.HeadAsync();
        for (ulong week = 1; week <= 3; week++)
        {
            BlockHead after = await SharedChain.Chain.FastForwardAsync(TimeSpan.FromDays(7));
            ulong moved = after.Timestamp - before.Timestamp;
            Assert.IsTrue(moved >= week * WeekMilliseconds, $"{moved} ms after {week} weeks");
            Assert.IsTrue(moved < (week * WeekMilliseconds) + (60 * 60 * 1000), $"{moved} ms after {week} weeks");
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(-1000)]
    public async Task BlockTimeDoesNotStandOrGoBack(int milliseconds)
    {
        ChainException refusal = await Assert.ThrowsExactlyAsync<ChainException>(
            () => SharedChain.Chain.FastForwardAsync(TimeSpan.FromMilliseconds(milliseconds)));
        StringAssert.Contains(refusal.Message, "only moves ahead");
    }
}
