using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.CommandLine;

[TestClass]
public sealed class OptionTests
{
    private const string One = "using Neo.SmartContract.Framework;\npublic class One : SmartContract { public static int Value() => 1; }\n";
    private const string Sum = "using Neo.SmartContract.Framework;\npublic class Sum : SmartContract { public static int Add(int a, int b) => Plus(a, b) + 1; private static int Plus(int a, int b) => a + b; }\n";

    private readonly TemporaryFolder folder = new();

    [TestCleanup]
    public void RemoveFolder() => folder.Dispose();

    [TestMethod]
    public void WithoutOptionsNefAndManifestGoToBinScBesideTheSources()
    {
        NeoccRun run = NeoccRun.Of(folder.Write("src/One.cs", One));

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        CollectionAssert.AreEqual(new[] { "One.manifest.json", "One.nef" }, FilesIn("src/bin/sc"));
    }

    [TestMethod]
    public void PathsAreRelativeToTheCurrentFolder()
    {
        string source = Path.GetRelativePath(Environment.CurrentDirectory, folder.Write("src/One.cs", One));
        string output = Path.GetRelativePath(Environment.CurrentDirectory, folder["out"]);

        NeoccRun run = NeoccRun.Of(source, "-o", output);

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        CollectionAssert.AreEqual(new[] { "One.manifest.json", "One.nef" }, FilesIn("out"));
    }

    [TestMethod]
    public void EachKindOfOutputHasItsOption()
    {
        NeoccRun run = NeoccRun.Of(folder.Write("One.cs", One), "-o", folder["out"], "--assembly", "--generate-artifacts", "Source", "--debug");

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        CollectionAssert.AreEqual(new[] { "One.artifacts.cs", "One.asm", "One.manifest.json", "One.nef", "One.nefdbgnfo" }, FilesIn("out"));
    }

    [TestMethod]
    [DataRow("--debug=Strict", true)]
    [DataRow("-d:extended", true)]
    [DataRow("--debug=none", false)]
    public void DebugTakesNccsNamesInAnyCase(string option, bool written)
    {
        Assert.AreEqual(0, NeoccRun.Of(folder.Write("One.cs", One), "-o", folder["out"], option).ExitCode);

        Assert.AreEqual(written, File.Exists(folder["out/One.nefdbgnfo"]));
    }

    [TestMethod]
    public void BaseNameNamesTheFiles()
    {
        NeoccRun run = NeoccRun.Of(folder.Write("One.cs", One), "-o", folder["out"], "--base-name", "Other");

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        CollectionAssert.AreEqual(new[] { "Other.manifest.json", "Other.nef" }, FilesIn("out"));
    }

    [TestMethod]
    public void SeveralContractsAreEachWritten()
    {
        NeoccRun run = NeoccRun.Of(folder.Write("One.cs", One), folder.Write("Sum.cs", Sum), "-o", folder["out"]);

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        CollectionAssert.AreEqual(new[] { "One.manifest.json", "One.nef", "Sum.manifest.json", "Sum.nef" }, FilesIn("out"));
    }

    [TestMethod]
    [DataRow("--checked")]
    [DataRow("--no-inline")]
    [DataRow("--optimize=None")]
    public void WhatChangesTheScriptDoes(string option)
    {
        string source = folder.Write("Sum.cs", Sum);

        Assert.AreEqual(0, NeoccRun.Of(source, "-o", folder["plain"]).ExitCode);
        Assert.AreEqual(0, NeoccRun.Of(source, "-o", folder["changed"], option).ExitCode);

        CollectionAssert.AreNotEqual(File.ReadAllBytes(folder["plain/Sum.nef"]), File.ReadAllBytes(folder["changed/Sum.nef"]));
    }

    [TestMethod]
    [DataRow("--optimize=Basic")]
    [DataRow("--optimize=Experimental")]
    [DataRow("--optimize=All")]
    public void EveryLevelAboveNoneIsTheSame(string option)
    {
        string source = folder.Write("Sum.cs", Sum);

        Assert.AreEqual(0, NeoccRun.Of(source, "-o", folder["plain"]).ExitCode);
        Assert.AreEqual(0, NeoccRun.Of(source, "-o", folder["level"], option).ExitCode);

        CollectionAssert.AreEqual(File.ReadAllBytes(folder["plain/Sum.nef"]), File.ReadAllBytes(folder["level/Sum.nef"]));
    }

    [TestMethod]
    public void NullableEnabledWarnsAndAnnotationsDoesNot()
    {
        string source = folder.Write("One.cs", One + "class Other { string name = null; }");

        StringAssert.Contains(NeoccRun.Of(source, "-o", folder["out"], "--nullable", "Enable").Errors, "One.cs(3,29): warning CS8625");
        Assert.IsFalse(NeoccRun.Of(source, "-o", folder["out"]).Errors.Contains("CS8625", StringComparison.Ordinal));
    }

    [TestMethod]
    public void AProjectIsReadAsMSBuildReadsIt()
    {
        folder.Write("Pair.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <DefineConstants>CHOSEN</DefineConstants>
              </PropertyGroup>
              <ItemGroup><Compile Remove="Left.cs" /></ItemGroup>
            </Project>
            """);
        folder.Write("Left.cs", "this is not C#");
        folder.Write("Nested/One.cs", "#if CHOSEN\n" + One + "public class Late { Action? Later; }\n#endif");

        NeoccRun run = NeoccRun.Of(folder.Path);

        Assert.AreEqual(0, run.ExitCode, run.Errors);
        CollectionAssert.AreEqual(new[] { "One.manifest.json", "One.nef" }, FilesIn("bin/sc"));
    }

    private string[] FilesIn(string name) =>
        [.. Directory.GetFiles(folder[name]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
