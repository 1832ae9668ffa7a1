using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>Runs code around each method that carries an attribute derived from this one.</summary>
[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method, AllowMultiple = true)]
public abstract class ModifierAttribute : Attribute
{
    /// <summary>Runs before the method's body.</summary>
    public abstract void Enter();

    /// <summary>Runs after the method's body, when it ended without an exception.</summary>
    public abstract void Exit();
}
