using MiningPool.Chain.Wallets;
using Neo;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract.Native;

namespace MiningPool.Chain.Rpc;

/// <summary>A transaction to sign and send.</summary>
/// <param name="Name">What it does, for messages and reports.</param>
/// <param name="Sender">Who signs it and pays its fees.</param>
/// <param name="Script">What it runs.</param>
public sealed record TransactionRequest(string Name, SigningAccount Sender, byte[] Script)
{
    /// <summary>How far the signature reaches; by default only to the contract called first.</summary>
    public WitnessScope Scope { get; init; } = WitnessScope.CalledByEntry;

    /// <summary>
    /// The system fee to pay, in datoshi. When null, a trial run finds it, and a call that the contract would refuse
    /// is not sent at all.
    /// </summary>
    public long? SystemFee { get; init; }

    /// <summary>
    /// What to pay beyond the trial run's fee and a tenth of it, in datoshi: transactions before it in its block may make it dearer.
    /// </summary>
    public long FeeMargin { get; init; } = 10_000_000;

    /// <summary>A transaction that sends GAS.</summary>
    /// <param name="sender">Who signs it and pays its fees.</param>
    /// <param name="receiver">Who receives.</param>
    /// <param name="datoshi">How much, in datoshi (10^-8 GAS).</param>
    public static TransactionRequest SendGas(SigningAccount sender, UInt160 receiver, long datoshi) =>
        Call(sender, NativeContract.GAS.Hash, "transfer", sender.ScriptHash, receiver, datoshi, null) with { Name = "send GAS" };

    /// <summary>A transaction that calls one method.</summary>
    /// <param name="sender">Who signs it and pays its fees.</param>
    /// <param name="contract">The contract's hash.</param>
    /// <param name="method">The method's name, which names the request too.</param>
    /// <param name="arguments">The arguments, see <see cref="ScriptArguments.CallScript"/>.</param>
    public static TransactionRequest Call(SigningAccount sender, UInt160 contract, string method, params object?[] arguments) =>
        new(method, sender, ScriptArguments.CallScript(contract, method, arguments));
}
