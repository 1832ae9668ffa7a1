using System;
using System.Linq;
using Neo.Cryptography.ECC;
using Neo.Network.P2P.Payloads;

namespace Neo.SmartContract.Testing;

public partial class TestEngine
{
    /// <summary>
    /// Creates a signer with a random account.
    /// </summary>
    /// <param name="scope">Scope of the signature.</param>
    /// <returns>Signer.</returns>
    public static Signer GetNewSigner(WitnessScope scope = WitnessScope.CalledByEntry)
    {
        byte[] account = new byte[UInt160.Length];
        Random.Shared.NextBytes(account);

        // No zero at either end, so that the bytes survive a passage through an integer.
        account[0] |= 1;
        account[^1] |= 1;
        return new Signer { Account = new UInt160(account), Scopes = scope };
    }

    /// <summary>
    /// Leaves the transaction without signers; it has no sender then.
    /// </summary>
    public void ClearTransactionSigners() => Transaction.Signers = [];

    /// <summary>
    /// Sets who signs the executions that follow. The first signer is the sender.
    /// </summary>
    /// <param name="signers">Signers.</param>
    public void SetTransactionSigners(params Signer[] signers) => Transaction.Signers = signers;

    /// <summary>
    /// Sets who signs the executions that follow, each for contracts that the script itself calls (CalledByEntry).
    /// </summary>
    /// <param name="signers">Public keys of single-signature accounts.</param>
    public void SetTransactionSigners(params ECPoint[] signers) => SetTransactionSigners(WitnessScope.CalledByEntry, signers);

    /// <summary>
    /// Sets who signs the executions that follow, all with one scope.
    /// </summary>
    /// <param name="scope">Scope of the signatures.</param>
    /// <param name="signers">Public keys of single-signature accounts.</param>
    public void SetTransactionSigners(WitnessScope scope, params ECPoint[] signers) =>
        SetTransactionSigners(scope, [.. signers.Select(key => Contract.CreateSignatureRedeemScript(key).ToScriptHash())]);

    /// <summary>
    /// Sets who signs the executions that follow, each for contracts that the script itself calls (CalledByEntry).
    /// </summary>
    /// <param name="signers">Accounts.</param>
    public void SetTransactionSigners(params UInt160[] signers) => SetTransactionSigners(WitnessScope.CalledByEntry, signers);

    /// <summary>
    /// Sets who signs the executions that follow, all with one scope.
    /// </summary>
    /// <param name="scope">Scope of the signatures.</param>
    /// <param name="signers">Accounts.</param>
    public void SetTransactionSigners(WitnessScope scope, params UInt160[] signers) =>
        Transaction.Signers = [.. signers.Select(account => new Signer { Account = account, Scopes = scope })];
}
