using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;

namespace MiningPool.Contracts;

public partial class TradingPool
{
    /// <summary>LP units moved; <paramref name="from"/> is null when they are new, <paramref name="to"/> when they are burned.</summary>
    public delegate void TransferEvent(UInt160? from, UInt160? to, BigInteger amount);

    /// <summary>An account sent <paramref name="amount"/> of a token in, or got it from LP, and is credited with <paramref name="credit"/> of it now.</summary>
    public delegate void CreditedEvent(UInt160 account, UInt160 token, BigInteger amount, BigInteger credit);

    /// <summary>An account took <paramref name="amount"/> of a token back and is credited with <paramref name="credit"/> of it now.</summary>
    public delegate void CreditWithdrawnEvent(UInt160 account, UInt160 token, BigInteger amount, BigInteger credit);

    /// <summary>An account got <paramref name="liquidity"/> LP units for two amounts; then the reserves after it.</summary>
    public delegate void LiquidityAddedEvent(
        UInt160 account, BigInteger amount0, BigInteger amount1, BigInteger liquidity, BigInteger reserve0, BigInteger reserve1);

    /// <summary>An account got two amounts for <paramref name="liquidity"/> LP units; then the reserves after it.</summary>
    public delegate void LiquidityRemovedEvent(
        UInt160 account, BigInteger amount0, BigInteger amount1, BigInteger liquidity, BigInteger reserve0, BigInteger reserve1);

    /// <summary>An account sold <paramref name="amountIn"/> of a token for the other one; then the reserves after it.</summary>
    public delegate void SwappedEvent(
        UInt160 account, UInt160 receiver, UInt160 tokenIn, BigInteger amountIn, BigInteger amountOut, BigInteger reserve0, BigInteger reserve1);

    /// <summary>NEP-17's event, of the LP token.</summary>
    [DisplayName("Transfer")]
    public static event TransferEvent OnTransfer = null!;

    /// <summary>Raised by <see cref="OnNEP17Payment"/> and <see cref="RemoveToCredit"/>.</summary>
    [DisplayName("Credited")]
    public static event CreditedEvent OnCredited = null!;

    /// <summary>Raised by <see cref="WithdrawCredit"/>.</summary>
    [DisplayName("CreditWithdrawn")]
    public static event CreditWithdrawnEvent OnCreditWithdrawn = null!;

    /// <summary>Raised by <see cref="AddLiquidity"/> and <see cref="OnNEP17Payment"/>. What it spent of the account's credits are its amounts.</summary>
    [DisplayName("LiquidityAdded")]
    public static event LiquidityAddedEvent OnLiquidityAdded = null!;

    /// <summary>Raised by <see cref="RemoveLiquidity"/>, <see cref="RemoveToCredit"/> and a <see cref="Transfer"/> to the pool.</summary>
    [DisplayName("LiquidityRemoved")]
    public static event LiquidityRemovedEvent OnLiquidityRemoved = null!;

    /// <summary>Raised by <see cref="OnNEP17Payment"/>.</summary>
    [DisplayName("Swapped")]
    public static event SwappedEvent OnSwapped = null!;
}
