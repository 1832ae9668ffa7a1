using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing.TestingStandards;
using Neo.SmartContract.Testing.Tests.Fixtures;
using Neo.VM;
using Type = Neo.SmartContract.ContractParameterType;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class TestBaseTests : TestBase<TestBaseTests.Logger>
{
    protected override object DeploymentData => "deployed";

    [TestMethod]
    public void The_contract_is_deployed_by_Alice()
    {
        Assert.AreEqual(Alice.Account, Engine.Sender);
        Assert.AreEqual(Engine.GetDeployHash(NefFile, Manifest), ContractHash);
    }

    [TestMethod]
    public void Logs_are_asserted_once()
    {
        AssertNoLogs();
        Contract.log("one");
        Contract.log("two");

        AssertLogs("one", "two");
        AssertNoLogs();
    }

    [TestMethod]
    public void A_log_that_is_missing_fails_the_assertion()
    {
        Contract.log("one");
        Assert.ThrowsExactly<AssertFailedException>(() => AssertLogs("other"));
        Assert.ThrowsExactly<AssertFailedException>(AssertNoLogs);
    }

    [TestMethod]
    public void The_deployment_data_reaches_the_contract() =>
        Assert.AreEqual("deployed", Utility.StrictUTF8.GetString(Contract.Storage.Get(0).Span));

    /// <summary>
    /// A contract that logs, and stores what it was deployed with.
    /// </summary>
    public abstract class Logger(SmartContractInitialize initialize) : SmartContract(initialize), IContractInfo
    {
        private static readonly BuiltContract s_built = new ContractBuilder("Logger")
            .Method(
                "log",
                Type.Void,
                script => script.InitSlot(0, 1).Emit(OpCode.LDARG0).EmitSysCall(ApplicationEngine.System_Runtime_Log).Emit(OpCode.RET),
                ("message", Type.String))
            .Method(
                "_deploy",
                Type.Void,
                script =>
                {
                    script.InitSlot(0, 2).Emit(OpCode.LDARG0);
                    script.EmitPush(new byte[] { 0 });
                    script.EmitSysCall(ApplicationEngine.System_Storage_GetContext)
                        .EmitSysCall(ApplicationEngine.System_Storage_Put).Emit(OpCode.RET);
                },
                ("data", Type.Any),
                ("update", Type.Boolean))
            .Build();

        public static NefFile Nef => s_built.Nef;

        public static ContractManifest Manifest => s_built.Manifest;

        public abstract void log(string? message);
    }
}
