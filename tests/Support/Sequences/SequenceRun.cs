using System;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Storage;

namespace TestSupport.Sequences;

/// <summary>
/// Plays random sequences, each on the world as it was at first: 200 of them, or 10,000 with <c>MININGPOOL_LONG=1</c>.
/// <c>MININGPOOL_SEED</c> replays a run; <c>MININGPOOL_SEQUENCES</c> says how many to play.
/// </summary>
public static class SequenceRun
{
    private const int Short = 200;
    private const int Long = 10_000;

    /// <summary>A seed for random choices: a new one each time, or the one of <c>MININGPOOL_SEED</c>.</summary>
    public static ulong Seed => Number("MININGPOOL_SEED") ?? (ulong)Random.Shared.NextInt64();

    /// <summary>Plays sequences until one fails; the failure tells the seed and the shortest sequence found.</summary>
    /// <param name="context">Where the seed is written.</param>
    /// <param name="world">The chain, which each sequence finds as it is now, its time included.</param>
    /// <param name="sequences">The sequences.</param>
    /// <param name="play">Plays one, and throws when something is wrong.</param>
    public static void Play<TStep>(TestContext context, ChainWorld world, Arbitrary<TStep[]> sequences, Action<TStep[]> play)
    {
        ulong seed = Seed;
        int count = (int?)Number("MININGPOOL_SEQUENCES") ?? (Number("MININGPOOL_LONG") == 1 ? Long : Short);
        context.WriteLine($"seed {seed}: MININGPOOL_SEED={seed} replays this run of {count:N0} sequences");

        EngineCheckpoint fresh = world.Engine.Checkpoint();
        long start = world.Now;
        Config config = Config.QuickThrowOnFailure
            .WithMaxTest(count)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(sequences, steps =>
        {
            world.Engine.Restore(fresh);
            world.SetBack(start);
            play(steps);
        }));
    }

    private static ulong? Number(string variable)
        => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? ulong.Parse(given, CultureInfo.InvariantCulture) : null;
}
