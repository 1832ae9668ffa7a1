using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Models;

/// <summary>
/// A pool that knows all its stakers and walks over them: what drips is dealt to everybody by stake, in 1/2^72 units, and what
/// can't be dealt evenly waits for the next drop.
/// </summary>
public sealed class DividendModel(long now)
{
    public static readonly BigInteger Unit = BigInteger.Pow(2, 72);

    /// <summary>Parts of a unit that entitlements are counted in.</summary>
    public static readonly BigInteger Fine = BigInteger.Pow(2, 200);

    private static readonly BigInteger Week = 7 * 24 * 3_600_000;

    private readonly Dictionary<int, Member> _members = [];
    private long _now = now;
    private Fraction _speed = BigInteger.Zero;
    private BigInteger _ran;
    private BigInteger _dropped;

    public BigInteger Received { get; private set; }

    public BigInteger Claimed { get; private set; }

    public BigInteger Dripping { get; private set; }

    public BigInteger DripTime { get; private set; }

    public BigInteger Undealt { get; private set; }

    public BigInteger Staked => _members.Values.Aggregate(BigInteger.Zero, (sum, member) => sum + member.Staked);

    public IEnumerable<int> Members => _members.Keys.Order();

    public BigInteger StakeOf(int user) => _members.TryGetValue(user, out Member? member) ? member.Staked : 0;

    public BigInteger OwedTo(int user) => _members.TryGetValue(user, out Member? member) ? member.Owed : 0;

    /// <summary>
    /// What the user is owed in 1/2^200 units, had every share been dealt without rounding to parts: near enough to exact for a
    /// comparison to a hundredth of a unit.
    /// </summary>
    public BigInteger EntitlementOf(int user) => _members.TryGetValue(user, out Member? member) ? member.Entitled : 0;

    public void Pass(long time)
    {
        BigInteger passed = BigInteger.Min(time - _now, DripTime);
        _now = time;
        BigInteger staked = Staked;
        if (staked == 0) return;
        _ran += passed;
        DripTime -= passed;
        BigInteger drop = (_speed * (Fraction)_ran).Floor() - _dropped;
        _dropped += drop;
        Dripping -= drop;
        Undealt += drop * Unit;
        BigInteger each = Undealt / staked;
        foreach (Member member in _members.Values)
        {
            member.Owed += member.Staked * each;
            member.Entitled += drop * member.Staked * Fine / staked;
            Undealt -= member.Staked * each;
        }
    }

    public void Receive(BigInteger amount)
    {
        Received += amount;
        Drip(amount);
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
        BigInteger dividends = TakeWhole(user);
        Claimed += dividends;
        if (dividends > 0) Tidy(user);
        return dividends;
    }

    public (BigInteger Principal, BigInteger Dividends) Exit(int user)
    {
        BigInteger principal = StakeOf(user);
        BigInteger dividends = TakeWhole(user);
        Claimed += dividends;
        Withdraw(user, principal);
        return (principal, dividends);
    }

    public BigInteger EmergencyWithdraw(int user)
    {
        BigInteger principal = StakeOf(user);
        Drip(TakeWhole(user));
        Withdraw(user, principal);
        return principal;
    }

    /// <summary>The time left of all units together, which an arrival adds its week for each unit to, shared evenly.</summary>
    private void Drip(BigInteger amount)
    {
        if (amount == 0) return;
        BigInteger unitTime = Dripping * DripTime + amount * Week;
        Dripping += amount;
        DripTime = new Fraction(unitTime, Dripping).Floor();
        _speed = new Fraction(Dripping, DripTime);
        _ran = 0;
        _dropped = 0;
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
        Drip(Undealt / Unit);
        Undealt %= Unit;
    }

    private sealed class Member
    {
        public BigInteger Staked;
        public BigInteger Owed;
        public BigInteger Entitled;
    }
}
