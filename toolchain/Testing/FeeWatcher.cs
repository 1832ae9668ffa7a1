using System;
using System.Diagnostics;

namespace Neo.SmartContract.Testing;

/// <summary>
/// Adds up the GAS of every execution between its creation and its disposal.
/// </summary>
[DebuggerDisplay("Value={Value}")]
public class FeeWatcher : IDisposable
{
    private readonly TestEngine _engine;

    /// <summary>
    /// Starts to watch an engine.
    /// </summary>
    /// <param name="engine">Engine to watch.</param>
    public FeeWatcher(TestEngine engine)
    {
        _engine = engine;
        _engine.Watchers.Add(this);
    }

    /// <summary>
    /// GAS consumed so far, in datoshi (1 GAS is 100,000,000 datoshi).
    /// </summary>
    public long Value { get; set; }

    /// <summary>
    /// Starts again from 0.
    /// </summary>
    public void Reset() => Value = 0;

    /// <summary>
    /// Stops watching; <see cref="Value"/> stays readable.
    /// </summary>
    public void Dispose()
    {
        _engine.Watchers.Remove(this);
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// The watcher's value, in datoshi.
    /// </summary>
    /// <param name="value">Watcher.</param>
    public static implicit operator long(FeeWatcher value) => value.Value;

    /// <summary>
    /// Adds datoshi to the watcher itself.
    /// </summary>
    /// <param name="a">Watcher.</param>
    /// <param name="b">Datoshi to add.</param>
    /// <returns>The same watcher.</returns>
    public static FeeWatcher operator +(FeeWatcher a, long b)
    {
        a.Value += b;
        return a;
    }
}
