using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Models;

/// <summary>
/// A pool that knows all its stakers and walks over them: each emission is dealt to everybody by stake, in 1/2^72 units,
/// and what can't be dealt evenly waits for the next emission.
/// </summary>
public sealed class PoolModel(Schedule schedule)
{
    public static readonly BigInteger Unit = BigInteger.Pow(2, 72);

    private readonly Dictionary<int, Member> _members = [];

    public BigInteger Emitted { get; private set; }

    public BigInteger Claimed { get; private set; }

    public BigInteger Unallocated { get; private set; }

    public BigInteger Undealt { get; private set; }

    public bool Paused { get; set; }

    public BigInteger Staked => _members.Values.Aggregate(BigInteger.Zero, (sum, member) => sum + member.Staked);

    public IEnumerable<int> Members => _members.Keys.Order();

    public BigInteger StakeOf(int user) => _members.TryGetValue(user, out Member? member) ? member.Staked : 0;

    public BigInteger OwedTo(int user) => _members.TryGetValue(user, out Member? member) ? member.Owed : 0;

    /// <summary>What the user is owed as an exact fraction of a unit, had every emission been dealt without any rounding.</summary>
    public Fraction EntitlementOf(int user) => _members.TryGetValue(user, out Member? member) ? member.Entitled : BigInteger.Zero;

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
            member.Entitled += new Fraction(due * member.Staked, staked);
            Undealt -= member.Staked * each;
        }
    }

    public void Stake(int user, BigInteger amount)
    {
        if (!_members.TryGetValue(user, out Member? member)) _members[user] = member = new Member();
        member.Staked += amount;
    }

    public void Withdraw(int user, BigInteger amount)
    {
        _members[user].Staked -= amount;
        Tidy(user);
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
        member.Entitled -= whole;
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
        public Fraction Entitled = BigInteger.Zero;
    }
}
