using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using TestSupport;

namespace TradingPoolTests.Support;

/// <summary>The numbers that the view <c>pair</c> answers after the two tokens, in the order of the contract reference.</summary>
internal sealed record PairState(
    BigInteger Reserve0, BigInteger Reserve1, BigInteger Supply, BigInteger Time, BigInteger Price0, BigInteger Price1)
{
    public static PairState Of(IList<object> fields)
    {
        BigInteger[] numbers = StackValues.Integers(fields.Skip(2));
        return new(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}
