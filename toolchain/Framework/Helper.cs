using System;
using System.Numerics;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework;

/// <summary>Conversions, and what the VM computes in one instruction.</summary>
public static partial class Helper
{
    /// <summary>Says whether a number is at least a lower bound and less than an upper one.</summary>
    /// <param name="x">The number.</param>
    /// <param name="a">The lower bound.</param>
    /// <param name="b">The upper bound.</param>
    /// <returns>True if it is; 5 is within 5 and 15, 15 is not.</returns>
    [OpCode(OpCode.WITHIN)]
    public static extern bool Within(this BigInteger x, BigInteger a, BigInteger b);

    /// <inheritdoc cref="Within(BigInteger, BigInteger, BigInteger)"/>
    [OpCode(OpCode.WITHIN)]
    public static extern bool Within(this int x, BigInteger a, BigInteger b);

    /// <summary>Says whether two integers are equal.</summary>
    /// <param name="a">An integer.</param>
    /// <param name="b">Another.</param>
    /// <returns>True if they are.</returns>
    [OpCode(OpCode.NUMEQUAL)]
    public static extern bool NumEqual(this BigInteger a, BigInteger b);

    /// <inheritdoc cref="NumEqual(BigInteger, BigInteger)"/>
    [OpCode(OpCode.NUMEQUAL)]
    public static extern bool NumEqual(this int a, int b);

    /// <summary>Says whether two integers differ.</summary>
    /// <param name="a">An integer.</param>
    /// <param name="b">Another.</param>
    /// <returns>True if they do.</returns>
    [OpCode(OpCode.NUMNOTEQUAL)]
    public static extern bool NumNotEqual(this BigInteger a, BigInteger b);

    /// <inheritdoc cref="NumNotEqual(BigInteger, BigInteger)"/>
    [OpCode(OpCode.NUMNOTEQUAL)]
    public static extern bool NumNotEqual(this int a, int b);

    /// <summary>Takes the square root, rounded down. Below 0 faults.</summary>
    /// <param name="x">The number.</param>
    /// <returns>The largest integer whose square is at most the number.</returns>
    [OpCode(OpCode.SQRT)]
    public static extern BigInteger Sqrt(this BigInteger x);

    /// <summary>Multiplies, and takes the remainder, without a limit on the product's size.</summary>
    /// <param name="x">A factor.</param>
    /// <param name="y">Another factor.</param>
    /// <param name="modulus">What to divide by; 0 faults.</param>
    /// <returns>The remainder, with the sign of the product.</returns>
    [OpCode(OpCode.MODMUL)]
    public static extern BigInteger ModMultiply(this BigInteger x, BigInteger y, BigInteger modulus);

    /// <summary>Finds what a number must be multiplied by to leave the remainder 1.</summary>
    /// <param name="value">The number, at least 1.</param>
    /// <param name="modulus">What to divide by, at least 2. Where there is no such factor, the call faults.</param>
    /// <returns>The factor.</returns>
    [OpCode(OpCode.PUSHM1)]
    [OpCode(OpCode.SWAP)]
    [OpCode(OpCode.MODPOW)]
    public static extern BigInteger ModInverse(this BigInteger value, BigInteger modulus);

    /// <summary>Raises to a power, and takes the remainder.</summary>
    /// <param name="value">The number.</param>
    /// <param name="exponent">The power, at least 0; or -1 for <see cref="ModInverse"/>.</param>
    /// <param name="modulus">What to divide by.</param>
    /// <returns>The remainder.</returns>
    [OpCode(OpCode.MODPOW)]
    public static extern BigInteger ModPow(this BigInteger value, BigInteger exponent, BigInteger modulus);
}
