using System;
using System.Diagnostics;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.CommandLine;

namespace Neo.Compiler.Tests.CommandLine;

[TestClass]
public sealed class RefusalTests
{
    private const string One = "using Neo.SmartContract.Framework;\npublic class One : SmartContract { public static int Value() => 1; }\n";

    private readonly TemporaryFolder folder = new();

    [TestCleanup]
    public void RemoveFolder() => folder.Dispose();

    [TestMethod]
    [DataRow("--frobnicate", "There is no option '--frobnicate'")]
    [DataRow("--optimize=Fast", "--optimize takes None, Basic, Experimental or All, not 'Fast'.")]
    [DataRow("--optimize=3", "--optimize takes None, Basic, Experimental or All, not '3'.")]
    [DataRow("--debug=Full", "--debug takes None, Strict or Extended, not 'Full'.")]
    [DataRow("--nullable=yes", "--nullable takes Disable, Warnings, Annotations or Enable, not 'yes'.")]
    [DataRow("--address-version=256", "--address-version takes a number from 0 to 255, not '256'.")]
    [DataRow("--address-version=23", "--address-version 23 is not offered")]
    [DataRow("--security-analysis", "--security-analysis is not offered")]
    [DataRow("--generate-interface", "--generate-interface is not offered")]
    [DataRow("--generate-artifacts=Library", "--generate-artifacts Library is not offered")]
    [DataRow("--generate-artifacts=All", "--generate-artifacts All is not offered")]
    public void ABadOptionIsRefusedInOneLineAndNothingIsWritten(string option, string reason)
    {
        NeoccRun run = NeoccRun.Of(folder.Write("One.cs", One), option);

        Assert.AreEqual(2, run.ExitCode);
        StringAssert.Contains(run.Errors, reason);
        StringAssert.Contains(run.Errors, reason.EndsWith("is not offered", StringComparison.Ordinal) ? "error NC0021: " : "error NC0020: ");
        AssertOneLine(run);
        Assert.IsFalse(Directory.Exists(folder["bin"]));
    }

    [TestMethod]
    [DataRow("Absent.cs", "NC0002")]
    [DataRow("Absent.csproj", "NC0002")]
    [DataRow("", "NC0005")]
    [DataRow("notes.txt", "NC0004")]
    [DataRow("Two", "NC0006")]
    [DataRow("Bad/Bad.csproj", "NC0008")]
    public void AWrongPathIsRefusedByItsKind(string path, string id)
    {
        folder.Write("notes.txt", "");
        folder.Write("Two/A.csproj", "");
        folder.Write("Two/B.csproj", "");
        folder.Write("Bad/Bad.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><Broken></Project>");

        NeoccRun run = NeoccRun.Of(folder[path]);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Errors, $"neocc: error {id}: ");
        AssertOneLine(run);
    }

    [TestMethod]
    public void CSharpsErrorsComeWithFullPathLineAndColumnAndNothingIsWritten()
    {
        string source = folder.Write("One.cs", One + "class Other\n{\n    int x = \"text\";\n}\n");

        NeoccRun run = NeoccRun.Of(source, "-o", folder["out"]);

        Assert.AreEqual(1, run.ExitCode);
        Assert.AreEqual($"{source}(5,13): error CS0029: Cannot implicitly convert type 'string' to 'int'", run.Errors.TrimEnd());
        Assert.IsFalse(Directory.Exists(folder["out"]));
    }

    [TestMethod]
    public void AFaultOfTheCompilersOwnIsOneSentenceAtItsLineAndNothingIsWritten()
    {
        // Only the framework's authors write such attributes, and the compiler trusts them: this one's operand isn't hexadecimal.
        string source = folder.Write("One.cs", """
            using Neo.SmartContract.Framework;
            using Neo.SmartContract.Framework.Attributes;
            public class One : SmartContract
            {
                [OpCode(OpCode.PUSHINT8, "no bytes")]
                private static extern int Broken();

                public static int Get()
                {
                    int one = 1;
                    return one + Broken();
                }
            }
            """);

        NeoccRun run = NeoccRun.Of(source, "-o", folder["out"]);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Errors, $"{source}(11,9): error NC0019: The compiler failed here, which is a fault of its own, not of the contract; please report it: FormatException: ");
        Assert.HasCount(1, run.Errors.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", run.Errors);
        Assert.IsFalse(Directory.Exists(folder["out"]));
    }

    [TestMethod]
    public void SourcesWithoutAContractAreRefused()
    {
        NeoccRun run = NeoccRun.Of(folder.Write("Plain.cs", "class Plain { }"));

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Errors, "neocc: error NC0001: 'Plain' has no contract");
    }

    [TestMethod]
    public void AFaultInSharedCodeIsSaidOnceForAllContracts()
    {
        string source = folder.Write("Two.cs", """
            using Neo.SmartContract.Framework;
            public static class Shared { public static int Root() => (int)System.Math.Sqrt(2.0); }
            public class One : SmartContract { public static int Value() => Shared.Root(); }
            public class Two : SmartContract { public static int Value() => Shared.Root(); }
            """);

        NeoccRun run = NeoccRun.Of(source, "-o", folder["out"]);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Errors, $"{source}(2,");
        AssertOneLine(run);
    }

    [TestMethod]
    public void OneBaseNameForTwoContractsIsRefused()
    {
        string source = folder.Write("Two.cs", One + "public class Two : SmartContract { public static int Value() => 2; }");

        NeoccRun run = NeoccRun.Of(source, "--base-name", "Name", "-o", folder["out"]);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Errors, "neocc: error NC0010: ");
        Assert.IsFalse(Directory.Exists(folder["out"]));
    }

    [TestMethod]
    public void TwoContractsOfOneNameAreRefused()
    {
        string source = folder.Write(
            "Two.cs",
            One + "[System.ComponentModel.DisplayName(\"One\")] public class Two : SmartContract { public static int Value() => 2; }");

        NeoccRun run = NeoccRun.Of(source, "-o", folder["out"]);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Errors, "neocc: error NC0023: Two contracts are named 'One'");
        Assert.IsFalse(Directory.Exists(folder["out"]));
    }

    [TestMethod]
    [DataRow("..")]
    [DataRow("a/b")]
    [DataRow("a:b")]
    public void ANameThatCannotBeAFilesIsRefused(string name)
    {
        NeoccRun run = NeoccRun.Of(folder.Write("One.cs", One), "--base-name", name, "-o", folder["out"]);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Errors, $"neocc: error NC0024: '{name}' cannot be a file's name");
        Assert.IsFalse(Directory.Exists(folder["out"]));
    }

    [TestMethod]
    public void AnUnwritableOutputIsRefused()
    {
        string blocked = folder.Write("out", "a file where the folder should be");

        NeoccRun run = NeoccRun.Of(folder.Write("One.cs", One), "-o", blocked);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Errors, $"neocc: error NC0025: The output cannot be written to '{blocked}'");
    }

    [TestMethod]
    [DataRow("name=One\nnonsense\n", "the line 'nonsense' is not of the form name=value.")]
    [DataRow("name=One\n", "it must say 'directory=' once.")]
    public void AMalformedListOfBuildInputsIsRefused(string list, string reason)
    {
        NeoccRun run = NeoccRun.Of("--build-inputs", folder.Write("neocc.inputs", list));

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.Contains(run.Errors, "error NC0003: ");
        StringAssert.Contains(run.Errors, reason);
    }

    [TestMethod]
    public void AMissingReferenceIsRefused()
    {
        folder.Write("One.cs", One);
        string list = folder.Write("neocc.inputs", $"name=One\ndirectory={folder.Path}\ncompile={folder["One.cs"]}\nreference={folder["Absent.dll"]}\n");

        NeoccRun run = NeoccRun.Of("--build-inputs", list, "-o", folder["out"]);

        Assert.AreEqual(1, run.ExitCode);
        StringAssert.StartsWith(run.Errors, $"neocc: error NC0009: The referenced assembly '{folder["Absent.dll"]}' cannot be read");
        AssertOneLine(run);
        Assert.IsFalse(Directory.Exists(folder["out"]));
    }

    [TestMethod]
    public void AProjectWithoutDotNetIsRefusedByTheRealCommand()
    {
        ProcessStartInfo start = new("dotnet", ["exec", typeof(NeoccCommand).Assembly.Location, folder.Write("One.csproj", "<Project />")])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_HOST_PATH"] = folder["no-dotnet-here"];
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.AreEqual(1, process.ExitCode);
        StringAssert.StartsWith(errors, "neocc: error NC0007: ");
    }

    private static void AssertOneLine(NeoccRun run) => Assert.HasCount(1, run.Errors.TrimEnd().Split('\n'), run.Errors);
}
