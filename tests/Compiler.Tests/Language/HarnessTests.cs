using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>The comparison itself: it has to see what differs.</summary>
[TestClass]
public class HarnessTests
{
    private static readonly Differential Code = new("""
        public static int Add(int a, int b) => a + b;
        public static void Fail(string text) => throw new Exception(text);
        private static int counter = 5;
        public static int Count() => ++counter;
        """);

    [TestMethod]
    public void ResultsAreThoseOfDotNet() => Assert.AreEqual("5", Code.Agree("Add", 2, 3));

    [TestMethod]
    public void FaultsAreThoseOfDotNet() => Assert.AreEqual("fault \"no\"", Code.Agree("Fail", "no"));

    [TestMethod]
    public void StaticFieldsStartAnewForEachCall()
    {
        Assert.AreEqual("6", Code.Agree("Count"));
        Assert.AreEqual("6", Code.Agree("Count"));
    }

    [TestMethod]
    public void OtherValuesDoNotAgree() => Assert.IsFalse(new Outcome("1", null).Agrees(new("2", null)));

    [TestMethod]
    public void AFaultDoesNotAgreeWithAResult()
    {
        Assert.IsFalse(new Outcome("1", null).Agrees(new(null, "no")));
        Assert.IsFalse(new Outcome(null, "no").Agrees(new("1", null)));
    }

    [TestMethod]
    public void OtherMessagesDoNotAgreeWhereTheSourceGaveThem()
    {
        Assert.IsFalse(new Outcome(null, "no", true).Agrees(new(null, "yes")));
        Assert.IsTrue(new Outcome(null, "Attempted to divide by zero.").Agrees(new(null, "DivideByZeroException")));
    }

    [TestMethod]
    public void AnItemOfAnotherKindIsNotTheValue()
    {
        Assert.AreNotEqual(ResultText.Of("a"), ResultText.Of(new VM.Types.Buffer(new byte[] { 0x61 }), typeof(string), "a"));
        Assert.AreNotEqual(ResultText.Of(true), ResultText.Of((VM.Types.StackItem)1, typeof(bool), true));
        Assert.AreNotEqual(ResultText.Of(1), ResultText.Of(VM.Types.StackItem.True, typeof(int), 1));
    }
}
