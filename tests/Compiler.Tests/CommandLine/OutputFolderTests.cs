using System;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.CommandLine;
using Neo.Compiler.Diagnostics;

namespace Neo.Compiler.Tests.CommandLine;

[TestClass]
public sealed class OutputFolderTests
{
    private static readonly DateTime LongAgo = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();

    [TestCleanup]
    public void RemoveFolder() => folder.Dispose();

    [TestMethod]
    public void UnchangedFilesKeepTheirTime()
    {
        OutputFolder.Write(folder.Path, [FileOf("same", "1"), FileOf("changing", "1")]);
        File.SetLastWriteTimeUtc(folder["same"], LongAgo);
        File.SetLastWriteTimeUtc(folder["changing"], LongAgo);

        OutputFolder.Write(folder.Path, [FileOf("same", "1"), FileOf("changing", "2")]);

        Assert.AreEqual(LongAgo, File.GetLastWriteTimeUtc(folder["same"]));
        Assert.AreNotEqual(LongAgo, File.GetLastWriteTimeUtc(folder["changing"]));
        Assert.AreEqual("2", File.ReadAllText(folder["changing"]));
    }

    [TestMethod]
    public void WhenOneFileCannotBeWrittenNoneIs()
    {
        folder.Write("first", "before");
        Directory.CreateDirectory(folder["second"]);

        CompilationException refused = Assert.ThrowsExactly<CompilationException>(
            () => OutputFolder.Write(folder.Path, [FileOf("first", "after"), FileOf("second", "after")]));

        Assert.AreEqual("NC0025", refused.Diagnostic.Id);
        Assert.AreEqual("before", File.ReadAllText(folder["first"]));
        CollectionAssert.AreEqual(new[] { folder["first"] }, Directory.GetFiles(folder.Path).ToArray());
    }

    private static OutputFile FileOf(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
