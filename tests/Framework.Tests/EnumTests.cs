using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Network.P2P.Payloads;
using Neo.Network.P2P.Payloads.Conditions;
using Neo.SmartContract.Native;

namespace Neo.SmartContract.Framework.Tests;

[TestClass]
public sealed class EnumTests
{
    [TestMethod]
    [DataRow("OpCode", typeof(VM.OpCode))]
    [DataRow("ContractParameterType", typeof(ContractParameterType))]
    [DataRow("Services.FindOptions", typeof(FindOptions))]
    [DataRow("Services.CallFlags", typeof(CallFlags))]
    [DataRow("Services.TriggerType", typeof(TriggerType))]
    [DataRow("Native.NamedCurve", typeof(NamedCurve))]
    [DataRow("Native.OracleResponseCode", typeof(OracleResponseCode))]
    [DataRow("Native.Role", typeof(Role))]
    [DataRow("Native.TransactionAttributeType", typeof(TransactionAttributeType))]
    [DataRow("Native.VMState", typeof(VM.VMState))]
    [DataRow("Native.WitnessConditionType", typeof(WitnessConditionType))]
    [DataRow("Native.WitnessRuleAction", typeof(WitnessRuleAction))]
    [DataRow("Native.WitnessScope", typeof(WitnessScope))]
    public void ValuesAreTheNodesOwn(string name, Type nodes)
    {
        INamedTypeSymbol ours = FrameworkUnderTest.PublicTypes.Single(type => type.ToDisplayString() == "Neo.SmartContract.Framework." + name);
        IFieldSymbol[] members = ours.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst).ToArray();
        Assert.IsNotEmpty(members);
        foreach (IFieldSymbol member in members)
        {
            if (Enum.TryParse(nodes, member.Name, out object? value))
                Assert.AreEqual(Convert.ToByte(value), Convert.ToByte(member.ConstantValue), member.Name);
            else
                Assert.IsTrue(IsMarkedAsLater(member), $"{member.Name} isn't in the node, nor marked as later.");
        }
    }

    private static bool IsMarkedAsLater(IFieldSymbol member)
        => member.GetAttributes().Any(data => data.AttributeClass!.Name == "RequiresProtocolAttribute");
}
