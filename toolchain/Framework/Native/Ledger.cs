using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework.Native;

/// <summary>The native contract that shows the chain. Blocks and transactions older than the traceable part of it are null.</summary>
[Contract("0xda65b600f7124ce6c79950c1772a36403104f2be")]
public class Ledger
{
    /// <summary>The contract's script hash.</summary>
    [ContractHash]
    public static extern UInt160 Hash { get; }

    /// <summary>The hash of the last block that has been persisted.</summary>
    public static extern UInt256 CurrentHash { get; }

    /// <summary>The number of the last block that has been persisted.</summary>
    public static extern uint CurrentIndex { get; }

    /// <summary>Gets a block.</summary>
    /// <param name="index">Its number.</param>
    /// <returns>The block; null if there is none.</returns>
    public static extern Block GetBlock(uint index);

    /// <summary>Gets a block.</summary>
    /// <param name="hash">Its hash.</param>
    /// <returns>The block; null if there is none.</returns>
    public static extern Block GetBlock(UInt256 hash);

    /// <summary>Gets a transaction.</summary>
    /// <param name="hash">Its hash.</param>
    /// <returns>The transaction; null if there is none.</returns>
    public static extern Transaction GetTransaction(UInt256 hash);

    /// <summary>Gets a transaction of a block.</summary>
    /// <param name="blockHash">The block's hash.</param>
    /// <param name="txIndex">The transaction's place in it, from 0; one beyond faults.</param>
    /// <returns>The transaction; null if there is no such block.</returns>
    public static extern Transaction GetTransactionFromBlock(UInt256 blockHash, int txIndex);

    /// <summary>Gets a transaction of a block.</summary>
    /// <param name="blockIndex">The block's number.</param>
    /// <param name="txIndex">The transaction's place in it, from 0; one beyond faults.</param>
    /// <returns>The transaction; null if there is no such block.</returns>
    public static extern Transaction GetTransactionFromBlock(uint blockIndex, int txIndex);

    /// <summary>Tells which block a transaction is in.</summary>
    /// <param name="hash">The transaction's hash.</param>
    /// <returns>The block's number; -1 if there is no such transaction.</returns>
    public static extern int GetTransactionHeight(UInt256 hash);

    /// <summary>Gets the signers of a transaction.</summary>
    /// <param name="hash">The transaction's hash.</param>
    /// <returns>The signers, the sender first; null if there is no such transaction.</returns>
    public static extern Signer[] GetTransactionSigners(UInt256 hash);

    /// <summary>Tells how a transaction's execution ended.</summary>
    /// <param name="hash">The transaction's hash.</param>
    /// <returns>The state; <see cref="VMState.NONE"/> if there is no such transaction.</returns>
    public static extern VMState GetTransactionVMState(UInt256 hash);
}
