using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Persistence;
using MiningPool.Bench.Contracts.Users;

namespace MiningPool.Bench.Tests;

[TestClass]
public sealed class UserTests
{
    private static readonly IReadOnlyList<UserResult> Committed = new UserSuite(BenchFiles.Bench).ReadResults();

    [TestMethod]
    public void TenStakersAndAThousandPayTheSame()
    {
        IReadOnlyList<UserResult> now = UserSuite.Run([10, 1_000], progress => { });

        AssertFlat(now);
        foreach (UserResult result in now)
        {
            UserResult committed = Committed.Single(of => of.Contract == result.Contract && of.Call == result.Call && of.Users == result.Users);
            Assert.IsLessThanOrEqualTo(committed.Gas, result.Gas, $"{result.Contract}, {result.Call}, {result.Users} stakers: run ./scripts/bench --users and commit what it writes.");
        }
    }

    [TestMethod]
    public void TheCommittedFiguresAreFlatUpToAHundredThousandStakers()
    {
        AssertFlat(Committed);
        CollectionAssert.IsSubsetOf(UserSuite.Sizes.ToArray(), Committed.Select(of => of.Users).ToArray());
    }

    [TestMethod]
    public void TheSpreadIsTheDearestOverTheCheapest()
    {
        UserResult[] results = [new("c", "m", 10, 100), new("c", "m", 1_000, 110), new("c", "n", 10, 7)];

        Assert.AreEqual("m 0.10, n 0.00", string.Join(", ", UserSuite.Spreads(results).Select(of => FormattableString.Invariant($"{of.Call} {of.Spread:0.00}"))));
    }

    [TestMethod]
    public void TheStoreFindsKeysInOrder()
    {
        SortedStore store = new();
        foreach (string key in new[] { "b", "a", "c", "ab" }) store.Put(Encoding.ASCII.GetBytes(key), [1]);
        store.Put("b"u8.ToArray(), [2]);
        store.Delete("c"u8.ToArray());

        Assert.AreEqual("ab b", Keys(store.Seek("ab"u8.ToArray(), SeekDirection.Forward)));
        Assert.AreEqual("ab a", Keys(store.Seek("ab"u8.ToArray(), SeekDirection.Backward)));
        CollectionAssert.AreEqual(new byte[] { 2 }, store.TryGet("b"u8.ToArray()));
        Assert.IsNull(store.TryGet("c"u8.ToArray()));
        Assert.IsFalse(store.Contains("c"u8.ToArray()));
    }

    private static string Keys(IEnumerable<(byte[] Key, byte[] Value)> entries) => string.Join(' ', entries.Select(entry => Encoding.ASCII.GetString(entry.Key)));

    private static void AssertFlat(IReadOnlyList<UserResult> results)
    {
        foreach ((string contract, string call, double spread) in UserSuite.Spreads(results)) Assert.IsLessThanOrEqualTo(UserSuite.Tolerance, spread, $"{contract}, {call}");
    }
}
