using System.ComponentModel;
using System.Numerics;
using Neo.IO;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Native;
using Neo.VM;

namespace Neo.SmartContract.Testing.Native;

/// <summary>
/// Blocks and transactions.
/// </summary>
/// <param name="initialize">Engine and contract.</param>
public abstract class Ledger(SmartContractInitialize initialize) : SmartContract(initialize)
{
    /// <summary>
    /// The contract's manifest.
    /// </summary>
    public static ContractManifest Manifest => NativeContract.Ledger.Manifest;

    /// <summary>
    /// Hash of the last persisted block.
    /// </summary>
    public abstract UInt256 CurrentHash { [DisplayName("currentHash")] get; }

    /// <summary>
    /// Number of the last persisted block.
    /// </summary>
    public abstract uint CurrentIndex { [DisplayName("currentIndex")] get; }

    /// <summary>
    /// Finds a block.
    /// </summary>
    /// <param name="indexOrHash">Its number as little-endian bytes, or its hash.</param>
    /// <returns>The block, or null.</returns>
    [DisplayName("getBlock")]
    public abstract Models.Block? GetBlock(byte[]? indexOrHash);

    /// <summary>
    /// Finds a transaction.
    /// </summary>
    /// <param name="hash">Hash.</param>
    /// <returns>The transaction, or null.</returns>
    [DisplayName("getTransaction")]
    public abstract Models.Transaction? GetTransaction(UInt256 hash);

    /// <summary>
    /// Finds a transaction by its place.
    /// </summary>
    /// <param name="blockIndexOrHash">Number as little-endian bytes, or hash, of the block.</param>
    /// <param name="txIndex">Index in the block.</param>
    /// <returns>The transaction, or null.</returns>
    [DisplayName("getTransactionFromBlock")]
    public abstract Models.Transaction? GetTransactionFromBlock(byte[] blockIndexOrHash, int txIndex);

    /// <summary>
    /// Block that holds a transaction.
    /// </summary>
    /// <param name="hash">Hash.</param>
    /// <returns>Number of the block; -1 when there is none.</returns>
    [DisplayName("getTransactionHeight")]
    public abstract BigInteger? GetTransactionHeight(UInt256? hash);

    /// <summary>
    /// Signers of a transaction.
    /// </summary>
    /// <param name="hash">Hash.</param>
    /// <returns>Signers, or null.</returns>
    [DisplayName("getTransactionSigners")]
    public abstract Signer[]? GetTransactionSigners(UInt256? hash);

    /// <summary>
    /// How a transaction ended.
    /// </summary>
    /// <param name="hash">Hash.</param>
    /// <returns>State.</returns>
    [DisplayName("getTransactionVMState")]
    public abstract VMState GetTransactionVMState(UInt256 hash);

    /// <summary>
    /// Finds a block by its hash.
    /// </summary>
    /// <param name="hash">Hash.</param>
    /// <returns>The block, or null.</returns>
    public Models.Block? GetBlock(UInt256 hash) => GetBlock(hash.ToArray());

    /// <summary>
    /// Finds a block by its number.
    /// </summary>
    /// <param name="index">Number.</param>
    /// <returns>The block, or null.</returns>
    public Models.Block? GetBlock(uint index) => GetBlock(new BigInteger(index).ToByteArray());

    /// <summary>
    /// Finds a transaction by its place.
    /// </summary>
    /// <param name="blockIndex">Number of the block.</param>
    /// <param name="txIndex">Index in the block.</param>
    /// <returns>The transaction, or null.</returns>
    public Models.Transaction? GetTransactionFromBlock(uint blockIndex, int txIndex) =>
        GetTransactionFromBlock(new BigInteger(blockIndex).ToByteArray(), txIndex);

    /// <summary>
    /// Finds a transaction by its place.
    /// </summary>
    /// <param name="blockHash">Hash of the block.</param>
    /// <param name="txIndex">Index in the block.</param>
    /// <returns>The transaction, or null.</returns>
    public Models.Transaction? GetTransactionFromBlock(UInt256 blockHash, int txIndex) =>
        GetTransactionFromBlock(blockHash.ToArray(), txIndex);
}
