using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>What the VM numbers and holds: up to the edge it runs, beyond it is refused.</summary>
[TestClass]
public sealed class LimitTests
{
    [TestMethod]
    public void TwoHundredFiftyFiveParametersAreTheMost()
    {
        DeployedContract contract = new(Sum(255));
        Assert.AreEqual("255", DeployedContract.Text(contract.Call("a")));

        AssertRefused("NC3001", Sum(256));
    }

    [TestMethod]
    public void TwoHundredFiftyFiveStaticFieldsAreTheMost()
    {
        DeployedContract contract = new(Statics(255));
        Assert.AreEqual("255", DeployedContract.Text(contract.Call("a")));

        AssertRefused("NC3001", Statics(256));
    }

    [TestMethod]
    public void TwoHundredFiftyFiveVariablesAreTheMost()
    {
        // One for the loop's counter.
        DeployedContract contract = new(Locals(254));
        Assert.AreEqual("254", DeployedContract.Text(contract.Call("a")));

        AssertRefused("NC3001", Locals(255));
    }

    [TestMethod]
    public void AnArrayThatTheVmCannotHoldIsRefused()
    {
        DeployedContract contract = new(Table(1000));
        Assert.AreEqual("1000", DeployedContract.Text(contract.Call("a", 1)));

        AssertRefused("NC3004", Table(2048));
    }

    [TestMethod]
    public void ADeepExpressionNeedsNoStack()
    {
        DeployedContract contract = new(Nested(1000));
        Assert.AreEqual("1001", DeployedContract.Text(contract.Call("a", 1)));
    }

    [TestMethod]
    public void ALongSumNeedsNoStack()
    {
        DeployedContract contract = new($"public class C : SmartContract {{ public static int A(int a) => unchecked({string.Join(" + ", Enumerable.Repeat("a", 3000))}); }}");
        Assert.AreEqual("3000", DeployedContract.Text(contract.Call("a", 1)));
    }

    [TestMethod]
    public void ALongTableOfBytesIsOneItem()
    {
        DeployedContract contract = new($"public class C : SmartContract {{ public static int A() => new byte[] {{ {string.Join(", ", Enumerable.Range(0, 5000).Select(i => i % 256))} }}[4999]; }}");
        Assert.AreEqual((4999 % 256).ToString(System.Globalization.CultureInfo.InvariantCulture), DeployedContract.Text(contract.Call("a")));
    }

    [TestMethod]
    public void ATooLongSourceUrlIsRefused()
    {
        static string Source(int length) => $"[ContractSourceCode(\"{new string('a', length)}\")] public class C : SmartContract {{ public static int A() => 1; }}";

        Assert.IsEmpty(DeployedContract.Errors(Source(256)));
        AssertRefused("NC3003", Source(257));
    }

    private static string Sum(int parameters)
    {
        string names = string.Join(", ", Enumerable.Range(0, parameters).Select(i => $"int p{i}"));
        string sum = string.Join(" + ", Enumerable.Range(0, parameters).Select(i => $"p{i}"));
        string ones = string.Join(", ", Enumerable.Repeat("1", parameters));
        // It calls itself, so that it stays a function with a frame of its own.
        return $"public class C : SmartContract {{ private static int B({names}) => p0 > 1 ? B({string.Join(", ", Enumerable.Repeat("p0", parameters))}) : unchecked({sum}); public static int A() => B({ones}); }}";
    }

    private static string Statics(int fields)
    {
        string declared = string.Concat(Enumerable.Range(0, fields).Select(i => $"private static int f{i};"));
        string set = string.Concat(Enumerable.Range(0, fields).Select(i => $"f{i} += 1;"));
        return $"public class C : SmartContract {{ {declared} public static int A() {{ {set} return unchecked({string.Join(" + ", Enumerable.Range(0, fields).Select(i => $"f{i}"))}); }} }}";
    }

    private static string Locals(int variables)
    {
        string declared = string.Concat(Enumerable.Range(0, variables).Select(i => $"int v{i} = 0;"));
        string set = string.Concat(Enumerable.Range(0, variables).Select(i => $"v{i} = unchecked(v{i} + 1);"));
        return $"public class C : SmartContract {{ public static int A() {{ {declared} for (int i = 0; i < 1; i++) {{ {set} }} return unchecked({string.Join(" + ", Enumerable.Range(0, variables).Select(i => $"v{i}"))}); }} }}";
    }

    private static string Table(int elements) =>
        $"public class C : SmartContract {{ public static int A(int a) {{ int[] table = {{ {string.Join(", ", Enumerable.Repeat("a", elements))} }}; return table.Length; }} }}";

    private static string Nested(int depth) =>
        $"public class C : SmartContract {{ public static int A(int a) => unchecked({string.Concat(Enumerable.Repeat("(a + ", depth))}a{new string(')', depth)}); }}";

    private static void AssertRefused(string id, string source) =>
        CollectionAssert.AreEqual(new[] { id }, DeployedContract.Errors(source).ToArray());
}
