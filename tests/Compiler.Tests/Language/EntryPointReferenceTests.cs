using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>An entry point gets values, so it can't take references.</summary>
[TestClass]
public class EntryPointReferenceTests
{
    [TestMethod]
    [DataRow("public static void A(ref int x) => x++;")]
    [DataRow("public static void A(out int x) => x = 1;")]
    [DataRow("public static int A(in int x) => x;")]
    public void AReferenceFromOutsideIsNC1004(string member) =>
        Assert.AreEqual("NC1004", NeoSide.DiagnosticsOf(Differential.Source(member)).Single().Id);
}
