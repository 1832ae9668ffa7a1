using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Passes;

namespace Neo.Compiler.Tests.Backend;

/// <summary>Holds that no pass goes without a test that shows what it leaves.</summary>
[TestClass]
public sealed class PassTextTests
{
    private static readonly string Folder = Path.Combine(
        typeof(PassTextTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Toolchain").Value!,
        "..", "tests", "Compiler.Tests", "Backend");

    [TestMethod]
    public void Each_pass_has_its_result_shown_as_text()
    {
        string tests = string.Concat(Directory.EnumerateFiles(Folder, "*.cs").Select(File.ReadAllText));
        string[] without = [.. Pipeline.AllPasses.Select(pass => pass.GetType().Name).Where(pass => !tests.Contains($" Expect(new {pass}(), ", StringComparison.Ordinal))];
        Assert.IsEmpty(without, $"No test expects the text that these leave: {string.Join(", ", without)}.");
    }
}
