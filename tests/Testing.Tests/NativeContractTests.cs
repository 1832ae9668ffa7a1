using System.Numerics;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.Network.P2P.Payloads;

namespace Neo.SmartContract.Testing.Tests;

[TestClass]
public class NativeContractTests
{
    private readonly TestEngine _engine = new(true);

    [TestMethod]
    public void Genesis_gives_all_NEO_and_GAS_to_the_validators()
    {
        Assert.AreEqual(100_000_000, _engine.Native.NEO.BalanceOf(_engine.ValidatorsAddress));
        Assert.AreEqual(52_000_000_00000000, _engine.Native.GAS.BalanceOf(_engine.ValidatorsAddress));
        Assert.AreEqual("NEO", _engine.Native.NEO.Symbol);
        Assert.AreEqual(8, _engine.Native.GAS.Decimals);
        Assert.HasCount(21, _engine.Native.NEO.Committee);
    }

    [TestMethod]
    public void GAS_moves_and_its_event_tells_it()
    {
        UInt160 receiver = TestEngine.GetNewSigner().Account;
        (UInt160? From, UInt160? To, BigInteger? Amount) seen = default;
        int raised = 0;
        _engine.Native.GAS.OnTransfer += (from, to, amount) =>
        {
            seen = (from, to, amount);
            raised++;
        };
        _engine.SetTransactionSigners(WitnessScope.CalledByEntry, _engine.ValidatorsAddress);

        Assert.IsTrue(_engine.Native.GAS.Transfer(_engine.ValidatorsAddress, receiver, 123));

        Assert.AreEqual(1, raised);
        Assert.AreEqual((_engine.ValidatorsAddress, receiver, new BigInteger(123)), seen);
        Assert.AreEqual(123, _engine.Native.GAS.BalanceOf(receiver));
    }
}
