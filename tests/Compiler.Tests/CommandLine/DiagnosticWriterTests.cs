using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.CommandLine;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Tests.CommandLine;

[TestClass]
public sealed class DiagnosticWriterTests
{
    [TestMethod]
    public void FindingsAreOrderedByPlaceAndExistingFilesGetFullPaths()
    {
        using TemporaryFolder folder = new();
        string real = folder.Write("b.cs", "");
        using StringWriter writer = new() { NewLine = "\n" };
        CompilerDiagnostic nowhere = new("NC0001", Severity.Error, "nowhere", null);

        DiagnosticWriter.Write(
            [At("b.cs", 10, 1, "late"), At("b.cs", 9, 7, "right"), At("b.cs", 9, 2, "left"), At("a.cs", 99, 1, "absent"), nowhere],
            folder.Path,
            writer);

        string[] expected =
        [
            "neocc: error NC0001: nowhere",
            "a.cs(99,1): error NC1001: absent",
            $"{real}(9,2): error NC1001: left",
            $"{real}(9,7): error NC1001: right",
            $"{real}(10,1): error NC1001: late",
        ];
        CollectionAssert.AreEqual(expected, writer.ToString().TrimEnd().Split('\n'));
    }

    private static CompilerDiagnostic At(string file, int line, int column, string message) =>
        new("NC1001", Severity.Error, message, new SourceLocation(file, line, column, line, column + 1));
}
