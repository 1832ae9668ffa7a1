using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Assembly;
using Neo.Compiler.Passes;
using Neo.Compiler.Tests.Language;

namespace Neo.Compiler.Tests.Fuzzing;

/// <summary>
/// Random programs mean on the VM what they mean on .NET, with and without the passes. <c>MININGPOOL_LONG=1</c> runs more of them;
/// <c>MININGPOOL_SEED</c> replays one run. A failure is shrunk, and shown with its seed.
/// </summary>
[TestClass]
public class RandomProgramsTests
{
    private const int ProgramsInAClass = 25;

    private static readonly (int X, int Y)[] Inputs = [(0, 0), (3, -8), (int.MaxValue, 13), (-77, int.MinValue)];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(false), DataRow(true)]
    public void RandomProgramsMeanWhatTheyMeanOnDotNet(bool hasClasses)
    {
        bool isLong = Environment.GetEnvironmentVariable("MININGPOOL_LONG") == "1";
        int first = int.TryParse(Environment.GetEnvironmentVariable("MININGPOOL_SEED"), CultureInfo.InvariantCulture, out int given) ? given : Random.Shared.Next(1_000_000);
        int classes = isLong ? 400 : 10;
        TestContext.WriteLine($"MININGPOOL_SEED={first}, {classes * ProgramsInAClass} programs");
        // In pieces, so that a failure ends a long run, and in parallel, as each class stands alone.
        foreach (int[] piece in Enumerable.Range(0, classes).Select(i => first + i * ProgramsInAClass).Chunk(20))
        {
            int? failing = piece.AsParallel().AsOrdered().Where(seed => Failure(Programs(seed, hasClasses), hasClasses) is not null).Cast<int?>().FirstOrDefault();
            if (failing is { } seed) Explain(seed, hasClasses);
            if (isLong) TestContext.DisplayMessage(MessageLevel.Informational, $"{piece[^1] + ProgramsInAClass - first:N0} of {classes * ProgramsInAClass:N0} programs agree, {(hasClasses ? "with" : "without")} classes.");
        }
    }

    [TestMethod]
    public void EachPassCanBeSwitchedOffAlone()
    {
        int seed = Random.Shared.Next(1_000_000);
        TestContext.WriteLine($"Seed {seed}: the programs are those of MININGPOOL_SEED={seed}.");
        AssemblyOptions[] options = [.. Pipeline.AllPasses.Select(pass => new AssemblyOptions { VerifyPasses = true, DisabledPasses = new HashSet<string> { pass.Name } })];

        Assert.IsNull(Failure([.. Programs(seed, seed % 2 == 0).Take(8)], seed % 2 == 0, options), $"Seed {seed}");
    }

    private static void Explain(int seed, bool hasClasses)
    {
        IReadOnlyList<RandomStatement>[] programs = Programs(seed, hasClasses);
        for (int i = 0; i < programs.Length; i++)
        {
            if (Failure([programs[i]], hasClasses) is null) continue;
            IReadOnlyList<RandomStatement> smallest = Shrink(programs[i], hasClasses);
            Assert.Fail($"Replay with MININGPOOL_SEED={seed + i}. {Failure([smallest], hasClasses)}\n{RandomSource.Method("Run0", smallest, hasClasses)}");
        }
        Assert.Fail($"Replay with MININGPOOL_SEED={seed}. Only the {ProgramsInAClass} programs together fail: {Failure(programs, hasClasses)}");
    }

    private static IReadOnlyList<RandomStatement>[] Programs(int seed, bool hasClasses) =>
        [.. Enumerable.Range(seed, ProgramsInAClass).Select(each => new ProgramGenerator(each, hasClasses).Statements(8))];

    private static IReadOnlyList<RandomStatement> Shrink(IReadOnlyList<RandomStatement> program, bool hasClasses)
    {
        IReadOnlyList<RandomStatement> current = program;
        for (int tries = 0; tries < 400;)
        {
            IReadOnlyList<RandomStatement>? smaller = null;
            foreach (IReadOnlyList<RandomStatement> candidate in RandomStatement.Smaller(current))
            {
                if (++tries > 400) break;
                if (Failure([candidate], hasClasses) is not { } failure || failure.Contains("CS0", StringComparison.Ordinal)) continue;
                smaller = candidate;
                break;
            }
            if (smaller is null) break;
            current = smaller;
        }
        return current;
    }

    /// <summary>Why the two sides don't agree, or null where they do.</summary>
    private static string? Failure(IReadOnlyList<IReadOnlyList<RandomStatement>> programs, bool hasClasses, IReadOnlyList<AssemblyOptions>? options = null)
    {
        string methods = string.Join("\n", programs.Select((statements, i) => RandomSource.Method($"Run{i}", statements, hasClasses)));
        try
        {
            Differential code = new(RandomSource.Members + "\n" + RandomSource.Failing(hasClasses) + "\n" + methods, RandomSource.Types, options: options, setsState: true);
            for (int i = 0; i < programs.Count; i++)
                foreach ((int x, int y) in Inputs) code.Agree($"Run{i}", x, y);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.Message.Split("\n")[0] + (exception is UnitTestAssertException ? "" : " " + exception.GetType().Name);
        }
    }
}
