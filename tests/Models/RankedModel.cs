using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Models;

/// <summary>
/// A pool that sorts all its stakers anew whenever it is asked, deals each emission to every one of them by POWER, in 1/2^72 units, and
/// keeps what each has earned in purses: one that is free, and one or two that a lock holds.
/// </summary>
public sealed class RankedModel(Schedule schedule, RankingTerms terms) : IMiningModel
{
    public static readonly BigInteger Unit = BigInteger.Pow(2, 72);

    private readonly Dictionary<int, Member> _members = [];
    private long _now;
    private int _arrivals;
    private BigInteger _unearned;
    private BigInteger _forfeitedParts;

    public BigInteger Emitted { get; private set; }

    public BigInteger Claimed { get; private set; }

    /// <summary>What can't be dealt evenly, in parts: it's dealt with the next emission.</summary>
    public BigInteger Undealt { get; private set; }

    /// <summary>Units that no staker gets: of times without a staker, of penalties, given up.</summary>
    public BigInteger Unallocated => _unearned + _forfeitedParts / Unit;

    /// <summary>What penalties and the like come to beyond whole units, in parts.</summary>
    public BigInteger UnallocatedParts => _forfeitedParts % Unit;

    public bool Paused { get; set; }

    public BigInteger Staked => _members.Values.Aggregate(BigInteger.Zero, (sum, member) => sum + member.Staked);

    public BigInteger Power => _members.Keys.Aggregate(BigInteger.Zero, (sum, user) => sum + PowerOf(user));

    public int Stakers => _members.Count;

    /// <summary>The largest stake first; of equal ones, the one that has been there longer.</summary>
    public IReadOnlyList<int> Ranking => [.. _members.OrderByDescending(of => of.Value.Staked).ThenBy(of => of.Value.Arrival).Select(of => of.Key)];

    public bool Has(int user) => _members.ContainsKey(user);

    public BigInteger StakeOf(int user) => _members.TryGetValue(user, out Member? member) ? member.Staked : 0;

    public BigInteger OwedTo(int user) => _members.TryGetValue(user, out Member? member) ? member.Purses.Aggregate(member.Free, (sum, purse) => sum + purse.Parts) : 0;

    /// <summary>What a harvest now would cost, in parts, rounded up.</summary>
    public BigInteger PenaltyOf(int user)
    {
        if (!_members.TryGetValue(user, out Member? member)) return 0;
        BigInteger locked = member.Purses.Where(purse => purse.Opens > _now).Aggregate(BigInteger.Zero, (sum, purse) => sum + purse.Parts);
        return locked * terms.Penalty / 10_000 + (locked * terms.Penalty % 10_000 > 0 ? 1 : 0);
    }

    /// <summary>When the last purse opens, in ms.</summary>
    public long UnlocksAt(int user) => _members.TryGetValue(user, out Member? member) ? member.Purses[^1].Opens : 0;

    public int RangeOf(int user) => Ranges().GetValueOrDefault(user);

    public BigInteger PowerOf(int user) => StakeOf(user) * terms.Coefficient(RangeOf(user));

    /// <summary>Lets time pass and deals what was emitted in it.</summary>
    public void Pass(long time)
    {
        _now = time;
        BigInteger due = schedule.EmittedBy(time) - Emitted;
        Emitted += due;
        if (_members.Count == 0)
        {
            _unearned += due;
            return;
        }

        Dictionary<int, int> ranges = Ranges();
        Dictionary<int, BigInteger> powers = ranges.ToDictionary(of => of.Key, of => StakeOf(of.Key) * terms.Coefficient(of.Value));
        Undealt += due * Unit;
        BigInteger each = Undealt / powers.Values.Aggregate(BigInteger.Add);
        foreach ((int user, BigInteger power) in powers)
        {
            _members[user].Purses[^1].Parts += power * each;
            Undealt -= power * each;
        }
    }

    /// <summary>
    /// Adds to a stake: what comes from now on goes to a new purse. Purses that are open are emptied into the free one; of two that
    /// aren't, the one that opens first is poured into the other.
    /// </summary>
    public void Stake(int user, BigInteger amount)
    {
        if (!_members.TryGetValue(user, out Member? member)) _members[user] = member = new Member();
        member.Staked += amount;
        member.Arrival = ++_arrivals;
        foreach (Purse open in member.Purses.Where(purse => purse.Opens <= _now).ToArray())
        {
            member.Free += open.Parts;
            member.Purses.Remove(open);
        }

        if (member.Purses.Count == 2)
        {
            member.Purses[1].Parts += member.Purses[0].Parts;
            member.Purses.RemoveAt(0);
        }

        member.Purses.Add(new Purse { Opens = _now + terms.Lock });
    }

    /// <summary>Takes a part of a stake out, or all of it, and pays what it has earned.</summary>
    /// <returns>Units of the reward.</returns>
    public BigInteger Withdraw(int user, BigInteger amount)
    {
        BigInteger reward = Pay(user);
        Member member = _members[user];
        member.Staked -= amount;
        member.Arrival = ++_arrivals;
        if (member.Staked == 0) Leave(user);
        return reward;
    }

    /// <summary>Pays what a user has earned, if that is a unit at least.</summary>
    /// <returns>Units of the reward.</returns>
    public BigInteger Harvest(int user) => OwedTo(user) - PenaltyOf(user) < Unit ? 0 : Pay(user);

    public (BigInteger Principal, BigInteger Reward) Exit(int user)
    {
        BigInteger principal = StakeOf(user);
        return (principal, Withdraw(user, principal));
    }

    /// <summary>Takes a whole stake out; what it has earned is nobody's.</summary>
    /// <returns>Units of the stake.</returns>
    public BigInteger EmergencyWithdraw(int user)
    {
        BigInteger staked = StakeOf(user);
        _forfeitedParts += OwedTo(user);
        Empty(_members[user]);
        _members[user].Free = 0;
        Leave(user);
        return staked;
    }

    private Dictionary<int, int> Ranges()
        => Ranking.Select((user, place) => (user, terms.RangeOf(place, _members.Count))).ToDictionary(of => of.user, of => of.Item2);

    private BigInteger Pay(int user)
    {
        BigInteger penalty = PenaltyOf(user), net = OwedTo(user) - penalty;
        _forfeitedParts += penalty;
        Claimed += net / Unit;
        Empty(_members[user]);
        _members[user].Free = net % Unit;
        return net / Unit;
    }

    private static void Empty(Member member)
    {
        foreach (Purse purse in member.Purses) purse.Parts = 0;
    }

    // The fraction of a unit that a leaver can't take is dealt to those who stay.
    private void Leave(int user)
    {
        Undealt += _members[user].Free;
        _members.Remove(user);
        if (_members.Count > 0) return;
        _unearned += Undealt / Unit;
        Undealt %= Unit;
    }

    private sealed class Member
    {
        public BigInteger Staked;
        public int Arrival;
        public BigInteger Free;
        public readonly List<Purse> Purses = [];
    }

    private sealed class Purse
    {
        public BigInteger Parts;
        public long Opens;
    }
}
