using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.MSBuild;

/// <summary>Real builds, each a few seconds: one test walks through a project's life instead of making a project for each fact.</summary>
[TestClass]
public sealed class BuildIntegrationTests
{
    private static readonly string[] Outputs = ["bin/sc/One.artifacts.cs", "bin/sc/One.manifest.json", "bin/sc/One.nef", "bin/sc/One.nefdbgnfo"];

    private readonly TemporaryFolder folder = new();

    [TestCleanup]
    public void RemoveFolder() => folder.Dispose();

    [TestMethod]
    public void AProjectIsCompiledOncePerChangeAndCleaned()
    {
        DotNetBuild build = NewProject("1");
        AssertBuilds(build);
        foreach (string output in Outputs) Assert.IsTrue(File.Exists(folder[output]), output);
        byte[] first = File.ReadAllBytes(folder["bin/sc/One.nef"]);
        DateTime stamp = OutputListTime();

        AssertBuilds(build);
        Assert.AreEqual(stamp, OutputListTime(), "Nothing changed, but neocc ran again.");

        WriteContract("2");
        File.Delete(folder["bin/sc/One.manifest.json"]);
        AssertBuilds(build);
        CollectionAssert.AreNotEqual(first, File.ReadAllBytes(folder["bin/sc/One.nef"]));
        Assert.IsTrue(File.Exists(folder["bin/sc/One.manifest.json"]));

        File.Delete(folder["bin/sc/One.nef"]);
        AssertBuilds(build);
        Assert.IsTrue(File.Exists(folder["bin/sc/One.nef"]), "A deleted output must come back though no source changed.");

        Assert.AreEqual(0, build.Run("Clean").ExitCode);
        foreach (string output in Outputs) Assert.IsFalse(File.Exists(folder[output]), output);
    }

    [TestMethod]
    public void ErrorsAppearOnceWithFileAndLineAndLeaveTheOutputAlone()
    {
        DotNetBuild build = NewProject("1");
        AssertBuilds(build);
        byte[] before = File.ReadAllBytes(folder["bin/sc/One.nef"]);

        WriteContract("\"text\"");
        AssertFails(build, "One.cs(4,34): error CS0029");

        WriteContract("(int)System.Math.Sqrt(2.0)");
        AssertFails(build, "error NC1");

        CollectionAssert.AreEqual(before, File.ReadAllBytes(folder["bin/sc/One.nef"]));
    }

    private DotNetBuild NewProject(string value)
    {
        DotNetBuild build = new(folder.Path);
        build.WriteProject("One");
        WriteContract(value);
        return build;
    }

    private void WriteContract(string value) => folder.Write("One.cs", $$"""
        using Neo.SmartContract.Framework;
        public class One : SmartContract
        {
            public static int Value() => {{value}};
        }
        """);

    private DateTime OutputListTime() =>
        File.GetLastWriteTimeUtc(Directory.GetFiles(folder["obj"], "neocc.outputs", SearchOption.AllDirectories).Single());

    private static void AssertBuilds(DotNetBuild build)
    {
        (int exitCode, string[] lines) = build.Run();
        Assert.AreEqual(0, exitCode, string.Join('\n', lines));
    }

    private void AssertFails(DotNetBuild build, string error)
    {
        (int exitCode, string[] lines) = build.Run();
        Assert.AreNotEqual(0, exitCode);
        string[] places = [.. lines.Where(line => line.StartsWith(folder["One.cs"] + "(4,", StringComparison.Ordinal))];
        Assert.HasCount(1, places, string.Join('\n', lines));
        StringAssert.Contains(places[0], error);
    }
}
