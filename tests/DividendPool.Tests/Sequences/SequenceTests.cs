using System;
using System.Globalization;
using DividendPoolTests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Storage;

namespace DividendPoolTests.Sequences;

/// <summary>
/// Random seasons on the contract, beside the model. <c>MININGPOOL_LONG=1</c> plays more and longer ones;
/// <c>MININGPOOL_SEED</c> replays one run.
/// </summary>
[TestClass]
public class SequenceTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void The_contract_agrees_with_the_model_after_every_step()
    {
        bool isLong = Environment.GetEnvironmentVariable("MININGPOOL_LONG") == "1";
        ulong seed = Environment.GetEnvironmentVariable("MININGPOOL_SEED") is { Length: > 0 } given
            ? ulong.Parse(given, CultureInfo.InvariantCulture)
            : (ulong)Random.Shared.NextInt64();
        TestContext.WriteLine($"seed {seed}: MININGPOOL_SEED={seed} replays this run");

        DividendWorld world = new();
        EngineCheckpoint fresh = world.Engine.Checkpoint();
        Config config = Config.QuickThrowOnFailure
            .WithMaxTest(isLong ? 10_000 : 200)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(StepGenerator.Seasons(60), steps =>
        {
            world.Engine.Restore(fresh);
            new Season(world).Play(steps);
        }));
    }
}
