using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Cryptography.ECC;
using Neo.SmartContract.Iterators;
using Neo.SmartContract.Testing.Attributes;
using Neo.SmartContract.Testing.Extensions;
using Neo.SmartContract.Testing.Interpreters;
using Neo.SmartContract.Testing.InvalidTypes;
using Neo.SmartContract.Testing.Tests.Fixtures;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class ConversionTests
{
    private readonly TestEngine _engine = new(true);
    private readonly Echoes _echo;

    public ConversionTests() => _echo = _engine.FromHash<Echoes>(Sample.Build().Deploy<Sample>(_engine));

    public enum Color : byte
    {
        Red,
        Green = 200,
    }

    /// <summary>
    /// The sample contract's <c>echo</c>, once for each type.
    /// </summary>
    public abstract class Echoes(SmartContractInitialize initialize) : SmartContract(initialize)
    {
        [DisplayName("echo")]
        public abstract object? Any(object? value);

        [DisplayName("echo")]
        public abstract BigInteger? BigInteger(object? value);

        [DisplayName("echo")]
        public abstract int Int(object? value);

        [DisplayName("echo")]
        public abstract ulong? ULong(object? value);

        [DisplayName("echo")]
        public abstract bool? Bool(object? value);

        [DisplayName("echo")]
        public abstract string? String(object? value);

        [DisplayName("echo")]
        public abstract byte[]? Bytes(object? value);

        [DisplayName("echo")]
        public abstract UInt160? Hash160(object? value);

        [DisplayName("echo")]
        public abstract UInt256? Hash256(object? value);

        [DisplayName("echo")]
        public abstract ECPoint? Key(object? value);

        [DisplayName("echo")]
        public abstract Color Color(object? value);

        [DisplayName("echo")]
        public abstract IList<object>? List(object? value);

        [DisplayName("echo")]
        public abstract BigInteger[]? Array(object? value);

        [DisplayName("echo")]
        public abstract List<string>? Strings(object? value);

        [DisplayName("echo")]
        public abstract IDictionary<object, object>? Map(object? value);

        [DisplayName("echo")]
        public abstract IDictionary<string, BigInteger>? TypedMap(object? value);

        [DisplayName("echo")]
        public abstract Point Struct(object? value);

        [DisplayName("echo")]
        public abstract Person? Class(object? value);

        [DisplayName("echo")]
        public abstract Reordered? ReorderedClass(object? value);

        [DisplayName("echo")]
        public abstract IIterator? Iterator(object? value);

        [DisplayName("echo")]
        public abstract double Double(object? value);
    }

    public struct Point
    {
        public BigInteger X;
        public BigInteger? Y;
    }

    public class Person
    {
        public string? Name { get; set; }

        public int Age { get; set; }

        public Point Home { get; set; }
    }

    public class Reordered
    {
        [FieldOrder(1)]
        public int Second { get; set; }

        [FieldOrder(0)]
        public int First { get; set; }
    }

    [TestMethod]
    public void Numbers_keep_their_value()
    {
        BigInteger widest = (System.Numerics.BigInteger.One << 255) - 1;
        Assert.AreEqual(widest, _echo.BigInteger(widest));
        Assert.AreEqual(-widest, _echo.BigInteger(-widest));
        Assert.AreEqual(int.MinValue, _echo.Int(int.MinValue));
        Assert.AreEqual(ulong.MaxValue, _echo.ULong(ulong.MaxValue));
        Assert.AreEqual('x', (char)_echo.Int('x'));
        Assert.AreEqual(Tests.ConversionTests.Color.Green, _echo.Color(Tests.ConversionTests.Color.Green));
    }

    [TestMethod]
    public void A_number_that_does_not_fit_is_refused()
    {
        var exception = Assert.ThrowsExactly<FormatException>(() => _echo.Int((long)int.MaxValue + 1));
        StringAssert.Contains(exception.Message, "Int32");
    }

    [TestMethod]
    public void Simple_values_keep_their_value()
    {
        Assert.IsTrue(_echo.Bool(true));
        Assert.IsFalse(_echo.Bool(false));
        Assert.AreEqual("größer", _echo.String("größer"));
        CollectionAssert.AreEqual(new byte[] { 0, 255 }, _echo.Bytes(new byte[] { 0, 255 }));
        UInt160 hash = TestEngine.GetNewSigner().Account;
        Assert.AreEqual(hash, _echo.Hash160(hash));
        Assert.AreEqual(_echo.Hash, _echo.Hash160(_echo));
        Assert.AreEqual(_engine.Native.Ledger.CurrentHash, _echo.Hash256(_engine.Native.Ledger.CurrentHash));
        ECPoint key = _engine.ProtocolSettings.StandbyCommittee[3];
        Assert.AreEqual(key, _echo.Key(key));
    }

    [TestMethod]
    public void Null_is_null_where_null_can_be()
    {
        Assert.IsNull(_echo.BigInteger(null));
        Assert.IsNull(_echo.String(null));
        Assert.IsNull(_echo.Class(null));
        var exception = Assert.ThrowsExactly<FormatException>(() => _echo.Int(null));
        Assert.AreEqual("echo returned null, which Int32 can't hold; declare the proxy's member as Int32?.", exception.Message);
    }

    [TestMethod]
    public void Lists_keep_their_order()
    {
        IList<object> list = _echo.List(new object?[] { 1, true, null, "text" })!;
        Assert.AreEqual(System.Numerics.BigInteger.One, list[0]);
        Assert.IsTrue((bool)list[1]);
        Assert.IsNull(list[2]);
        Assert.AreEqual("text", ((ByteString)list[3]).GetString());
        CollectionAssert.AreEqual(new BigInteger[] { 3, 1, 2 }, _echo.Array(new BigInteger[] { 3, 1, 2 }));
        CollectionAssert.AreEqual(new[] { "b", "a" }, _echo.Strings(new List<string> { "b", "a" }));
        Assert.HasCount(0, _echo.Array(System.Array.Empty<int>())!);
        CollectionAssert.AreEqual(new BigInteger[] { 7, 7 }, ((VM.Types.Array)((VM.Types.Array)_echo.Any(new object[] { new[] { 7, 7 } })!)[0])
            .ConvertTo(typeof(BigInteger[])) as BigInteger[]);
    }

    [TestMethod]
    public void Maps_keep_their_entries()
    {
        Dictionary<string, int> map = new() { ["a"] = 1, ["b"] = 2 };
        Assert.AreEqual(2, _echo.TypedMap(map)!["b"]);
        Assert.AreEqual(new BigInteger(5), _echo.Map(new Dictionary<int, int> { [4] = 5 })![new BigInteger(4)]);
    }

    [TestMethod]
    public void Records_are_filled_in_order()
    {
        Point point = _echo.Struct(new object?[] { 1, null });
        Assert.AreEqual((1, null), (point.X, point.Y));
        Person person = _echo.Class(new object[] { "Ann", 30, new object[] { 5, 6 } })!;
        Assert.AreEqual(("Ann", 30, 6), (person.Name, person.Age, person.Home.Y));
        Reordered reordered = _echo.ReorderedClass(new object[] { 1, 2 })!;
        Assert.AreEqual((1, 2), (reordered.First, reordered.Second));
    }

    [TestMethod]
    public void A_record_of_another_shape_is_refused()
    {
        var exception = Assert.ThrowsExactly<FormatException>(() => _echo.Struct(new object[] { 1, 2, 3 }));
        Assert.AreEqual("Point has 2 members, but the contract returned 3 values.", exception.Message);
    }

    [TestMethod]
    public void What_does_not_fit_is_refused()
    {
        Assert.ThrowsExactly<FormatException>(() => _echo.Hash160(new byte[3]));
        Assert.ThrowsExactly<FormatException>(() => _echo.String(new object[] { 1 }));
        Assert.ThrowsExactly<FormatException>(() => _echo.Array(5));
        Assert.ThrowsExactly<FormatException>(() => _echo.Double(5));
    }

    [TestMethod]
    public void Stack_items_and_interop_objects_pass_as_they_are()
    {
        Assert.AreEqual(7, _echo.BigInteger(new Integer(7)));
        Assert.AreEqual("s", _echo.String((ByteString)"s"));
        Assert.IsTrue(_echo.Bool(StackItem.True));
        Assert.IsNull(_echo.Any(StackItem.Null));
        IIterator hashes = _engine.Native.ContractManagement.ContractHashes;
        Assert.AreSame(hashes, _echo.Iterator(new InteropInterface(hashes)));
        Assert.IsTrue(hashes.Next());
        Assert.AreEqual(9, _echo.Int((Action<ApplicationEngine>)(engine => engine.Push(9))));
    }

    [TestMethod]
    public void Invalid_values_become_what_no_contract_expects()
    {
        CollectionAssert.AreEqual(System.Array.Empty<byte>(), _echo.Bytes(InvalidUInt160.InvalidLength));
        Assert.AreEqual(0, _echo.BigInteger(InvalidUInt160.InvalidType));
        CollectionAssert.AreEqual(System.Array.Empty<byte>(), _echo.Bytes(InvalidUInt256.InvalidLength));
        Assert.AreEqual(0, _echo.BigInteger(InvalidUInt256.InvalidType));
        CollectionAssert.AreEqual(System.Array.Empty<byte>(), _echo.Bytes(InvalidECPoint.InvalidLength));
        Assert.AreEqual(0, _echo.BigInteger(InvalidECPoint.InvalidType));
        Assert.IsNull(_echo.Any(InvalidUInt160.Null));
    }

    [TestMethod]
    public void Strings_are_read_as_the_engine_is_told()
    {
        Assert.ThrowsExactly<FormatException>(() => _echo.String(new byte[] { 0xff }));
        _engine.StringInterpreter = new HexStringInterpreter();
        Assert.AreEqual("ff", _echo.String(new byte[] { 0xff }));
    }
}
