using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Neo;
using Neo.Json;
using Neo.Wallets;
using Neo.Wallets.NEP6;

namespace MiningPool.Chain.Wallets;

/// <summary>A wallet on disk in the NEP-6 format, its keys encrypted with a password.</summary>
public static class WalletFile
{
    /// <summary>The strength that the NEP-2 standard asks for; about half a second of work for each key.</summary>
    public static readonly ScryptParameters StandardStrength = ScryptParameters.Default;

    /// <summary>A weak but quick encryption for keys that only a throw-away local chain knows.</summary>
    public static readonly ScryptParameters LocalStrength = new(2, 1, 1);

    /// <summary>Makes accounts with new keys and saves them; each is named in the file.</summary>
    /// <param name="path">The file to write; it must not exist yet.</param>
    /// <param name="password">The password that encrypts the keys.</param>
    /// <param name="labels">The accounts' names, in order.</param>
    /// <param name="settings">The network's settings, for its address version.</param>
    /// <param name="strength">How hard guessing the password shall be; the standard's when not given.</param>
    /// <returns>The accounts, ready to sign.</returns>
    /// <exception cref="ChainException">The file exists or can't be written, or the password is empty.</exception>
    public static IReadOnlyList<SigningAccount> Create(
        string path, string password, IReadOnlyList<string> labels, ProtocolSettings settings, ScryptParameters? strength = null)
    {
        if (password.Length == 0)
        {
            throw new ChainException($"The wallet {path} needs a password: an empty one protects nothing.");
        }

        if (File.Exists(path))
        {
            throw new ChainException($"The wallet {path} exists already: move it away or choose another name, keys are never overwritten.");
        }

        List<SigningAccount> accounts = labels.Select(SigningAccount.Create).ToList();
        JObject empty = EmptyWallet(Path.GetFileNameWithoutExtension(path), strength ?? StandardStrength);
        var wallet = new NEP6Wallet(path, password, settings, empty);
        foreach (SigningAccount account in accounts)
        {
            wallet.CreateAccount(account.PrivateKey).Label = account.Label;
        }

        try
        {
            wallet.Save();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ChainException($"The wallet {path} can't be written: {error.Message}", error);
        }

        return accounts;
    }

    /// <summary>Opens a wallet file.</summary>
    /// <param name="path">The NEP-6 file.</param>
    /// <param name="password">Its password.</param>
    /// <param name="settings">The network's settings, for its address version.</param>
    /// <returns>All accounts of the file that have a key, in its order.</returns>
    /// <exception cref="ChainException">The file is missing or no NEP-6 wallet, the password is wrong, or it holds no key.</exception>
    public static IReadOnlyList<SigningAccount> Open(string path, string password, ProtocolSettings settings)
    {
        if (!File.Exists(path))
        {
            throw new ChainException($"There is no wallet at {path}: check the path.");
        }

        NEP6Wallet wallet = Load(path, password, settings);
        List<WalletAccount> withKey = wallet.GetAccounts().Where(account => account.HasKey).ToList();
        if (withKey.Count == 0)
        {
            throw new ChainException($"The wallet {path} holds no account with a key: nothing can be signed with it.");
        }

        return withKey.Select(account => new SigningAccount(account.Label ?? account.Address, account.GetKey(), account.Contract)).ToList();
    }

    private static NEP6Wallet Load(string path, string password, ProtocolSettings settings)
    {
        try
        {
            return new NEP6Wallet(path, password, settings);
        }
        catch (InvalidOperationException error) when (error.Message.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            throw new ChainException($"The password of the wallet {path} is wrong.", error);
        }
        catch (Exception error)
            when (error is FormatException or InvalidCastException or NullReferenceException or KeyNotFoundException or IOException)
        {
            throw new ChainException($"The file {path} is no NEP-6 wallet: {error.Message}", error);
        }
    }

    private static JObject EmptyWallet(string name, ScryptParameters strength) => new()
    {
        ["name"] = name,
        ["version"] = "1.0",
        ["scrypt"] = strength.ToJson(),
        ["accounts"] = new JArray(),
        ["extra"] = null,
    };
}
