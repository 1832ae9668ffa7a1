using System;
using System.Numerics;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Native;

namespace Neo.SmartContract.Framework.Services;

/// <summary>What surrounds the execution: the block, the transaction, the callers, the GAS left.</summary>
public static class Runtime
{
    /// <summary>Why the script runs.</summary>
    public static extern TriggerType Trigger
    {
        [Syscall("System.Runtime.GetTrigger")]
        get;
    }

    /// <summary>The platform's name: NEO.</summary>
    public static extern string Platform
    {
        [Syscall("System.Runtime.Platform")]
        get;
    }

    /// <summary>The transaction, or the block around one.</summary>
    [Obsolete("Use Transaction.")]
    public static extern object ScriptContainer
    {
        [Syscall("System.Runtime.GetScriptContainer")]
        get;
    }

    /// <summary>The transaction that is executed or verified.</summary>
    public static extern Transaction Transaction
    {
        [Syscall("System.Runtime.GetScriptContainer")]
        get;
    }

    /// <summary>The contract that runs.</summary>
    public static extern UInt160 ExecutingScriptHash
    {
        [Syscall("System.Runtime.GetExecutingScriptHash")]
        get;
    }

    /// <summary>The contract or transaction script that called this contract; null in the entry script itself.</summary>
    public static extern UInt160 CallingScriptHash
    {
        [Syscall("System.Runtime.GetCallingScriptHash")]
        get;
    }

    /// <summary>The script with which the execution began: the transaction's.</summary>
    public static extern UInt160 EntryScriptHash
    {
        [Syscall("System.Runtime.GetEntryScriptHash")]
        get;
    }

    /// <summary>The block's time, in milliseconds since 1970-01-01 UTC.</summary>
    public static extern ulong Time
    {
        [Syscall("System.Runtime.GetTime")]
        get;
    }

    /// <summary>How often this contract has been called in this execution, this call included.</summary>
    public static extern uint InvocationCounter
    {
        [Syscall("System.Runtime.GetInvocationCounter")]
        get;
    }

    /// <summary>The GAS that the execution may still use, in datoshi (1 GAS is 100,000,000 datoshi).</summary>
    public static extern long GasLeft
    {
        [Syscall("System.Runtime.GasLeft")]
        get;
    }

    /// <summary>The first byte of this network's addresses before they are spelled in base 58.</summary>
    public static extern byte AddressVersion
    {
        [Syscall("System.Runtime.GetAddressVersion")]
        get;
    }

    /// <summary>Gets the notifications sent so far in this execution.</summary>
    /// <param name="hash">The contract whose notifications to get; null for all contracts'.</param>
    /// <returns>The notifications, oldest first.</returns>
    [Syscall("System.Runtime.GetNotifications")]
    public static extern Notification[] GetNotifications(UInt160? hash = null);

    /// <summary>Says whether an account agreed to this call: it signed, in a scope that covers this contract, or is the caller itself.</summary>
    /// <param name="hash">The account. Null faults.</param>
    /// <returns>True if it agreed.</returns>
    [Syscall("System.Runtime.CheckWitness")]
    public static extern bool CheckWitness(UInt160 hash);

    /// <summary>Says whether the account of one key agreed to this call.</summary>
    /// <param name="pubkey">The key. Null, or one that is no point on the curve, faults.</param>
    /// <returns>True if it agreed.</returns>
    [Syscall("System.Runtime.CheckWitness")]
    public static extern bool CheckWitness(ECPoint pubkey);

    /// <summary>Writes a line to the log of the node.</summary>
    /// <param name="message">The line: valid UTF-8 of at most 1,024 bytes.</param>
    [Syscall("System.Runtime.Log")]
    public static extern void Log(string message);

    /// <summary>Sends a notification named <c>Debug</c>. Networks since 3.6.0 refuse it unless the manifest declares that event.</summary>
    /// <param name="message">The event's one argument.</param>
    public static void Debug(string message) => Notify("Debug", new object[] { message });

    /// <summary>Uses up GAS that the transaction paid for.</summary>
    /// <param name="gas">How much, in datoshi; 0 or less faults.</param>
    [Syscall("System.Runtime.BurnGas")]
    public static extern void BurnGas(long gas);

    /// <summary>Gets the next number of a sequence that the block and the transaction determine.</summary>
    /// <returns>A number of 128 bits without sign. The node that makes the block can foresee and influence it.</returns>
    [Syscall("System.Runtime.GetRandom")]
    public static extern BigInteger GetRandom();

    /// <summary>Gets the network's number.</summary>
    /// <returns>The magic number that the nodes' messages carry.</returns>
    [Syscall("System.Runtime.GetNetwork")]
    public static extern uint GetNetwork();

    /// <summary>Runs a script in this execution.</summary>
    /// <param name="script">The script.</param>
    /// <param name="flags">What it may do; writing and notifying are always taken away.</param>
    /// <param name="args">What it finds on its stack.</param>
    /// <returns>What it leaves on its stack.</returns>
    [Syscall("System.Runtime.LoadScript")]
    public static extern object LoadScript(ByteString script, CallFlags flags, params object[] args);

    /// <summary>Gets the signers of the transaction.</summary>
    /// <returns>The signers, the sender first.</returns>
    [Syscall("System.Runtime.CurrentSigners")]
    [RequiresProtocol("3.6.0")]
    public static extern Signer[] CurrentSigners();

    [Syscall("System.Runtime.Notify")]
    private static extern void Notify(string eventName, object[] state);
}
