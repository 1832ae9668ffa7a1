using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.SmartContract.Framework.Tests.Behavior;

/// <summary>Attributes that put code around a method, and those that give a field its value.</summary>
[TestClass]
public sealed class ModifierTests
{
    private readonly Chain _chain = new();
    private readonly UInt160 _guarded;

    public ModifierTests()
    {
        _guarded = _chain.Deploy("Guarded");
    }

    [TestMethod]
    public void AMethodThatIsNotReentrantMayBeCalledAgainAfterItReturned()
    {
        Assert.AreEqual(1, _chain.Call(_guarded, "enter", _guarded, 0).GetInteger());
        Assert.AreEqual(1, _chain.Call(_guarded, "enter", _guarded, 0).GetInteger());
    }

    [TestMethod]
    public void AMethodThatIsNotReentrantRefusesToBeEnteredTwice()
        => StringAssert.Contains(_chain.Refusal(_guarded, "enter", _guarded, 1), "Already entered");

    [TestMethod]
    public void AnExceptionLeavesTheMethodOpenAgain()
        => Assert.AreEqual(7, _chain.Call(_guarded, "failAndGoOn").GetInteger());

    [TestMethod]
    public void ModifiersEnterInOrderAndExitInReverse()
    {
        Assert.AreEqual("+a+bx", _chain.Call(_guarded, "trace", "x").GetString());
        Assert.AreEqual("+a+b-b-a", _chain.Call(_guarded, "traceLeft").GetString());
    }

    [TestMethod]
    public void AHashMayBeWrittenWithAndWithoutPrefix()
        => Assert.IsTrue(_chain.Call(_guarded, "hashesAgree").GetBoolean());

    [TestMethod]
    public void BytesGivenByAnAttributeCanBeWrittenTo()
        => Assert.AreEqual(9255, _chain.Call(_guarded, "writeToBytes").GetInteger());
}
