using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo;

namespace MiningPool.Operator.Season;

/// <summary>
/// Works the DividendPool's payments out again from its events: what arrives joins what is left, and drips over the mean of the
/// time left and seven days, weighted by units, while anything is staked.
/// </summary>
public sealed class ExpectedDividends
{
    private const int SevenDays = 604_800_000;
    private static readonly BigInteger Scale = BigInteger.One << 160;
    private readonly Dictionary<UInt160, BigInteger> stakes = [];
    private readonly Dictionary<UInt160, BigInteger> owed = [];
    private BigInteger clock;
    private BigInteger lot;
    private BigInteger length;
    private BigInteger elapsed;

    private ExpectedDividends()
    {
    }

    /// <summary>How many arrivals began to drip over another time than they had to.</summary>
    public int WrongArrivals { get; private set; }

    /// <summary>How many arrivals there were.</summary>
    public int Arrivals { get; private set; }

    /// <summary>The largest difference between a payment and what it had to be, in units.</summary>
    public BigInteger LargestDifference { get; private set; }

    /// <summary>How many payments were compared.</summary>
    public int Payments { get; private set; }

    private BigInteger Dripped => length.IsZero ? BigInteger.Zero : lot * elapsed / length;

    /// <summary>Replays the DividendPool's events.</summary>
    /// <param name="events">The events, in the order of their times.</param>
    /// <param name="end">Until when it drips, in ms.</param>
    public static ExpectedDividends Of(IEnumerable<LoggedEvent> events, ulong end)
    {
        var expected = new ExpectedDividends();
        foreach (LoggedEvent raised in InOrder(events))
        {
            expected.AdvanceTo(raised.Time);
            expected.Take(raised);
        }

        expected.AdvanceTo(end);
        return expected;
    }

    /// <summary>Whole units that an account is owed.</summary>
    /// <param name="account">The account.</param>
    public BigInteger PendingOf(UInt160 account) => owed.GetValueOrDefault(account) / Scale;

    // Of arrivals in one block, the one that came later made the larger lot.
    private static IEnumerable<LoggedEvent> InOrder(IEnumerable<LoggedEvent> events) =>
        events.OrderBy(raised => (raised.Time, IsArrival(raised) ? raised.Number(2) : BigInteger.Zero));

    private static bool IsArrival(LoggedEvent raised) => raised.Name == "DividendsReceived";

    private void AdvanceTo(BigInteger time)
    {
        BigInteger total = stakes.Values.Aggregate(BigInteger.Zero, (sum, stake) => sum + stake);
        if (total > 0 && time > clock)
        {
            BigInteger before = Dripped;
            elapsed = BigInteger.Min(elapsed + time - clock, length);
            foreach ((UInt160 account, BigInteger stake) in stakes)
            {
                owed[account] = owed.GetValueOrDefault(account) + ((Dripped - before) * Scale * stake / total);
            }
        }

        clock = BigInteger.Max(clock, time);
    }

    private void Take(LoggedEvent raised)
    {
        switch (raised.Name)
        {
            case "DividendsReceived":
                Arrive(raised);
                break;
            case "Harvested":
                UInt160 account = raised.Account(0);
                BigInteger difference = raised.Number(1) - PendingOf(account);
                LargestDifference = BigInteger.Max(LargestDifference, BigInteger.Abs(difference));
                Payments++;
                owed[account] = owed.GetValueOrDefault(account) % Scale;
                break;
            default:
                stakes[raised.Account(0)] = raised.Number(2);
                break;
        }
    }

    private void Arrive(LoggedEvent raised)
    {
        BigInteger left = lot - Dripped;
        BigInteger amount = raised.Number(1);
        length = ((left * (length - elapsed)) + (amount * SevenDays)) / (left + amount);
        lot = left + amount;
        elapsed = 0;
        Arrivals++;
        WrongArrivals += raised.Number(2) == lot && raised.Number(3) == length ? 0 : 1;
    }
}
