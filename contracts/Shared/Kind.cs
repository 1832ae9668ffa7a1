using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;

namespace MiningPool.Contracts;

/// <summary>What kind of item the VM holds, where C# has no words for it.</summary>
internal static class Kind
{
    /// <summary>Whether a value is an array, of whatever items.</summary>
    [OpCode(OpCode.ISTYPE, StackItemType.Array)]
    internal static extern bool IsArray(object? value);
}
