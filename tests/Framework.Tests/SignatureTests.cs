using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.SmartContract.Framework.Tests;

[TestClass]
public sealed class SignatureTests
{
    [TestMethod]
    public void EveryPublishedSignatureIsThere()
    {
        HashSet<string> ours = FrameworkUnderTest.PublicTypes.SelectMany(SignatureText.Of).ToHashSet();
        string[] missing = Published().Where(line => !ours.Contains(line)).ToArray();
        Assert.IsEmpty(missing, "Not in the assembly:\n" + string.Join('\n', missing));
    }

    [TestMethod]
    public void TheTableNamesNothingTwice()
    {
        string[] lines = Published();
        Assert.HasCount(lines.Distinct().Count(), lines);
    }

    [TestMethod]
    public void TokensAreWhatTheirBasesSay()
    {
        Assert.AreEqual("SmartContract", Type("TokenContract").BaseType!.Name);
        Assert.AreEqual("TokenContract", Type("Nep17Token").BaseType!.Name);
        Assert.AreEqual("TokenContract", Type("Nep11Token").BaseType!.Name);
        Assert.AreEqual("ByteString", Type("UInt160").BaseType!.Name);
        Assert.AreEqual("ByteString", Type("UInt256").BaseType!.Name);
        Assert.AreEqual("ByteString", Type("ECPoint").BaseType!.Name);
    }

    private static Microsoft.CodeAnalysis.INamedTypeSymbol Type(string name)
        => FrameworkUnderTest.PublicTypes.Single(type => type.Name == name);

    private static string[] Published()
    {
        using var reader = new StreamReader(typeof(SignatureTests).Assembly.GetManifestResourceStream("signatures-3.9.1.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
