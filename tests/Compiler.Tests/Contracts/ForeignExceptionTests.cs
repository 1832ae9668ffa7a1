using System.Linq;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract;
using Neo.SmartContract.Testing;
using Neo.SmartContract.Testing.Exceptions;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>Exceptions that cross contracts, what a node reports of them, and what the framework's collections and modifiers have to do with them.</summary>
[TestClass]
public class ForeignExceptionTests
{
    private static readonly TestEngine Engine = new();

    // It keeps messages alone: what it catches and throws again is the item as it came.
    private static readonly DeployedContract Thrower = new("""
        [ContractPermission("*", "*")]
        public class Thrower : SmartContract
        {
            [OpCode(OpCode.THROW)] private static extern void Raise(object item);
            public static void Text(string text) => throw new Exception(text);
            public static void Item(object item) => Raise(item);
            public static void Buffer() => Raise(new byte[] { 65, 66 });
            public static void Again(UInt160 caller, string method) { try { Contract.Call(caller, method, CallFlags.All); } catch (Exception) { throw; } }
            public static void Given(UInt160 caller) => Raise(Contract.Call(caller, "give", CallFlags.All));
        }
        """, Engine);

    private static readonly DeployedContract Catcher = new("""
        [ContractPermission("*", "*")]
        public class Catcher : SmartContract
        {
            public static string Call(UInt160 callee, string method, object[] arguments)
            {
                try { Contract.Call(callee, method, CallFlags.All, arguments); return "returned"; }
                catch (Refusal e) { return "refusal " + e.Code + e.Message; }
                catch (SystemException e) { return "system " + e.Message; }
                catch (Exception e) { return "exception " + e.Message + (e.InnerException is null); }
            }
            public static void Refuse() => throw new Refusal(4);
            public static void Lack(int need) { try { throw new Lack(need) { Unit = "GAS" }; } catch (Refusal) { } }
            public static void Counted() => throw new Counted();
            public static string CountedHere() { try { Counted(); return ""; } catch (Counted e) { return e.Message + e.Message; } }
            public static void Deeper() { try { throw new Deeper("low"); } catch (Lack e) { e.Unit = "NEO"; throw; } }
            public static string Deep() { try { throw new Deeper("low"); } catch (Lack e) { try { throw e; } catch (Exception f) { return f.Message; } } }
            public static void Index() { int[] a = [1]; a[3] = 4; }
            public static object Give() => new Refusal(4);
            public static string Own() { try { Refuse(); return "returned"; } catch (Refusal e) { return "refusal " + e.Code + e.Message; } }
            public static string Collections(int x)
            {
                List<int> list = new() { 1, 2 }; Map<int, int> map = new() { [1] = 5 }; ByteString bytes = "ab";
                try { return x switch { 0 => "" + list[2], 1 => "" + map[2], 2 => "" + bytes[2], 3 => "" + (list[2] = 4), _ => "" + list[1] + map[1] + bytes[1] }; }
                catch (ArgumentOutOfRangeException) { return "argument"; }
                catch (System.Collections.Generic.KeyNotFoundException) { return "key"; }
                catch (IndexOutOfRangeException) { return "index"; }
            }
            private static int entered;
            [NoReentrant] private static void Guarded(bool fails) { entered++; if (fails) throw new Refusal(entered); }
            public static string Modified() { string log = ""; for (int i = 0; i < 3; i++) try { Guarded(i < 2); log += "ok"; } catch (Refusal e) { log += e.Code; } return log; }
        }
        public class Refusal(int code) : Exception("refused") { public int Code => code; }
        public class Lack(int need) : Exception("lack") { public string Unit { get; set; } public override string Message => $"{base.Message} of {need} {Unit}"; }
        public class Deeper(string how) : Lack(3) { public override string Message => base.Message + ", " + how; }
        public class Counted : Exception { private static int count; public Counted() : base("counted") { } public override string Message => $"asked {++count}"; }
        """, Engine);

    [TestMethod]
    [DataRow("text", "exception goneTrue", "gone")]
    [DataRow("item", "exception textTrue", new object[] { "text", 1, 2 })]
    [DataRow("item", "exception Exception of type 'System.Exception' was thrown.True", new object[] { 4, "text" })]
    [DataRow("item", "exception Exception of type 'System.Exception' was thrown.True", new object[0])]
    [DataRow("item", "exception Exception of type 'System.Exception' was thrown.True", 5)]
    [DataRow("item", "exception textTrue", new object[] { "text" })]
    public void WhatAnotherContractThrowsIsAnException(string method, string expected, object thrown) =>
        Assert.AreEqual(expected, Call("call", Thrower.Hash, method, new[] { thrown }));

    [TestMethod]
    public void AnotherContractsBufferIsText() => Assert.AreEqual("exception ABTrue", Call("call", Thrower.Hash, "buffer", System.Array.Empty<object>()));

    [TestMethod]
    public void AnExceptionKeepsItsClassWithinTheCallThatThrewIt()
    {
        Assert.AreEqual("refusal 4refused", Call("own"));
        Assert.AreEqual("exception refusedTrue", Call("call", Catcher.Hash, "refuse", System.Array.Empty<object>()));
    }

    [TestMethod]
    public void AnotherContractCannotPassOffWhatItCaughtOrWasGiven()
    {
        Assert.AreEqual("exception refusedTrue", Call("call", Thrower.Hash, "again", new object[] { Catcher.Hash, "refuse" }));
        Assert.AreEqual("exception refusedTrue", Call("call", Thrower.Hash, "given", new object[] { Catcher.Hash }));
    }

    [TestMethod]
    [DataRow("refuse", "An unhandled exception was thrown. refused")]
    [DataRow("counted", "An unhandled exception was thrown. counted")]
    [DataRow("deeper", "An unhandled exception was thrown. lack of 3 , low")]
    [DataRow("index", "An unhandled exception was thrown. Index was outside the bounds of the array.")]
    public void ANodeReportsTheMessage(string method, string expected)
    {
        TestException fault = Assert.ThrowsExactly<TestException>(() => Catcher.Call(method));

        Assert.AreEqual(expected, fault.InnerException!.Message);
    }

    [TestMethod]
    public void ANodeReportsAMessageOfTheAuthorsThatOnlyJoins()
    {
        Assert.AreEqual("lack of 4 GAS", Assert.ThrowsExactly<TestException>(() => Catcher.Call("lack", 4)).Message);
        Assert.AreEqual("lack of 3 , low", Call("deep"));
        Assert.AreEqual("asked 1asked 2", Call("countedHere"));
    }

    [TestMethod]
    public void ACollectionsFaultHasItsClass()
    {
        Assert.AreEqual("argument", Call("collections", 0));
        Assert.AreEqual("key", Call("collections", 1));
        Assert.AreEqual("index", Call("collections", 2));
        Assert.AreEqual("argument", Call("collections", 3));
        Assert.AreEqual("2598", Call("collections", 4));
    }

    [TestMethod]
    public void AModifierIsLeftByAnException() => Assert.AreEqual("12ok", Call("modified"));

    private static string Call(string method, params object[] arguments) => Catcher.Call(method, [.. arguments.Select(Argument)]).GetString()!;

    // As a script pushes it.
    private static object Argument(object value) => value is object[] items ? new ContractParameter(ContractParameterType.Array) { Value = items.Select(Parameter).ToList() } : value;

    private static ContractParameter Parameter(object item) => item switch
    {
        object[] => (ContractParameter)Argument(item),
        string text => new(ContractParameterType.String) { Value = text },
        int number => new(ContractParameterType.Integer) { Value = new BigInteger(number) },
        UInt160 hash => new(ContractParameterType.Hash160) { Value = hash },
        _ => throw new System.ArgumentException($"No parameter is made of a {item.GetType()}.", nameof(item)),
    };
}
