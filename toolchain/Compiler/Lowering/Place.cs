using System;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Something that can be assigned: its parts are evaluated once, then it may be read and written.</summary>
internal sealed class Place(Func<Value> read, Action<Value> write)
{
    /// <summary>Emits a read of the current value.</summary>
    public Value Read() => read();

    /// <summary>Emits a write.</summary>
    public void Write(Value value) => write(value);
}
