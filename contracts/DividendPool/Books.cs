using System.Numerics;

namespace MiningPool.Contracts;

/// <summary>The pool's books as they stand at one moment. A field is dear to write, so only what an arrival changes ever is.</summary>
internal sealed class Books
{
    /// <summary>The token that is staked and paid, 20 bytes.</summary>
    internal byte[] Token = null!;

    /// <summary>Units that the running drip began with.</summary>
    internal BigInteger Lot;

    /// <summary>Ms that the running drip takes in all, from 1 to <see cref="Drip.Span"/>.</summary>
    internal BigInteger Length;

    /// <summary>Ms of it that have run; equal to the length when all has dripped.</summary>
    internal BigInteger Elapsed;

    /// <summary>Units of dividends paid out so far.</summary>
    internal BigInteger Claimed;

    /// <summary>Units of dividends that ever came in.</summary>
    internal BigInteger Received;

    /// <summary>Units staked in all: never part of the dividends.</summary>
    internal BigInteger Staked;

    /// <summary>What the last division left over, in 1/<see cref="BookStore.Scale"/> units: shared with the next drip.</summary>
    internal BigInteger Carry;

    /// <summary>Dividends of one unit staked since the start, in 1/<see cref="BookStore.Scale"/> units.</summary>
    internal BigInteger PerShare;
}
