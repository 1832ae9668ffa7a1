using System.Numerics;

namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.Math's members mean that are neither an instruction nor a member of an integer type.</summary>
internal static class MathMembers
{
    public static long BigMul(int a, int b) => (long)a * b;

    public static ulong BigMul(uint a, uint b) => (ulong)a * b;

    public static long BigMul(long a, long b, out long low)
    {
        BigInteger product = (BigInteger)a * b;
        low = long.CreateTruncating(product);
        return (long)(product >> 64);
    }

    public static ulong BigMul(ulong a, ulong b, out ulong low)
    {
        BigInteger product = (BigInteger)a * b;
        low = ulong.CreateTruncating(product);
        return (ulong)(product >> 64);
    }
}
