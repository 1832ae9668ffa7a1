using System.Collections.Generic;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.ProtocolChecks;
using Neo.SmartContract.Testing.Tests.Fixtures;
using Neo.VM;
using Type = Neo.SmartContract.ContractParameterType;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class NotificationCheckTests
{
    private readonly TestEngine _engine = new(true);

    /// <summary>
    /// A contract that notifies <c>Tell</c> with whatever it's given.
    /// </summary>
    public abstract class Teller(SmartContractInitialize initialize) : SmartContract(initialize)
    {
        public abstract void tell(IList<object?>? arguments);
    }

    // The Basilisk hardfork's table, one row for each type and item that it decides about.
    public static IEnumerable<object?[]> Items =>
    [
        [Type.Any, 1, true],
        [Type.Any, null, true],
        [Type.Boolean, true, true],
        [Type.Boolean, 1, false],
        [Type.Boolean, null, false],
        [Type.Integer, 1, true],
        [Type.Integer, true, false],
        [Type.Integer, new byte[] { 1 }, false],
        [Type.Integer, null, false],
        [Type.ByteArray, new byte[] { 1 }, true],
        [Type.ByteArray, null, true],
        [Type.ByteArray, 1, false],
        [Type.String, "text", true],
        [Type.String, null, false],
        [Type.String, "größer", true],
        [Type.String, new byte[] { 0xff }, false],
        [Type.String, 1, false],
        [Type.Hash160, new byte[20], true],
        [Type.Hash160, null, true],
        [Type.Hash160, new byte[19], false],
        [Type.Hash160, 0, false],
        [Type.Hash256, new byte[32], true],
        [Type.Hash256, new byte[20], false],
        [Type.PublicKey, new byte[33], true],
        [Type.PublicKey, new byte[32], false],
        [Type.Signature, new byte[64], true],
        [Type.Signature, new byte[33], false],
        [Type.Array, new object[] { 1 }, true],
        [Type.Array, null, true],
        [Type.Array, "text", false],
        [Type.Map, new Dictionary<string, int> { ["a"] = 1 }, true],
        [Type.Map, null, true],
        [Type.Map, new object[] { 1 }, false],
    ];

    [TestMethod]
    [DynamicData(nameof(Items))]
    public void Types_must_agree_with_the_manifest(Type type, object? item, bool allowed)
    {
        Teller teller = Deploy(("what", type));
        if (allowed)
        {
            teller.tell([item]);
            Assert.HasCount(1, _engine.Notifications);
        }
        else
        {
            var fault = Assert.ThrowsExactly<TestException>(() => teller.tell([item]));
            StringAssert.StartsWith(fault.Message, "Teller notified Tell with ");
            StringAssert.EndsWith(fault.Message, $" as what, but its manifest says {type}.");
        }
    }

    [TestMethod]
    public void The_number_of_arguments_must_agree()
    {
        Teller teller = Deploy(("a", Type.Integer), ("b", Type.Integer));
        teller.tell([1, 2]);

        var fault = Assert.ThrowsExactly<TestException>(() => teller.tell([1]));
        Assert.AreEqual("Teller notified Tell with 1 arguments, but its manifest says 2.", fault.Message);
    }

    [TestMethod]
    public void The_event_must_be_in_the_manifest()
    {
        Teller teller = Build(new ContractBuilder("Teller").Event("tell")).Deploy<Teller>(_engine);

        var fault = Assert.ThrowsExactly<TestException>(() => teller.tell([]));
        Assert.AreEqual("Teller notified Tell, but its manifest has no such event.", fault.Message);
    }

    [TestMethod]
    public void A_transaction_makes_at_most_512_notifications()
    {
        Teller teller = Deploy();
        byte[] Calls(int count)
        {
            using ScriptBuilder script = new();
            for (int call = 0; call < count; call++)
            {
                script.Emit(OpCode.NEWARRAY0, OpCode.PUSH1, OpCode.PACK);
                script.EmitPush(CallFlags.All);
                script.EmitPush("tell");
                script.EmitPush(teller.Hash);
                script.EmitSysCall(ApplicationEngine.System_Contract_Call).Emit(OpCode.DROP);
            }

            return script.ToArray();
        }

        _engine.Execute(Calls(512));
        Assert.HasCount(512, _engine.Notifications);
        var fault = Assert.ThrowsExactly<TestException>(() => _engine.Execute(Calls(513)));
        Assert.AreEqual("The transaction made more than 512 notifications; split the work over several.", fault.Message);
    }

    [TestMethod]
    public void Notifications_of_native_contracts_count()
    {
        _engine.Fee = 1_000_00000000;
        using ScriptBuilder script = new();
        for (int call = 0; call < 513; call++)
        {
            script.EmitDynamicCall(_engine.Native.GAS.Hash, "transfer", _engine.ValidatorsAddress, UInt160.Zero, 1, null);
            script.Emit(OpCode.DROP);
        }

        var fault = Assert.ThrowsExactly<TestException>(() => _engine.Execute(script.ToArray()));
        StringAssert.StartsWith(fault.Message, "The transaction made more than 512 notifications");
        _engine.LaterProtocolChecks = LaterProtocolChecks.None;
        _engine.Execute(script.ToArray());
    }

    [TestMethod]
    public void A_bare_script_must_not_notify()
    {
        using ScriptBuilder script = new();
        byte[] bytes = script.Notify("Tell", 0).ToArray();

        var fault = Assert.ThrowsExactly<TestException>(() => _engine.Execute(bytes));
        StringAssert.Contains(fault.Message, "no deployed contract notified Tell");
    }

    [TestMethod]
    public void The_check_can_be_switched_off()
    {
        Teller teller = Deploy(("what", Type.Integer));
        _engine.LaterProtocolChecks = LaterProtocolChecks.All & ~LaterProtocolChecks.Notifications;

        teller.tell(["no integer", BigInteger.One]);

        Assert.HasCount(1, _engine.Notifications);
    }

    // An array is serialized as type and count, an item as type, three bytes of length and its bytes: six bytes around them.
    [TestMethod]
    [DataRow(1024 - 6, true)]
    [DataRow(1024 - 5, false)]
    public void A_notification_holds_at_most_1024_bytes(int length, bool allowed)
    {
        Teller teller = Deploy(("what", Type.ByteArray));
        if (allowed)
        {
            teller.tell([new byte[length]]);
        }
        else
        {
            Assert.ThrowsExactly<TestException>(() => teller.tell([new byte[length]]));
        }
    }

    private Teller Deploy(params (string Name, Type Type)[] parameters) =>
        Build(new ContractBuilder("Teller").Event("Tell", parameters)).Deploy<Teller>(_engine);

    private static BuiltContract Build(ContractBuilder builder) => builder.Method(
        "tell",
        Type.Void,
        script =>
        {
            script.InitSlot(0, 1).Emit(OpCode.LDARG0);
            script.EmitPush("Tell");
            script.EmitSysCall(ApplicationEngine.System_Runtime_Notify).Emit(OpCode.RET);
        },
        ("arguments", Type.Array)).Build();
}
