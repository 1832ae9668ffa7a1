using System.Collections.Generic;
using System.IO;
using System.Linq;
using MiningPool.Chain.Local;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Programs;

namespace MiningPool.Operator.Deployment;

/// <summary>Who signs for a program.</summary>
/// <param name="Owner">Owns the program's contracts.</param>
/// <param name="Issuers">
/// For each stand-in token, by symbol, who deploys and mints it. A contract's hash comes from its deployer and its
/// code, so two tokens of the same code need two deployers.
/// </param>
public sealed record ProgramAccounts(SigningAccount Owner, IReadOnlyDictionary<string, SigningAccount> Issuers)
{
    /// <summary>The password of all wallets on a local chain: its keys guard nothing.</summary>
    public const string LocalPassword = "local";

    private const string OwnerLabel = "owner";

    /// <summary>The owner's wallet of a local chain.</summary>
    public static string LocalWallet(LocalChain chain) => Path.Combine(chain.Folder, "owner.wallet.json");

    /// <summary>The accounts of a local chain, kept in a wallet in its folder; new ones the first time.</summary>
    public static ProgramAccounts OnLocalChain(LocalChain chain, MiningProgram program)
    {
        List<string> labels = [OwnerLabel, .. StandIns(program).Select(token => token.Symbol)];
        string path = LocalWallet(chain);
        IReadOnlyList<SigningAccount> accounts = File.Exists(path)
            ? WalletFile.Open(path, LocalPassword, chain.Client.Settings)
            : WalletFile.Create(path, LocalPassword, labels, chain.Client.Settings, WalletFile.LocalStrength);
        return new ProgramAccounts(
            accounts.Single(account => account.Label == OwnerLabel),
            accounts.Where(account => account.Label != OwnerLabel).ToDictionary(account => account.Label));
    }

    private static IEnumerable<TokenTerms> StandIns(MiningProgram program) => program.Tokens.Where(token => token.Hash is null);
}
