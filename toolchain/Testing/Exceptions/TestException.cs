using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Neo.SmartContract.Testing.Execution;
using Neo.VM;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing.Exceptions;

/// <summary>
/// An execution that faulted. The message is the contract's own; the stack trace begins with the contract's frames.
/// </summary>
public class TestException : Exception
{
    private readonly string _contractStackTrace;

    internal TestException(TestingApplicationEngine engine)
        : base(MessageOf(engine), engine.FaultException)
    {
        State = engine.State;
        CurrentContext = engine.CurrentContext;
        InvocationStack = [.. engine.InvocationStack];
        Frames = engine.FaultFrames();
        GasConsumed = engine.GasConsumed;
        _contractStackTrace = Trace(Frames);
    }

    /// <summary>
    /// State of the VM: FAULT.
    /// </summary>
    public VMState State { get; }

    /// <summary>
    /// Context that faulted.
    /// </summary>
    public ExecutionContext? CurrentContext { get; }

    /// <summary>
    /// Contexts at the fault, innermost first.
    /// </summary>
    public ExecutionContext[] InvocationStack { get; }

    /// <summary>
    /// Calls that led to the fault, innermost first.
    /// </summary>
    public IReadOnlyList<ContractFrame> Frames { get; }

    /// <summary>
    /// GAS consumed until the fault, in datoshi.
    /// </summary>
    public long GasConsumed { get; }

    /// <summary>
    /// Where the contract faulted, as <c>File.cs:line</c>: the innermost frame that has debug information; null when none has.
    /// </summary>
    public string? Location => Frames.FirstOrDefault(frame => frame.Location is not null)?.Location;

    /// <summary>
    /// The contract's frames, then those of .NET.
    /// </summary>
    public override string? StackTrace => _contractStackTrace + base.StackTrace;

    private static string MessageOf(TestingApplicationEngine engine)
    {
        if (engine.IsOutOfGas)
        {
            return $"Insufficient GAS: the execution needs more than the {engine.Limit} datoshi that the engine's Fee allows; raise it.";
        }

        Exception? cause = engine.FaultException;
        while (cause is System.Reflection.TargetInvocationException { InnerException: { } inner })
        {
            cause = inner;
        }

        if (cause is VMUnhandledException && TextOf(engine.UncaughtException) is { } text)
        {
            return text;
        }

        return cause?.Message ?? "The script faulted without saying why.";
    }

    // As the VM reads it: an exception is a text, or an array that begins with one.
    private static string? TextOf(StackItem? exception)
    {
        switch (exception)
        {
            case ByteString text:
                try
                {
                    return Utility.StrictUTF8.GetString(text.GetSpan());
                }
                catch (DecoderFallbackException)
                {
                    return "0x" + Convert.ToHexStringLower(text.GetSpan());
                }

            case VM.Types.Array { Count: > 0 } array when array[0] is ByteString:
                return TextOf(array[0]);
            default:
                return null;
        }
    }

    private static string Trace(IReadOnlyList<ContractFrame> frames)
    {
        StringBuilder trace = new();
        foreach (ContractFrame frame in frames)
        {
            trace.Append("   ").Append(frame).AppendLine();
        }

        return trace.ToString();
    }
}
