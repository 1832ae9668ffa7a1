using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using MiningPool.Chain.Local;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Deployment;

namespace MiningPool.Operator.Season;

/// <summary>The accounts that play a season.</summary>
public static class Miners
{
    /// <summary>The miners' wallet of a local chain.</summary>
    public static string LocalWallet(LocalChain chain) => Path.Combine(chain.Folder, "miners.wallet.json");

    /// <summary>Makes the miners' wallet; it must not exist yet.</summary>
    public static IReadOnlyList<SigningAccount> Create(LocalChain chain, int count)
    {
        List<string> labels = Enumerable.Range(1, count)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"miner {number:00}"))
            .ToList();
        return WalletFile.Create(
            LocalWallet(chain), ProgramAccounts.LocalPassword, labels, chain.Client.Settings, WalletFile.LocalStrength);
    }
}
