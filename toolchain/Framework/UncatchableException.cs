using System;

namespace Neo.SmartContract.Framework;

/// <summary>
/// An exception that nothing catches: <c>throw new UncatchableException()</c> ends the execution as <see cref="ExecutionEngine.Abort()"/> does.
/// </summary>
public class UncatchableException : Exception
{
}
