using System.Globalization;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.CommandLine;

[TestClass]
public sealed class DeterminismTests
{
    private const string Contract = """
        using Neo.SmartContract.Framework;
        public class Steps : SmartContract
        {
            public static int Count(int n)
            {
                int sum = 0;
                for (int i = 0; i < n; i++) sum += Rates.At(i);
                return sum;
            }
        }
        """;

    private const string Rates = "public static class Rates { public static int At(int n) => n % 3 == 0 ? 7 : n; }";

    [TestMethod]
    public void TheSameSourceInAnotherFolderGivesTheSameBytes()
    {
        using TemporaryFolder first = new();
        using TemporaryFolder second = new();

        Compile(first.Write("Steps.cs", Contract), first.Write("lib/Rates.cs", Rates));
        Compile(second.Write("some/deeper/Steps.cs", Contract), second.Write("some/deeper/lib/Rates.cs", Rates));

        foreach (string name in new[] { "Steps.nef", "Steps.manifest.json", "Steps.nefdbgnfo", "Steps.artifacts.cs", "Steps.asm" })
        {
            CollectionAssert.AreEqual(
                File.ReadAllBytes(Path.Combine(first["bin/sc"], name)),
                File.ReadAllBytes(Path.Combine(second["some/deeper/bin/sc"], name)),
                name);
        }
    }

    [TestMethod]
    public void AnotherCultureGivesTheSameBytes()
    {
        using TemporaryFolder folder = new();
        string[] sources = [folder.Write("Steps.cs", Contract), folder.Write("Rates.cs", Rates)];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("") { NumberFormat = new() { NegativeSign = "~", NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
            Compile([.. sources, "-o", folder["strange"]]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Compile([.. sources, "-o", folder["plain"]]);

        foreach (string file in Directory.GetFiles(folder["plain"]))
            CollectionAssert.AreEqual(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(folder["strange"], Path.GetFileName(file))), file);
    }

    private static void Compile(params string[] sources)
    {
        NeoccRun run = NeoccRun.Of([.. sources, "--debug", "--assembly", "--generate-artifacts", "Source"]);
        Assert.AreEqual(0, run.ExitCode, run.Errors);
    }
}
