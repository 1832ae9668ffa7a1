using System.Runtime.CompilerServices;

namespace Neo.SmartContract.Framework;

/// <summary>The base of every contract: the compiler compiles each class that derives from it and isn't abstract.</summary>
public abstract class SmartContract
{
    /// <summary>Gives the static fields their values; the VM calls it before any other method. The compiler writes it.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void _initialize();
}
