using System;
using System.Security.Cryptography;
using Neo;
using Neo.Network.P2P.Payloads;
using Neo.SmartContract;
using Neo.VM;
using Neo.Wallets;

namespace MiningPool.Chain.Wallets;

/// <summary>An account whose single key we hold, so that it can sign transactions.</summary>
public sealed class SigningAccount
{
    private readonly KeyPair key;
    private readonly byte[] verificationScript;

    internal SigningAccount(string label, KeyPair key, Contract contract)
    {
        Label = label;
        this.key = key;
        verificationScript = contract.Script;
        ScriptHash = contract.ScriptHash;
    }

    /// <summary>The account's name in its wallet.</summary>
    public string Label { get; }

    /// <summary>The account's hash, as contracts see it.</summary>
    public UInt160 ScriptHash { get; }

    /// <summary>Makes an account with a new random key, held in memory alone.</summary>
    /// <param name="label">Its name.</param>
    public static SigningAccount Create(string label)
    {
        var key = new KeyPair(RandomNumberGenerator.GetBytes(32));
        return new SigningAccount(label, key, Contract.CreateSignatureContract(key.PublicKey));
    }

    /// <summary>The address as people write it.</summary>
    /// <param name="addressVersion">The network's address version, 53 on all public Neo N3 networks.</param>
    public string Address(byte addressVersion) => ScriptHash.ToAddress(addressVersion);

    /// <summary>A witness with the right size and verification script but no signature, to calculate fees with.</summary>
    internal Witness UnsignedWitness => new() { InvocationScript = Array.Empty<byte>(), VerificationScript = verificationScript };

    /// <summary>Signs for one network.</summary>
    internal Witness Sign(IVerifiable payload, uint network)
    {
        using var script = new ScriptBuilder();
        script.EmitPush(payload.Sign(key, network));
        return new Witness { InvocationScript = script.ToArray(), VerificationScript = verificationScript };
    }

    /// <summary>The private key, for saving it in a wallet file.</summary>
    internal byte[] PrivateKey => key.PrivateKey;
}
