using System;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Refuses a call of the method while any method with the same mark is still running in this contract.</summary>
[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method)]
public class NoReentrantAttribute : ModifierAttribute
{
    private readonly StorageMap _marks;
    private readonly string _key;

    /// <summary>Chooses where the mark is kept while the method runs.</summary>
    /// <param name="prefix">The storage prefix of the mark.</param>
    /// <param name="key">The mark's key under that prefix.</param>
    public NoReentrantAttribute(byte prefix = 0xFF, string key = "noReentrant")
    {
        _marks = new StorageMap(Storage.CurrentContext, prefix);
        _key = key;
    }

    /// <inheritdoc/>
    public override void Enter()
    {
        ExecutionEngine.Assert(_marks.Get(_key) is null, "Already entered");
        _marks.Put(_key, 1);
    }

    /// <inheritdoc/>
    public override void Exit()
    {
        _marks.Delete(_key);
    }
}
