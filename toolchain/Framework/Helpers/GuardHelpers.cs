using System;
using System.Numerics;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework.Helpers;

/// <summary>Refusals in one call: each throws an exception with a short code when what it requires doesn't hold.</summary>
public static class GuardHelpers
{
    /// <summary>Requires a condition before the work.</summary>
    /// <param name="condition">What must hold.</param>
    /// <param name="errorCode">The exception's message.</param>
    /// <exception cref="Exception">It doesn't hold.</exception>
    public static void Require(bool condition, string errorCode)
    {
        if (!condition) throw new Exception(errorCode);
    }

    /// <summary>Requires a condition after the work.</summary>
    /// <param name="condition">What must hold.</param>
    /// <param name="errorCode">The exception's message, behind <c>POST:</c>.</param>
    /// <exception cref="Exception">It doesn't hold.</exception>
    public static void Ensure(bool condition, string errorCode)
    {
        if (!condition) throw new Exception("POST:" + errorCode);
    }

    /// <summary>Refuses.</summary>
    /// <param name="errorCode">The exception's message.</param>
    /// <exception cref="Exception">Always.</exception>
    public static void Revert(string errorCode) => throw new Exception(errorCode);

    /// <summary>Requires a value.</summary>
    /// <param name="value">What must not be null.</param>
    /// <param name="paramName">The exception's message, behind <c>NULL:</c>.</param>
    /// <exception cref="Exception">It is null.</exception>
    public static void RequireNotNull(object? value, string paramName)
    {
        if (value is null) throw new Exception("NULL:" + paramName);
    }

    /// <summary>Requires an amount of 0 or more.</summary>
    /// <param name="amount">The amount.</param>
    /// <exception cref="Exception">It is below 0: <c>NEGATIVE</c>.</exception>
    public static void RequireNonNegative(BigInteger amount)
    {
        if (amount < 0) throw new Exception("NEGATIVE");
    }

    /// <summary>Requires an amount above 0.</summary>
    /// <param name="amount">The amount.</param>
    /// <exception cref="Exception">It is 0 or below: <c>NOT_POSITIVE</c>.</exception>
    public static void RequirePositive(BigInteger amount)
    {
        if (amount <= 0) throw new Exception("NOT_POSITIVE");
    }

    /// <summary>Requires an account; its length is not looked at.</summary>
    /// <param name="address">The account.</param>
    /// <exception cref="Exception">It is null or all zero: <c>INVALID_ADDR</c>.</exception>
    public static void RequireValidAddress(UInt160 address)
    {
        if (address is null || address == UInt160.Zero) throw new Exception("INVALID_ADDR");
    }

    /// <summary>Requires an account's agreement.</summary>
    /// <param name="account">The account.</param>
    /// <param name="errorCode">The exception's message.</param>
    /// <exception cref="Exception">It didn't agree.</exception>
    public static void RequireWitness(UInt160 account, string errorCode = "NO_WITNESS")
    {
        if (!Runtime.CheckWitness(account)) throw new Exception(errorCode);
    }

    /// <summary>Requires a number between two others, both included.</summary>
    /// <param name="value">The number.</param>
    /// <param name="min">The least that is right.</param>
    /// <param name="max">The most that is right.</param>
    /// <exception cref="Exception">It lies outside: <c>OUT_OF_RANGE</c>.</exception>
    public static void RequireInRange(BigInteger value, BigInteger min, BigInteger max)
    {
        if (value < min || value > max) throw new Exception("OUT_OF_RANGE");
    }

    /// <summary>Requires two values to be equal.</summary>
    /// <param name="actual">A value.</param>
    /// <param name="expected">What it must be equal to.</param>
    /// <param name="errorCode">The exception's message.</param>
    /// <exception cref="Exception">They differ.</exception>
    public static void RequireEquals(object actual, object expected, string errorCode = "NOT_EQUAL")
    {
        if (!StackItem.AreEqual(actual, expected)) throw new Exception(errorCode);
    }

    /// <summary>Requires a caller.</summary>
    /// <param name="expectedCaller">The contract that must be the one that called.</param>
    /// <exception cref="Exception">Another called: <c>INVALID_CALLER</c>.</exception>
    public static void RequireCaller(UInt160 expectedCaller)
    {
        if (Runtime.CallingScriptHash != expectedCaller) throw new Exception("INVALID_CALLER");
    }

    /// <summary>Requires a text.</summary>
    /// <param name="value">What must be neither null nor empty.</param>
    /// <param name="paramName">The exception's message, behind <c>EMPTY:</c>.</param>
    /// <exception cref="Exception">It is.</exception>
    public static void RequireNotEmpty(string value, string paramName)
    {
        if (string.IsNullOrEmpty(value)) throw new Exception("EMPTY:" + paramName);
    }
}
