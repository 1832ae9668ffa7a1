using System.Numerics;
using Neo.SmartContract.Framework;

namespace MiningPool.Contracts;

/// <summary>One line of a ranking. On the wire an array of the fields in this order.</summary>
public class RankView
{
    /// <summary>The staker.</summary>
    public UInt160 Account = null!;

    /// <summary>Units of the stake token.</summary>
    public BigInteger Staked;
}
