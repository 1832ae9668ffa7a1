using System;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.VM;
using Neo.VM.Types;

namespace Neo.SmartContract.Framework.Tests;

/// <summary>Runs the members' instructions on the VM, with the arguments pushed from left to right as the compiler does.</summary>
[TestClass]
public sealed class InstructionTests
{
    private static readonly byte[] Abc = "abc"u8.ToArray();

    [TestMethod]
    [DataRow(5, true)]
    [DataRow(14, true)]
    [DataRow(15, false)]
    [DataRow(4, false)]
    public void WithinIncludesTheLowerBoundAlone(int number, bool expected)
        => Assert.AreEqual(expected, Run("Helper.Within(BigInteger, BigInteger, BigInteger)", number, 5, 15).GetBoolean());

    [TestMethod]
    public void ArithmeticTakesItsArgumentsInOrder()
    {
        Assert.AreEqual(4, Number("Helper.Sqrt(BigInteger)", 17));
        Assert.AreEqual(6, Number("Helper.ModMultiply(BigInteger, BigInteger, BigInteger)", 7, 8, 10));
        Assert.AreEqual(24, Number("Helper.ModPow(BigInteger, BigInteger, BigInteger)", 2, 10, 1000));
        Assert.AreEqual(4, Number("Helper.ModInverse(BigInteger, BigInteger)", 3, 11));
        Assert.IsTrue(Run("Helper.NumEqual(int, int)", 7, 7).GetBoolean());
        Assert.IsTrue(Run("Helper.NumNotEqual(int, int)", 7, 8).GetBoolean());
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(127)]
    [DataRow(128)]
    [DataRow(255)]
    public void OneByteMakesAnArrayOfThatByte(int value)
        => Assert.AreSequenceEqual(new[] { (byte)value }, Bytes("Helper.ToByteArray(byte)", value));

    [TestMethod]
    public void BytesAreCutAndJoinedInOrder()
    {
        Assert.AreSequenceEqual("abcx"u8.ToArray(), Bytes("Helper.Concat(byte[], byte[])", Abc, "x"u8.ToArray()));
        Assert.AreSequenceEqual("xabc"u8.ToArray(), Bytes("Helper.Concat(byte[], ByteString)", "x"u8.ToArray(), Abc));
        Assert.AreSequenceEqual("bc"u8.ToArray(), Bytes("Helper.Range(byte[], int, int)", Abc, 1, 2));
        Assert.AreSequenceEqual("ab"u8.ToArray(), Bytes("Helper.Take(byte[], int)", Abc, 2));
        Assert.AreSequenceEqual("bc"u8.ToArray(), Bytes("Helper.Last(byte[], int)", Abc, 2));
        Assert.AreSequenceEqual("ab"u8.ToArray(), Bytes("Helper.Take(string, int)", Abc, 2));
        Assert.AreSequenceEqual("bc"u8.ToArray(), Bytes("Helper.Last(string, int)", Abc, 2));
        Assert.AreSequenceEqual("b"u8.ToArray(), Bytes("StackItem.Part(ByteString, int, int)", Abc, 1, 1));
        Assert.AreSequenceEqual("cba"u8.ToArray(), Bytes("Helper.Reverse(Array)", new VM.Types.Buffer(Abc)));
        Assert.AreEqual('b', Number("ByteString.this[int].get", Abc, 1));
        Assert.AreEqual(3, Number("ByteString.Length.get", Abc));
    }

    [TestMethod]
    public void ConversionsMakeTheTypeThatTheirResultNeeds()
    {
        Assert.AreEqual(StackItemType.ByteString, Run("Helper.Concat(ByteString, ByteString)", Abc, Abc).Type);
        Assert.AreEqual(StackItemType.ByteString, Run("Helper.ToByteString(byte[])", new VM.Types.Buffer(Abc)).Type);
        Assert.AreEqual(StackItemType.Buffer, Run("Helper.ToByteArray(string)", Abc).Type);
        Assert.AreEqual(StackItemType.Buffer, Run("Helper.ToByteArray(byte)", 1).Type);
        Assert.AreEqual(StackItemType.Buffer, Run("ByteString.explicit operator byte[](ByteString)", Abc).Type);
        Assert.AreEqual(StackItemType.Buffer, Run("UInt160.explicit operator byte[](UInt160)", Abc).Type);
        Assert.AreEqual(StackItemType.ByteString, Run("ByteString.explicit operator ByteString(byte[])", new VM.Types.Buffer(Abc)).Type);
        Assert.AreEqual(StackItemType.ByteString, Run("ByteString.explicit operator ByteString(BigInteger)", 5).Type);
        Assert.AreEqual(StackItemType.Integer, Run("StackItem.ToInteger(ByteString)", Abc).Type);
        Assert.AreEqual(0x636261, Number("StackItem.ToInteger(ByteString)", Abc));
    }

    [TestMethod]
    public void HashesKnowTheirZero()
    {
        Assert.AreSequenceEqual(new byte[20], Bytes("UInt160.Zero.get"));
        Assert.AreSequenceEqual(new byte[32], Bytes("UInt256.Zero.get"));
        Assert.AreSequenceEqual(System.Array.Empty<byte>(), Bytes("ByteString.Empty.get"));
        Assert.IsTrue(Run("UInt160.IsZero.get", new byte[20]).GetBoolean());
        Assert.IsFalse(Run("UInt160.IsZero.get", Enumerable.Repeat((byte)1, 20).ToArray()).GetBoolean());
        Assert.IsTrue(Run("UInt256.IsZero.get", new byte[32]).GetBoolean());
        Assert.IsTrue(Run("StackItem.IsByteString(object?)", Abc).GetBoolean());
        Assert.IsFalse(Run("StackItem.IsByteString(object?)", new VM.Types.Buffer(Abc)).GetBoolean());
        Assert.IsFalse(Run("StackItem.IsByteString(object?)", VM.Types.StackItem.Null).GetBoolean());
        Assert.IsFalse(Run("StackItem.ToBoolean(ByteString?)", new byte[3]).GetBoolean());
        Assert.IsTrue(Run("StackItem.ToBoolean(ByteString?)", Abc).GetBoolean());
        Assert.IsFalse(Run("StackItem.ToBoolean(ByteString?)", VM.Types.StackItem.Null).GetBoolean());
    }

    [TestMethod]
    public void MapsKeepPairs()
    {
        var map = new Map { [1] = 10, [2] = 20 };
        Assert.AreEqual(20, Number("Map<TKey, TValue>.this[TKey].get", map, 2));
        Assert.IsTrue(Run("Map<TKey, TValue>.HasKey(TKey)", map, 1).GetBoolean());
        Assert.AreEqual(2, Number("Map<TKey, TValue>.Count.get", map));
        Execute("Map<TKey, TValue>.this[TKey].set", map, 3, 30);
        Assert.AreEqual(30, map[3].GetInteger());
        Execute("Map<TKey, TValue>.Remove(TKey)", map, 1);
        Assert.AreSequenceEqual(new BigInteger[] { 2, 3 }, map.Keys.Select(key => key.GetInteger()).ToArray());
        Execute("Map<TKey, TValue>.Clear()", map);
        Assert.HasCount(0, map);
    }

    [TestMethod]
    public void ListsKeepItems()
    {
        var list = new VM.Types.Array(new VM.Types.StackItem[] { 10, 20, 30 });
        Assert.AreEqual(30, Number("List<T>.this[int].get", list, 2));
        Execute("List<T>.Add(T)", list, 40);
        Execute("List<T>.this[int].set", list, 0, 11);
        Execute("List<T>.RemoveAt(int)", list, 1);
        Assert.AreSequenceEqual(new BigInteger[] { 11, 30, 40 }, list.Select(item => item.GetInteger()).ToArray());
        Assert.AreEqual(40, Number("List<T>.PopItem()", list));
        Assert.AreNotSame(list, Run("List<T>.Clone()", list));
        Assert.HasCount(2, list);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(128)]
    [DataRow(-129)]
    public void AsByteFaultsUnlessOneByteHoldsTheNumber(int value)
        => Assert.AreEqual(VMState.FAULT, StateAfter("Helper.AsByte(int)", value));

    [TestMethod]
    public void RefusalsFault()
    {
        Assert.AreEqual(VMState.FAULT, StateAfter("ExecutionEngine.Abort()"));
        Assert.AreEqual(VMState.FAULT, StateAfter("ExecutionEngine.Assert(bool)", false));
        Assert.AreEqual(VMState.HALT, StateAfter("ExecutionEngine.Assert(bool)", true));
    }

    private static BigInteger Number(string member, params object[] arguments) => Run(member, arguments).GetInteger();

    private static byte[] Bytes(string member, params object[] arguments) => Run(member, arguments).GetSpan().ToArray();

    private static VM.Types.StackItem Run(string member, params object[] arguments)
    {
        using ExecutionEngine engine = Execute(member, arguments);
        Assert.HasCount(1, engine.ResultStack);
        return engine.ResultStack.Peek();
    }

    private static VMState StateAfter(string member, params object[] arguments)
    {
        using ExecutionEngine engine = Load(member, arguments);
        return engine.Execute();
    }

    private static ExecutionEngine Execute(string member, params object[] arguments)
    {
        ExecutionEngine engine = Load(member, arguments);
        Assert.AreEqual(VMState.HALT, engine.Execute(), member);
        return engine;
    }

    private static ExecutionEngine Load(string member, object[] arguments)
    {
        IMethodSymbol method = ExternMembers.All.Single(each => Name(each) == member);
        Assert.HasCount(method.Parameters.Length + (method.IsStatic || method.MethodKind == MethodKind.Constructor ? 0 : 1), arguments);
        byte[] script = ExternMembers.Instructions(method)
            .SelectMany(each => Convert.FromHexString(each.Operand).Prepend(each.OpCode)).ToArray();
        var engine = new ExecutionEngine();
        engine.LoadScript(script);
        foreach (object argument in arguments) engine.CurrentContext!.EvaluationStack.Push(Item(argument));
        return engine;
    }

    private static VM.Types.StackItem Item(object argument) => argument switch
    {
        VM.Types.StackItem item => item,
        int number => number,
        bool truth => truth,
        byte[] bytes => bytes,
        _ => throw new ArgumentException("No item for " + argument.GetType()),
    };

    private static string Name(IMethodSymbol method)
        => method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat.WithMiscellaneousOptions(
            SymbolDisplayFormat.CSharpShortErrorMessageFormat.MiscellaneousOptions
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
}
