using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo;
using Neo.SmartContract.Testing;
using MiningPool.Bench.Contracts;

namespace MiningPool.Bench.Tests;

/// <summary>A transfer of a plain token, split by hand: two reads, two writes, one event, one question for the receiver's contract.</summary>
[TestClass]
public sealed class CallProfilerTests
{
    private const long Big = 983_040;
    private const long ContextPrice = 16 * 30;

    private readonly TestEngine engine = new();
    private readonly UInt160 alice;
    private readonly UInt160 bob = new(Enumerable.Repeat((byte)7, UInt160.Length).ToArray());
    private readonly StakeToken token;

    public CallProfilerTests()
    {
        alice = engine.Sender;
        token = engine.Deploy<StakeToken>(StakeToken.Nef, StakeToken.Manifest, new object[] { alice, "ONE", 8 });
        token.Mint(alice, 1_000_000);
        token.Mint(bob, 1_000_000);
    }

    [TestMethod]
    public void ATransferIsSplitIntoItsParts()
    {
        CallProfile profile = Profile(token.Hash);

        Assert.AreEqual(new OperationCounts { Reads = 2, Writes = 2, Calls = 1, Events = 1 }, profile.Operations);
        Assert.AreEqual((4 * Big) + 200_000, profile.Storage - (profile.Storage % Big % 100_000), "Two reads and two writes of a 3-byte balance, a byte's price each.");
        Assert.IsLessThan(10 * ContextPrice, profile.Storage % Big % 100_000, "What is left are the storage contexts.");
        Assert.AreEqual(engine.FeeConsumed.Value, profile.Total);
        Assert.IsGreaterThan(3 * Big, profile.Calls, "The wallet's call, the question and its answer.");
    }

    [TestMethod]
    public void ForAContractThatTakesNoPartAllIsCalls()
    {
        CallProfile profile = Profile(bob);

        Assert.AreEqual(engine.FeeConsumed.Value, profile.Calls);
        Assert.AreEqual(profile.Calls, profile.Total);
    }

    [TestMethod]
    public void InsideLeavesTheWalletsCallOut()
    {
        CallProfile whole = Profile(token.Hash);
        CallProfile inside = Profile(token.Hash, onlyInside: true);

        Assert.AreEqual(whole.Execution, inside.Execution);
        Assert.AreEqual(whole.Storage, inside.Storage);
        Assert.IsGreaterThanOrEqualTo(Big, whole.Calls - inside.Calls);
    }

    private CallProfile Profile(UInt160 contract, bool onlyInside = false)
    {
        CallProfiler profiler = new(contract, onlyInside);
        engine.Diagnostic = profiler;
        Assert.IsTrue(token.Transfer(alice, bob, 1, null));
        engine.Diagnostic = null;
        return profiler.Finish();
    }
}
