using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Native;
using Neo.VM;

namespace Neo.SmartContract.Framework.Tests;

[TestClass]
public sealed class TranslationTests
{
    [TestMethod]
    public void EveryExternMemberHasExactlyOneTranslation()
    {
        string[] wrong = ExternMembers.All.Where(method => !ExternMembers.IsTheCompilers(method))
            .Where(method => Translations(method) != 1).Select(Name).ToArray();
        Assert.IsEmpty(wrong, string.Join('\n', wrong));
        Assert.IsGreaterThan(150, ExternMembers.All.Count);
    }

    [TestMethod]
    public void EveryInstructionExistsInTheVm()
    {
        foreach (IMethodSymbol method in ExternMembers.All)
        {
            foreach ((byte opcode, string operand) in ExternMembers.Instructions(method))
            {
                Assert.IsTrue(Enum.IsDefined((VM.OpCode)opcode) || ExternMembers.NeedsLaterProtocol(method), $"{Name(method)}: {opcode:x2}");
                Assert.AreEqual(OperandSize((VM.OpCode)opcode, operand), operand.Length / 2, $"{Name(method)}: {(VM.OpCode)opcode} {operand}");
            }
        }
    }

    [TestMethod]
    public void EveryServiceExistsWithAsManyParameters()
    {
        foreach (IMethodSymbol method in ExternMembers.All.Where(method => ExternMembers.Service(method) is not null))
        {
            string service = ExternMembers.Service(method)!;
            InteropDescriptor? descriptor = ApplicationEngine.Services.Values.SingleOrDefault(each => each.Name == service);
            Assert.AreEqual(ExternMembers.NeedsLaterProtocol(method), descriptor is null, $"{Name(method)}: {service}");
            if (descriptor is null) continue;
            int instance = method.IsStatic ? 0 : 1;
            Assert.AreEqual(descriptor.Parameters.Count, method.Parameters.Length + instance, $"{Name(method)}: {service}");
        }
    }

    [TestMethod]
    public void WhatIsTranslatedOnLaterProtocolsAloneIsNotOfThisOneAndHasABody()
    {
        (IMethodSymbol Method, AttributeData Since)[] members = [.. FrameworkUnderTest.PublicTypes.SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .SelectMany(method => ExternMembers.Having(method, "SinceProtocol").Select(since => (method, since)))];
        Assert.HasCount(12, members);
        foreach ((IMethodSymbol method, AttributeData since) in members)
        {
            Assert.IsFalse(method.IsExtern, Name(method));
            if (since.ConstructorArguments[1].Value is string service)
            {
                Assert.IsFalse(ApplicationEngine.Services.Values.Any(each => each.Name == service), service);
                InteropDescriptor withContext = ApplicationEngine.Services.Values.Single(each => each.Name == service.Replace(".Local", "", StringComparison.Ordinal));
                Assert.AreEqual(withContext.Parameters.Count - 1, method.Parameters.Length, Name(method));
            }
            else
            {
                Assert.IsFalse(Enum.IsDefined((VM.OpCode)since.ConstructorArguments[1].Value!), Name(method));
            }
        }
    }

    [TestMethod]
    public void EveryMethodOfANativeContractExistsWithAsManyParameters()
    {
        foreach (IMethodSymbol method in ExternMembers.All.Where(IsContractCall))
        {
            NativeContract? contract = NativeContract.Contracts.SingleOrDefault(each => each.Hash.ToString() == ExternMembers.Contract(method));
            bool exists = contract?.Manifest.Abi.GetMethod(ExternMembers.CalledName(method), method.Parameters.Length) is not null;
            Assert.AreEqual(!ExternMembers.NeedsLaterProtocol(method), exists, Name(method));
        }
    }

    [TestMethod]
    public void NativeMethodsReturnWhatTheySay()
    {
        foreach (IMethodSymbol method in ExternMembers.All.Where(IsContractCall).Where(method => !ExternMembers.NeedsLaterProtocol(method)))
        {
            NativeContract contract = NativeContract.Contracts.Single(each => each.Hash.ToString() == ExternMembers.Contract(method));
            ContractParameterType type = contract.Manifest.Abi.GetMethod(ExternMembers.CalledName(method), method.Parameters.Length).ReturnType;
            Assert.AreEqual(type == ContractParameterType.Void, method.ReturnsVoid, Name(method));
            Assert.AreEqual(type == ContractParameterType.Boolean, method.ReturnType.SpecialType == SpecialType.System_Boolean, Name(method));
        }
    }

    [TestMethod]
    public void MembersThatMakeSequencesEndOnTheirInstructions()
    {
        // A sequence has no jumps: the compiler takes it for straight code.
        foreach (IMethodSymbol method in ExternMembers.All)
        {
            string[] jumps = ExternMembers.Instructions(method).Select(each => ((VM.OpCode)each.OpCode).ToString())
                .Where(name => name.StartsWith("JMP", StringComparison.Ordinal) || name.StartsWith("TRY", StringComparison.Ordinal)).ToArray();
            Assert.IsEmpty(jumps, Name(method));
        }
    }

    private static bool IsContractCall(IMethodSymbol method)
        => ExternMembers.Contract(method) is not null && ExternMembers.Having(method, "ContractHash").Length == 0;

    private static int Translations(IMethodSymbol method)
        => (ExternMembers.Instructions(method).Length > 0 ? 1 : 0)
            + ExternMembers.Having(method, "Syscall").Length
            + (ExternMembers.Contract(method) is not null ? 1 : 0);

    private static int OperandSize(VM.OpCode opcode, string operand)
    {
        OperandSizeAttribute? size = typeof(VM.OpCode).GetField(opcode.ToString())?.GetCustomAttribute<OperandSizeAttribute>();
        if (size is null) return 0;
        return size.SizePrefix == 0 ? size.Size : 1 + Convert.ToInt32(operand[..2], 16);
    }

    private static string Name(IMethodSymbol method) => method.ToDisplayString();
}
