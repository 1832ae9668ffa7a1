using System.Numerics;
using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The native contract that pays for gathering signatures, from GAS deposited with it by a transfer.</summary>
[Contract("0xc1e14f19c3e60d0b9244d06dd7ba9b113135ec3b")]
[RequiresProtocol("3.8.0")]
public class Notary
{
    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>Locks an account's deposit for longer, by its witness.</summary>
    /// <param name="account">The account.</param>
    /// <param name="till">The number of the block that unlocks it: never an earlier one than before, and beyond the next block.</param>
    /// <returns>False, and nothing changed, if that can't be.</returns>
    public static extern bool LockDepositUntil(UInt160 account, uint till);

    /// <summary>Pays an account's whole deposit out, by its witness, once it is unlocked.</summary>
    /// <param name="from">Whose deposit.</param>
    /// <param name="to">Who receives it; null for the same account.</param>
    /// <returns>False, and nothing changed, if that can't be.</returns>
    public static extern bool Withdraw(UInt160 from, UInt160? to);

    /// <summary>Tells how much an account has deposited.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The deposit, in datoshi.</returns>
    public static extern BigInteger BalanceOf(UInt160 account);

    /// <summary>Tells when an account's deposit is unlocked.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The number of the block; 0 without a deposit.</returns>
    public static extern uint ExpirationOf(UInt160 account);

    /// <summary>Says whether a notary signed the transaction, and the deposit covers its fees.</summary>
    /// <param name="signature">The signature: 64 bytes.</param>
    /// <returns>True if so.</returns>
    public static extern bool Verify(byte[] signature);

    /// <summary>Tells how many blocks ahead a fallback transaction may become valid.</summary>
    /// <returns>A number of blocks.</returns>
    public static extern uint GetMaxNotValidBeforeDelta();

    /// <summary>Sets how many blocks ahead a fallback transaction may become valid, by the committee's witness.</summary>
    /// <param name="value">A number of blocks.</param>
    public static extern void SetMaxNotValidBeforeDelta(uint value);
}
