using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Random programs over structs: where .NET and the VM part, a copy is missing or one too many.</summary>
[TestClass]
public class RandomStructTests
{
    private const int Methods = 12;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    [DataRow(6)]
    public void FixedSeedsAgree(int seed) => Run(seed);

    [TestMethod]
    public void ANewSeedAgrees() => Run(Random.Shared.Next());

    private void Run(int seed)
    {
        TestContext.WriteLine($"Seed {seed}: new StructProgram({seed}).Members({Methods}) is the program.");
        Differential code = new(new StructProgram(seed).Members(Methods), StructProgram.Types);
        int returned = 0;
        for (int i = 0; i < Methods; i++)
            for (int input = 0; input < 3; input++)
                if (code.Agree($"M{i}", input).StartsWith('[')) returned++;
        Assert.IsGreaterThan(Methods, returned, "Most calls must return, or nothing is compared.");
    }
}
