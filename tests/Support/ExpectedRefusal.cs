using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract.Testing.Exceptions;

namespace TestSupport;

/// <summary>Checks that a call is refused for the reason that the contract reference gives.</summary>
public abstract class ExpectedRefusal
{
    /// <summary>Checks that a call faults with a message that holds the reason.</summary>
    public static void Expect(string reason, Action call)
    {
        TestException fault = Assert.ThrowsExactly<TestException>(call);
        Assert.Contains(reason, fault.Message);
    }

    /// <summary>Checks the refusal, and that it left a state as it was and raised nothing.</summary>
    protected static void Expect(EventText events, Func<object> state, string reason, Action call)
    {
        events.Take();
        object before = state();
        Expect(reason, call);
        Assert.AreEqual(before, state());
        Assert.IsEmpty(events.Take());
    }
}
