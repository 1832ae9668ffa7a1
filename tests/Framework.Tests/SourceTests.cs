using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.SmartContract.Framework.Tests;

[TestClass]
public sealed class SourceTests
{
    [TestMethod]
    public void TheSourcesCompileByThemselves() => AssertCompiles(FrameworkUnderTest.FromSources);

    [TestMethod]
    public void TheSourcesHaveTheAssemblysPublicTypes()
    {
        string[] inAssembly = Names(FrameworkUnderTest.PublicTypes);
        string[] inSources = Names(FrameworkUnderTest.TypesOf(FrameworkUnderTest.FromSources.Assembly.GlobalNamespace)
            .Where(type => type.DeclaredAccessibility == Accessibility.Public));
        Assert.AreSequenceEqual(inAssembly, inSources);
    }

    [TestMethod]
    public void TheBaselineContractsCompileAgainstTheAssembly()
    {
        Assert.HasCount(8, FrameworkUnderTest.Contracts);
        AssertCompiles(FrameworkUnderTest.CompileContracts(FrameworkUnderTest.Contracts));
    }

    [TestMethod]
    public void ContractsInTheDevpacksStyleCompileAgainstTheAssembly()
    {
        const string source = """
            using System;
            using System.ComponentModel;
            using System.Numerics;
            using Neo.SmartContract.Framework;
            using Neo.SmartContract.Framework.Attributes;
            using Neo.SmartContract.Framework.Interfaces;
            using Neo.SmartContract.Framework.Native;
            using Neo.SmartContract.Framework.Services;

            [DisplayName("Vault")]
            [ContractAuthor("author", "author@example.org")]
            [ContractDescription("Keeps tokens.")]
            [ContractVersion("1.0.0")]
            [ContractSourceCode("https://example.org")]
            [ContractPermission(Permission.Any, "transfer", Method.OnNEP17Payment)]
            [SupportedStandards(NepStandard.Nep27)]
            public class Vault : SmartContract, INEP27
            {
                [Hash160("NZNosnRn6FpRjwGKx8VdXv5Sn7BvzrjZVb")]
                private static readonly UInt160 Founder = default!;

                private static readonly UInt160 Token = "0x0a8b1e1d2b3c4d5e6f708192a3b4c5d6e7f80910";

                [Stored(0x10)]
                public static UInt160 Owner { [Safe] get; set; } = null!;

                [NoReentrant]
                public void OnNEP17Payment(UInt160 from, BigInteger amount, object? data = null)
                {
                    ExecutionEngine.Assert(Runtime.CallingScriptHash == Token, "Only the token may pay.");
                    StorageMap deposits = new(0x11);
                    deposits.Increase(from, amount);
                    deposits["last"] = from;
                }

                [Safe]
                public static string Describe(UInt160 account)
                {
                    StorageMap deposits = new(Storage.CurrentContext, new byte[] { 0x11 });
                    Iterator found = deposits.Find(account, FindOptions.ValuesOnly | FindOptions.RemovePrefix);
                    while (found.Next()) Runtime.Log((string)(ByteString)found.Value);
                    return account.ToAddress() + StdLib.Itoa((BigInteger)deposits[account]!) + (account == Founder);
                }

                public static void _deploy(object data, bool update)
                {
                    if (!update) Owner = Runtime.Transaction.Sender;
                    byte[] joined = ((byte[])Owner).Concat((ByteString)"x").Range(0, 20);
                    Storage.Put(new byte[] { 1 }, joined);
                    GAS.Transfer(Runtime.ExecutingScriptHash, (UInt160)joined, 5, null);
                    Contract.Call(Owner, "any", CallFlags.ReadOnly, 1, "two", new object[] { 3 });
                }
            }
            """;
        AssertCompiles(FrameworkUnderTest.CompileContracts(new Dictionary<string, string> { ["Vault.cs"] = source }));
    }

    private static void AssertCompiles(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        IEnumerable<Diagnostic> errors = compilation.Emit(image).Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error);
        Assert.AreEqual("", string.Join('\n', errors));
    }

    private static string[] Names(IEnumerable<INamedTypeSymbol> types) => types.Select(type => type.ToDisplayString()).Order().ToArray();
}
