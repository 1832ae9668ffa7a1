using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using TestSupport;

namespace MiningPoolTests;

[TestClass]
public class PageTests
{
    private readonly MiningWorld _world = new();

    [TestInitialize]
    public void AddThreePools()
    {
        for (int allocation = 100; allocation <= 300; allocation += 100) _world.AddPool(allocation);
        _world.Stake(MiningWorld.Alice, 2, 5);
    }

    [TestMethod]
    [DataRow(1, 3, "1 2 3")]
    [DataRow(1, 2, "1 2")]
    [DataRow(2, 50, "2 3")]
    [DataRow(3, 1, "3")]
    [DataRow(4, 10, "")]
    [DataRow(400, 10, "")]
    public void Pages_end_where_the_list_ends(int first, int count, string ids)
    {
        Assert.AreEqual(ids, string.Join(' ', Rows(_world.Mining.Pools(first, count)!).Select(row => PoolState.Of(row).Id)));
        Assert.AreEqual(
            ids, string.Join(' ', Rows(_world.Mining.Positions(MiningWorld.Alice, first, count)!).Select(row => PositionState.Of(row).PoolId)));
    }

    [TestMethod]
    public void A_page_says_what_the_single_views_say()
    {
        PoolState[] pools = [.. Rows(_world.Mining.Pools(1, 3)!).Select(PoolState.Of)];
        PositionState[] positions = [.. Rows(_world.Mining.Positions(MiningWorld.Alice, 1, 3)!).Select(PositionState.Of)];
        for (int id = 1; id <= 3; id++)
        {
            Assert.AreEqual(_world.Pool(id), pools[id - 1]);
            Assert.AreEqual(_world.Position(MiningWorld.Alice, id), positions[id - 1]);
        }

        Assert.AreEqual(5, positions[1].Staked);
    }

    [TestMethod]
    [DataRow(0, 1, "Pools are numbered from 1.")]
    [DataRow(-1, 1, "Pools are numbered from 1.")]
    [DataRow(1, 0, "A page holds from 1 to 50 pools.")]
    [DataRow(1, 51, "A page holds from 1 to 50 pools.")]
    public void Refuses_pages_that_cannot_be(int first, int count, string reason)
    {
        Refusal.Expect(reason, () => _world.Mining.Pools(first, count));
        Refusal.Expect(reason, () => _world.Mining.Positions(MiningWorld.Alice, first, count));
    }

    private static IEnumerable<IList<object>> Rows(IList<object> page)
        => page.Select(StackValues.Row);
}
