using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.IO;
using Neo.SmartContract.Native;
using Neo.SmartContract.Testing.Exceptions;
using Neo.SmartContract.Testing.ProtocolChecks;
using Neo.SmartContract.Testing.Tests.Fixtures;
using Neo.VM;
using Type = Neo.SmartContract.ContractParameterType;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class DeploymentCheckTests
{
    private readonly TestEngine _engine = new(true);

    /// <summary>
    /// A contract that can replace itself.
    /// </summary>
    public abstract class Updatable(SmartContractInitialize initialize) : SmartContract(initialize)
    {
        public abstract void update(byte[]? nef, byte[]? manifest);

        public abstract object? main();
    }

    [TestMethod]
    public void A_valid_script_is_deployed()
    {
        ContractBuilder builder = new("Good");
        builder.Method("main", Type.Any, script => script.EmitJump(OpCode.JMP, 3).Emit(OpCode.NOP, OpCode.PUSH1, OpCode.RET));

        Assert.AreEqual(1, ((VM.Types.StackItem)builder.Build().Deploy<Updatable>(_engine).main()!).GetInteger());
    }

    [TestMethod]
    public void A_jump_into_an_instruction_is_refused()
    {
        ContractBuilder builder = new("Bad");
        builder.Method("main", Type.Any, script =>
        {
            script.EmitJump(OpCode.JMP, 4);
            script.EmitPush("abc");
            script.Emit(OpCode.RET);
        });

        StringAssert.StartsWith(Refusal(builder), "The script of Bad fails strict validation: ");
    }

    [TestMethod]
    public void A_jump_out_of_the_script_is_refused()
    {
        ContractBuilder builder = new("Bad");
        builder.Method("main", Type.Any, script => script.EmitJump(OpCode.JMP, 100).Emit(OpCode.RET));

        StringAssert.StartsWith(Refusal(builder), "The script of Bad fails strict validation: ");
    }

    [TestMethod]
    public void A_script_that_ends_inside_an_instruction_is_refused()
    {
        ContractBuilder builder = new("Bad");
        builder.Method("main", Type.Any, script => script.Emit(OpCode.RET)).Bytes((byte)OpCode.PUSHDATA1, 5, 1);

        Assert.AreEqual("The script of Bad ends inside the instruction at offset 1.", Refusal(builder));
    }

    [TestMethod]
    [DataRow((byte)0xe0, DisplayName = "ABORTMSG of Neo 3.6")]
    [DataRow((byte)0xe1, DisplayName = "ASSERTMSG of Neo 3.6")]
    [DataRow((byte)0xff, DisplayName = "no opcode of any version")]
    public void An_opcode_that_350_lacks_is_refused(byte opcode)
    {
        ContractBuilder builder = new("Bad");
        builder.Method("main", Type.Any, script => script.Emit(OpCode.RET)).Bytes(opcode);

        Assert.AreEqual($"The script of Bad holds the opcode 0x{opcode:x2} at offset 1, which Neo 3.5.0 doesn't have.", Refusal(builder));
    }

    [TestMethod]
    public void A_syscall_that_350_lacks_is_refused()
    {
        // The first four bytes of SHA-256 of System.Storage.Local.Get.
        uint local = BitConverter.ToUInt32(Cryptography.Helper.Sha256("System.Storage.Local.Get"u8.ToArray()));
        ContractBuilder builder = new("Bad");
        builder.Method("main", Type.Any, script => script.EmitSysCall(local).Emit(OpCode.RET));

        Assert.AreEqual($"The script of Bad makes the syscall 0x{local:x8} at offset 0, which Neo 3.5.0 doesn't have.", Refusal(builder));
    }

    [TestMethod]
    public void A_method_token_that_the_NEF_lacks_is_refused()
    {
        ContractBuilder builder = new("Bad");
        builder.Token(NativeContract.Ledger.Hash, "currentIndex", 0, true);
        builder.Method("main", Type.Any, script => script.Emit(OpCode.CALLT, new byte[] { 1, 0 }).Emit(OpCode.RET));

        Assert.AreEqual("The script of Bad calls method token 1 at offset 0, but its NEF has 1.", Refusal(builder));
    }

    [TestMethod]
    [DataRow(1, DisplayName = "inside an instruction")]
    [DataRow(6, DisplayName = "behind the end")]
    public void A_method_that_begins_at_no_instruction_is_refused(int offset)
    {
        ContractBuilder builder = new("Bad");
        builder.Method("main", Type.Any, script =>
        {
            script.EmitPush("abc");
            script.Emit(OpCode.RET);
        });
        builder.MethodAt(offset, "other", Type.Any);

        Assert.AreEqual($"Bad.other begins at offset {offset} by its manifest, but no instruction of the script does.", Refusal(builder));
    }

    [TestMethod]
    public void A_method_that_takes_more_arguments_than_its_manifest_says_is_refused()
    {
        ContractBuilder builder = new("Bad");
        builder.Method("main", Type.Any, script => script.InitSlot(0, 2).Emit(OpCode.LDARG1, OpCode.RET), ("only", Type.Any));

        Assert.AreEqual("Bad.main takes 2 arguments in the script, but its manifest says 1.", Refusal(builder));
    }

    [TestMethod]
    public void An_update_is_checked_as_a_deployment_is()
    {
        Updatable contract = UpdatableContract("Changing", OpCode.PUSH1).Deploy<Updatable>(_engine);
        ContractBuilder bad = new("Changing");
        bad.Method("main", Type.Any, script => script.EmitJump(OpCode.JMP, 100).Emit(OpCode.RET));
        BuiltContract worse = bad.Build();

        var fault = Assert.ThrowsExactly<TestException>(() => contract.update(worse.Nef.ToArray(), worse.Manifest.ToJson().ToByteArray(false)));
        StringAssert.StartsWith(fault.Message, "The script of Changing fails strict validation: ");

        contract.update(UpdatableContract("Changing", OpCode.PUSH2).Nef.ToArray(), null);
        Assert.AreEqual(2, ((VM.Types.StackItem)contract.main()!).GetInteger());
    }

    [TestMethod]
    public void The_check_can_be_switched_off()
    {
        ContractBuilder builder = new("Odd");
        builder.Method("main", Type.Any, script => script.InitSlot(0, 1).Emit(OpCode.LDARG0, OpCode.RET));
        _engine.LaterProtocolChecks = LaterProtocolChecks.None;

        Assert.IsNotNull(builder.Build().Deploy<Updatable>(_engine));
    }

    [TestMethod]
    public void Bytes_that_are_no_NEF_are_refused()
    {
        Assert.ThrowsExactly<TestException>(() => _engine.Native.ContractManagement.Deploy([1, 2, 3], "{}"u8.ToArray(), null));
    }

    [TestMethod]
    public void A_deployment_that_its_contract_refuses_leaves_nothing()
    {
        ContractBuilder builder = new("Refusing");
        builder.Method("_deploy", Type.Void, script =>
        {
            script.InitSlot(0, 2);
            script.EmitPush("not today");
            script.Emit(OpCode.THROW);
        }, ("data", Type.Any), ("update", Type.Boolean));
        BuiltContract built = builder.Build();

        Assert.AreEqual("not today", Refusal(builder));
        Assert.IsNull(_engine.Native.ContractManagement.GetContract(_engine.GetDeployHash(built.Nef, built.Manifest)));
    }

    private static BuiltContract UpdatableContract(string name, OpCode answer)
    {
        ContractBuilder builder = new(name);
        ushort update = builder.Token(NativeContract.ContractManagement.Hash, "update", 2, false);
        builder.Method("main", Type.Any, script => script.Emit(answer, OpCode.RET));
        builder.Method(
            "update",
            Type.Void,
            script => script.InitSlot(0, 2).Emit(OpCode.LDARG1, OpCode.LDARG0)
                .Emit(OpCode.CALLT, BitConverter.GetBytes(update)).Emit(OpCode.RET),
            ("nef", Type.ByteArray),
            ("manifest", Type.ByteArray));
        return builder.Build();
    }

    private string Refusal(ContractBuilder builder) =>
        Assert.ThrowsExactly<TestException>(() => builder.Build().Deploy<Updatable>(_engine)).Message;
}
