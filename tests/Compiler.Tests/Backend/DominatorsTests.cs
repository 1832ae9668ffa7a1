using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.IR;

namespace Neo.Compiler.Tests.Backend;

/// <summary>Dominators by their definition: a block dominates another where no way from the entry to the other one misses it.</summary>
[TestClass]
public sealed class DominatorsTests
{
    private const int Graphs = 300;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Blocks_dominate_what_cannot_be_reached_without_them()
    {
        int seed = Random.Shared.Next(1_000_000);
        TestContext.WriteLine($"Seeds from {seed}");
        for (int i = 0; i < Graphs; i++)
        {
            Function function = RandomGraph(new Random(seed + i));
            Dominators dominators = new(function);
            HashSet<BasicBlock> reachable = ReachableWithout(null, function);
            foreach (BasicBlock by in reachable)
            {
                HashSet<BasicBlock> others = ReachableWithout(by, function);
                foreach (BasicBlock block in reachable)
                    Assert.AreEqual(!others.Contains(block), dominators.IsDominated(block, by), $"{block} by {by}, seed {seed + i}");
            }
        }
    }

    [TestMethod]
    public void Blocks_that_nothing_leads_to_are_dominated_by_none()
    {
        FunctionBuilder f = new("f", null);
        BasicBlock entry = f.Block;
        f.Return();
        BasicBlock lost = f.Start("lost");
        f.Return();
        Dominators dominators = new(f.Function);
        Assert.IsFalse(dominators.IsDominated(lost, entry));
        Assert.IsFalse(dominators.IsDominated(lost, lost));
        Assert.IsTrue(dominators.IsDominated(entry, entry));
    }

    [TestMethod]
    public void The_order_of_the_flow_puts_each_block_behind_one_that_leads_to_it()
    {
        int seed = Random.Shared.Next(1_000_000);
        TestContext.WriteLine($"Seeds from {seed}");
        for (int i = 0; i < Graphs; i++)
        {
            Function function = RandomGraph(new Random(seed + i));
            List<BasicBlock> order = ReversePostorder.From(function.Blocks[0]);
            CollectionAssert.AreEquivalent(ReachableWithout(null, function).ToArray(), order, $"Seed {seed + i}");
            for (int place = 1; place < order.Count; place++)
                Assert.IsTrue(order.Take(place).Any(before => before.Terminator!.Successors.Contains(order[place])), $"{order[place]}, seed {seed + i}");
        }
    }

    private static HashSet<BasicBlock> ReachableWithout(BasicBlock? missing, Function function)
    {
        HashSet<BasicBlock> seen = [];
        Stack<BasicBlock> pending = new();
        pending.Push(function.Blocks[0]);
        while (pending.TryPop(out BasicBlock? block))
        {
            if (block == missing || !seen.Add(block)) continue;
            foreach (BasicBlock successor in block.Terminator!.Successors) pending.Push(successor);
        }
        return seen;
    }

    private static Function RandomGraph(Random random)
    {
        FunctionBuilder f = new("f", null);
        int count = random.Next(1, 14);
        BasicBlock[] blocks = [f.Block, .. Enumerable.Range(0, count).Select(_ => f.Start("b"))];
        foreach (BasicBlock block in blocks)
        {
            block.Terminator = random.Next(4) switch
            {
                0 => new Return(null),
                1 => new Jump(Any()),
                _ => new Branch(Constant.True, Any(), Any()),
            };
        }
        return f.Function;

        BasicBlock Any() => blocks[random.Next(1, blocks.Length)];
    }
}
