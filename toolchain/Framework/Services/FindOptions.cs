using System;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Services;

/// <summary>What a search of the storage yields, and in which order.</summary>
[Flags]
public enum FindOptions : byte
{
    /// <summary>Pairs of keys and values, in ascending order of the keys.</summary>
    None = 0,

    /// <summary>Keys alone.</summary>
    KeysOnly = 1 << 0,

    /// <summary>Keys without the prefix that was searched for.</summary>
    RemovePrefix = 1 << 1,

    /// <summary>Values alone.</summary>
    ValuesOnly = 1 << 2,

    /// <summary>Values as <see cref="Native.StdLib.Deserialize"/> reads them.</summary>
    DeserializeValues = 1 << 3,

    /// <summary>The first field of each value; needs <see cref="DeserializeValues"/>.</summary>
    PickField0 = 1 << 4,

    /// <summary>The second field of each value; needs <see cref="DeserializeValues"/>.</summary>
    PickField1 = 1 << 5,

    /// <summary>Descending order of the keys.</summary>
    [RequiresProtocol("3.6.0")]
    Backwards = 1 << 7,
}
