using System;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace MiningPool.Operator.Programs;

/// <summary>Amounts as people write them, in whole tokens, against amounts as contracts count them, in units.</summary>
public static partial class TokenAmount
{
    /// <summary>Reads whole tokens, with a decimal point if needed, into units.</summary>
    /// <param name="text">Such as <c>2100000</c> or <c>0.5</c>.</param>
    /// <param name="decimals">The token's decimals.</param>
    /// <param name="units">The amount in units of 10^-decimals token.</param>
    /// <returns>Whether the text is such an amount, with no more places than the token has.</returns>
    public static bool TryParse(string text, int decimals, out BigInteger units)
    {
        units = BigInteger.Zero;
        Match match = Pattern().Match(text);
        if (!match.Success || match.Groups["places"].Length > decimals)
        {
            return false;
        }

        units = BigInteger.Parse(
            match.Groups["whole"].Value + match.Groups["places"].Value.PadRight(decimals, '0'), CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Writes units as whole tokens, with thousands separated; places beyond a number of them are cut off.</summary>
    /// <param name="units">The amount, not negative.</param>
    /// <param name="decimals">The token's decimals.</param>
    /// <param name="places">The most places to show.</param>
    public static string Format(BigInteger units, int decimals, int places) =>
        Format(units / BigInteger.Pow(10, Math.Max(0, decimals - places)), Math.Min(decimals, places));

    /// <summary>Writes units as whole tokens, with thousands separated and all places shown.</summary>
    public static string Format(BigInteger units, int decimals)
    {
        BigInteger one = BigInteger.Pow(10, decimals);
        BigInteger whole = BigInteger.DivRem(BigInteger.Abs(units), one, out BigInteger places);
        string sign = units.Sign < 0 ? "-" : string.Empty;
        string point = decimals == 0 ? string.Empty : "." + places.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
        return sign + whole.ToString("N0", CultureInfo.InvariantCulture) + point;
    }

    [GeneratedRegex(@"\A(?<whole>[0-9]{1,40})(\.(?<places>[0-9]{1,40}))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
