using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Models;

/// <summary>
/// A pool that knows all its stakers and walks over them: each emission is dealt to everybody by stake, in 1/2^72 units,
/// and what can't be dealt evenly waits for the next emission.
/// </summary>
public sealed class PoolModel(Schedule schedule) : IMiningModel
{
    public static readonly BigInteger Unit = BigInteger.Pow(2, 72);

    /// <summary>Parts of a unit that entitlements are counted in.</summary>
    public static readonly BigInteger Fine = BigInteger.Pow(2, 200);

    private readonly Dictionary<int, Member> _members = [];

    public BigInteger Emitted { get; private set; }

    public BigInteger Claimed { get; private set; }

    public BigInteger Unallocated { get; private set; }

    public BigInteger Undealt { get; private set; }

    public BigInteger UnallocatedParts => 0;

    public BigInteger Power => Staked;

    public int Stakers => 0;

    public bool Paused { get; set; }

    public BigInteger Staked => _members.Values.Aggregate(BigInteger.Zero, (sum, member) => sum + member.Staked);

    public IEnumerable<int> Members => _members.Keys.Order();

    public BigInteger StakeOf(int user) => _members.TryGetValue(user, out Member? member) ? member.Staked : 0;

    public BigInteger OwedTo(int user) => _members.TryGetValue(user, out Member? member) ? member.Owed : 0;

    /// <summary>
    /// What the user is owed in 1/2^200 units, had every share been dealt without rounding to parts: near enough to exact for a
    /// comparison to a hundredth of a unit.
    /// </summary>
    public BigInteger EntitlementOf(int user) => _members.TryGetValue(user, out Member? member) ? member.Entitled : 0;

    public bool Has(int user) => _members.ContainsKey(user);

    public BigInteger PenaltyOf(int user) => 0;

    public int RangeOf(int user) => 0;

    public BigInteger PowerOf(int user) => StakeOf(user);

    public long UnlocksAt(int user) => 0;

    public void Pass(long time)
    {
        BigInteger due = schedule.EmittedBy(time) - Emitted;
        Emitted += due;
        BigInteger staked = Staked;
        if (staked == 0)
        {
            Unallocated += due;
            return;
        }

        Undealt += due * Unit;
        BigInteger each = Undealt / staked;
        foreach (Member member in _members.Values)
        {
            member.Owed += member.Staked * each;
            member.Entitled += due * member.Staked * Fine / staked;
            Undealt -= member.Staked * each;
        }
    }

    public void Stake(int user, BigInteger amount)
    {
        if (!_members.TryGetValue(user, out Member? member)) _members[user] = member = new Member();
        member.Staked += amount;
    }

    public BigInteger Withdraw(int user, BigInteger amount)
    {
        _members[user].Staked -= amount;
        Tidy(user);
        return 0;
    }

    public BigInteger Harvest(int user)
    {
        BigInteger reward = TakeWhole(user);
        Claimed += reward;
        if (reward > 0) Tidy(user);
        return reward;
    }

    public (BigInteger Principal, BigInteger Reward) Exit(int user)
    {
        BigInteger principal = StakeOf(user);
        BigInteger reward = TakeWhole(user);
        Claimed += reward;
        Withdraw(user, principal);
        return (principal, reward);
    }

    public BigInteger EmergencyWithdraw(int user)
    {
        BigInteger principal = StakeOf(user);
        Unallocated += TakeWhole(user);
        Withdraw(user, principal);
        return principal;
    }

    private BigInteger TakeWhole(int user)
    {
        Member member = _members[user];
        BigInteger whole = member.Owed / Unit;
        member.Owed -= whole * Unit;
        member.Entitled -= whole * Fine;
        return whole;
    }

    private void Tidy(int user)
    {
        if (StakeOf(user) == 0 && OwedTo(user) < Unit)
        {
            Undealt += OwedTo(user);
            _members.Remove(user);
        }

        if (Staked > 0) return;
        Unallocated += Undealt / Unit;
        Undealt %= Unit;
    }

    private sealed class Member
    {
        public BigInteger Staked;
        public BigInteger Owed;
        public BigInteger Entitled;
    }
}
