using System;
using System.Diagnostics.CodeAnalysis;

namespace MiningPool.Contracts;

/// <summary>Refusals that several methods share: what a wallet shows is in the contract once, not once for each method.</summary>
internal static class Refuse
{
    [DoesNotReturn]
    internal static void UnknownPool() => throw new Exception("There is no such pool.");

    [DoesNotReturn]
    internal static void MissingPosition() => throw new Exception("The account has no position in this pool.");

    [DoesNotReturn]
    internal static void Stranger() => throw new Exception("Only the account itself may do this.");

    [DoesNotReturn]
    internal static void EmptyAmount() => throw new Exception("The amount must be positive.");

    [DoesNotReturn]
    internal static void LargeAmount() => throw new Exception("The position holds less than this amount.");

    [DoesNotReturn]
    internal static void SmallPosition() => throw new Exception("The position would hold less than the pool's minimum stake.");

    [DoesNotReturn]
    internal static void FullPool() => throw new Exception("The pool can't hold that much.");
}
