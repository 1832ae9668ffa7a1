using System.Numerics;

namespace Models;

/// <summary>What a mining pool owes its stakers, whichever way it shares. Parts are of 1/2^72 unit.</summary>
public interface IMiningModel
{
    BigInteger Emitted { get; }

    BigInteger Claimed { get; }

    /// <summary>Units that no staker gets.</summary>
    BigInteger Unallocated { get; }

    /// <summary>What no staker gets beyond whole units, in parts.</summary>
    BigInteger UnallocatedParts { get; }

    /// <summary>What can't be dealt evenly, in parts: it's dealt with the next emission.</summary>
    BigInteger Undealt { get; }

    BigInteger Staked { get; }

    BigInteger Power { get; }

    /// <summary>Users with a stake, where the pool ranks them; else 0.</summary>
    int Stakers { get; }

    bool Paused { get; set; }

    bool Has(int user);

    BigInteger StakeOf(int user);

    /// <summary>All that a user has earned and not taken, in parts.</summary>
    BigInteger OwedTo(int user);

    /// <summary>What a harvest now would cost, in parts.</summary>
    BigInteger PenaltyOf(int user);

    /// <summary>1 worst, 2 best, 3 common; 0 where there are no ranks, or the user has no stake.</summary>
    int RangeOf(int user);

    BigInteger PowerOf(int user);

    /// <summary>When a harvest costs nothing any more, in ms; 0 where there's no lock or no stake.</summary>
    long UnlocksAt(int user);

    /// <summary>Lets time pass, in ms.</summary>
    void Pass(long time);

    void Stake(int user, BigInteger amount);

    /// <returns>Units of the reward that come with it.</returns>
    BigInteger Withdraw(int user, BigInteger amount);

    /// <returns>Units of the reward.</returns>
    BigInteger Harvest(int user);

    /// <returns>Units of the stake, and of the reward.</returns>
    (BigInteger Principal, BigInteger Reward) Exit(int user);

    /// <returns>Units of the stake.</returns>
    BigInteger EmergencyWithdraw(int user);
}
