using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.Loading;

namespace Neo.Compiler.Tests.Loading;

[TestClass]
public class CompilationLoaderTests
{
    private const string Contract = "using Neo.SmartContract.Framework;\npublic class A : SmartContract { public static int One() => 1; }\n";

    [TestMethod]
    public void TheFrameworksSourcesCompileWithoutErrors()
    {
        ContractCompilation loaded = Load(SourceFile.FromText("A.cs", Contract));

        Diagnostic[] errors = [.. loaded.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

        Assert.IsEmpty(errors, string.Join("\n", errors.Take(5)));
    }

    [TestMethod]
    public void TheFrameworkIsSource()
    {
        ContractCompilation loaded = Load(SourceFile.FromText("A.cs", Contract));

        INamedTypeSymbol framework = loaded.Contracts.Single().BaseType!;

        Assert.IsTrue(framework.DeclaringSyntaxReferences.Single().SyntaxTree.FilePath.StartsWith("Neo.SmartContract.Framework/"));
    }

    [TestMethod]
    public void ContractsAreConcreteDescendantsInOrderOfFilesAndLines()
    {
        ContractCompilation loaded = Load(
            SourceFile.FromText("Z.cs", "public partial class Late : Base { public class Nested : Base; }"),
            SourceFile.FromText("B.cs", "using Neo.SmartContract.Framework; public abstract class Base : SmartContract; public class Other; public partial class Late;"),
            SourceFile.FromText("a.cs", "public class Middle : Late;"));

        CollectionAssert.AreEqual(new[] { "Late", "Nested", "Middle" }, loaded.Contracts.Select(contract => contract.Name).ToArray());
    }

    [TestMethod]
    public void NoContractIsAFinding()
    {
        ContractCompilation loaded = Load(SourceFile.FromText("A.cs", "public class A;"));

        CompilerDiagnostic only = loaded.Diagnostics.Single();
        Assert.AreEqual("NC0001", only.Id);
        Assert.IsTrue(loaded.HasErrors);
    }

    [TestMethod]
    public void CSharpErrorsKeepTheirPlaceAndOrder()
    {
        ContractCompilation loaded = Load(
            SourceFile.FromText("B.cs", "class B\n{\n    int x = \"s\";\n}\n"),
            SourceFile.FromText("A.cs", Contract + "class C { Missing a; Absent b; }"));

        string[] errors = [.. loaded.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => $"{diagnostic.Location} {diagnostic.Id}")];

        CollectionAssert.AreEqual(new[] { "A.cs(3,11) CS0246", "A.cs(3,22) CS0246", "B.cs(3,13) CS0029" }, errors);
    }

    [TestMethod]
    public void WarningsOfTheUsersFilesDoNotForbidGoingOn()
    {
        ContractCompilation loaded = Load(SourceFile.FromText("A.cs", Contract + "class C { void M() { int unused; } }"));

        Assert.AreEqual("CS0168", loaded.Diagnostics.Single().Id);
        Assert.AreEqual(Severity.Warning, loaded.Diagnostics.Single().Severity);
        Assert.IsFalse(loaded.HasErrors);
    }

    [TestMethod]
    public void SymbolsChooseBranches()
    {
        SourceFile file = SourceFile.FromText("A.cs", "#if CHOSEN\n" + Contract + "#endif\n");

        Assert.HasCount(1, CompilationLoader.Load(Project([file]) with { PreprocessorSymbols = ["CHOSEN"] }).Contracts);
        Assert.IsEmpty(Load(file).Contracts);
    }

    [TestMethod]
    public void TheFrameworksAssemblyIsDroppedFromTheReferences()
    {
        string published = System.IO.Path.Combine("packages", "Neo.SmartContract.Framework.dll");

        ContractCompilation loaded = CompilationLoader.Load(Project([SourceFile.FromText("A.cs", Contract)]) with { References = [published] });

        Assert.IsFalse(loaded.HasErrors);
    }

    private static ContractCompilation Load(params SourceFile[] files) => CompilationLoader.Load(Project(files));

    private static SourceProject Project(SourceFile[] files) => new() { Name = "Test", Files = files };
}
