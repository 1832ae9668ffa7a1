using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.ProtocolChecks;
using Neo.SmartContract.Testing.Tests.Fixtures;
using Neo.VM;
using Type = Neo.SmartContract.ContractParameterType;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class ReturnTypeCheckTests
{
    private readonly TestEngine _engine = new(true);

    /// <summary>
    /// A contract that returns its argument, also by way of a call inside itself.
    /// </summary>
    public abstract class Returner(SmartContractInitialize initialize) : SmartContract(initialize)
    {
        public abstract object? direct(object? value);

        public abstract object? nested(object? value);
    }

    public static IEnumerable<object?[]> Results =>
    [
        [Type.Integer, 1, true],
        [Type.Integer, null, true],
        [Type.Integer, "1", false],
        [Type.Integer, true, false],
        [Type.Boolean, true, true],
        [Type.Boolean, 1, true],
        [Type.Boolean, 2, false],
        [Type.Boolean, "x", false],
        [Type.String, "x", true],
        [Type.String, new byte[] { 0xff }, true],
        [Type.String, 1, false],
        [Type.ByteArray, new object[] { 1 }, false],
        [Type.Hash160, new byte[20], true],
        [Type.Hash160, new byte[21], false],
        [Type.Array, new object[] { 1 }, true],
        [Type.Array, 1, false],
        [Type.Any, 1, true],
    ];

    [TestMethod]
    [DynamicData(nameof(Results))]
    public void A_result_must_be_of_the_type_in_the_manifest(Type type, object? value, bool allowed)
    {
        Returner contract = Build(type).Deploy<Returner>(_engine);
        if (allowed)
        {
            contract.direct(value);
            contract.nested(value);
        }
        else
        {
            string direct = Assert.ThrowsExactly<TestException>(() => contract.direct(value)).Message;
            StringAssert.StartsWith(direct, "Returner.direct returned ");
            StringAssert.EndsWith(direct, $", but its manifest says {type}.");
            StringAssert.StartsWith(Assert.ThrowsExactly<TestException>(() => contract.nested(value)).Message, "Returner.nested returned ");
        }
    }

    [TestMethod]
    public void What_a_contract_returns_to_another_is_checked_too()
    {
        Returner contract = Build(Type.Integer).Deploy<Returner>(_engine);
        Sample outer = Sample.Build().Deploy<Sample>(_engine);

        var fault = Assert.ThrowsExactly<TestException>(() => outer.Forward(contract, "direct", ["text"]));
        Assert.AreEqual("Returner.direct returned ByteString of 4 bytes, but its manifest says Integer.", fault.Message);
    }

    [TestMethod]
    public void The_check_can_be_switched_off()
    {
        Returner contract = Build(Type.Integer).Deploy<Returner>(_engine);
        _engine.LaterProtocolChecks = LaterProtocolChecks.All & ~LaterProtocolChecks.ReturnTypes;

        Assert.AreEqual("text", ((VM.Types.StackItem)contract.direct("text")!).GetString());
    }

    private static BuiltContract Build(Type type) => new ContractBuilder("Returner")
        .Method("direct", type, script => script.InitSlot(0, 1).Emit(OpCode.LDARG0, OpCode.RET), ("value", Type.Any))
        .Method("nested", type, script => script.InitSlot(0, 1).Emit(OpCode.LDARG0).EmitCall(-5).Emit(OpCode.RET), ("value", Type.Any))
        .Build();
}
