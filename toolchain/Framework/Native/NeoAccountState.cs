using System.Numerics;

namespace Neo.SmartContract.Framework.Native;

/// <summary>What the NEO contract knows of an account.</summary>
public class NeoAccountState
{
    /// <summary>How much NEO it holds.</summary>
    public readonly BigInteger Balance;

    /// <summary>The block in which that changed last.</summary>
    public readonly BigInteger Height;

    /// <summary>The candidate that it votes for; null for none.</summary>
    public readonly ECPoint VoteTo;

    /// <summary>How far the candidate's reward, in datoshi for each 100,000,000 votes, has been paid to it.</summary>
    public readonly BigInteger LastGasPerVote;
}
