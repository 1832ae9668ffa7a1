using System.Linq;
using Neo;

namespace TestSupport;

/// <summary>Made-up accounts.</summary>
public static class Accounts
{
    /// <summary>The account of twenty equal bytes; its text sorts as its number does.</summary>
    public static UInt160 Of(byte number) => new(Enumerable.Repeat(number, UInt160.Length).ToArray());

    /// <summary>One of 65,536 accounts.</summary>
    public static UInt160 Numbered(int number)
    {
        byte[] bytes = new byte[UInt160.Length];
        (bytes[0], bytes[1], bytes[^1]) = ((byte)(number >> 8), (byte)number, 1);
        return new UInt160(bytes);
    }
}
