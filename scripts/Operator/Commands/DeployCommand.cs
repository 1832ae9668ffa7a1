using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain;
using MiningPool.Chain.Local;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Deployment;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Reports;
using Neo;
using Neo.SmartContract.Native;
using Spectre.Console;

namespace MiningPool.Operator.Commands;

/// <summary><c>deploy</c>: puts a program on a local chain, or on any chain by RPC with one's own wallet.</summary>
internal static class DeployCommand
{
    private const string PasswordVariable = "MININGPOOL_WALLET_PASSWORD";
    private const long GasForEachDeployer = 1_000_00000000;

    internal static Command Create(CommandContext context)
    {
        Argument<string> file = ProgramCommand.FileArgument;
        Option<string?> id = ChainCommand.ChainOption;
        var rpc = new Option<string?>("--rpc") { Description = "A node's RPC address, to deploy elsewhere than on a local chain." };
        var wallet = new Option<string?>("--wallet")
        {
            Description = $"The owner's NEP-6 wallet, with --rpc. Its password is read from {PasswordVariable}, or asked for.",
        };
        var command = new Command("deploy", "Deploys a program's contracts and pools; goes on where a broken-off deployment ended.")
        {
            file,
            id,
            rpc,
            wallet,
        };
        command.SetAction((parsed, cancellation) => context.RunAsync(
            async stop =>
            {
                MiningProgram program = ProgramReader.Read(parsed.GetRequiredValue(file));
                return parsed.GetValue(rpc) is { } address
                    ? await RemoteAsync(context, program, address, parsed.GetValue(wallet), stop)
                    : await LocalAsync(context, program, parsed.GetValue(id), stop);
            },
            cancellation));
        return command;
    }

    /// <summary>Funds the deployers from the genesis account and deploys.</summary>
    internal static async Task<DeployedProgram> OnLocalChainAsync(
        CommandContext context, LocalChain chain, MiningProgram program, ProgramAccounts accounts, GasLedger ledger, CancellationToken stop)
    {
        var requests = new List<TransactionRequest>();
        foreach (SigningAccount account in (IEnumerable<SigningAccount>)[accounts.Owner, .. accounts.Issuers.Values])
        {
            if (await chain.Client.BalanceAsync(NativeContract.GAS.Hash, account.ScriptHash) < GasForEachDeployer / 2)
            {
                requests.Add(TransactionRequest.SendGas(chain.Genesis, account.ScriptHash, GasForEachDeployer));
            }
        }

        foreach (TransactionReceipt receipt in await new TransactionSender(chain.Client).SendAllAsync(requests, stop))
        {
            receipt.RequireSuccess();
        }

        return await Deployer(context, chain.Client, ledger).DeployAsync(program, accounts, stop);
    }

    internal static void Show(CommandContext context, MiningProgram program, DeployedProgram deployed)
    {
        context.WriteLine($"  {program.RewardToken.Symbol,-16} {deployed.RewardToken}");
        foreach ((string symbol, UInt160 hash) in deployed.StakeTokens)
        {
            context.WriteLine($"  {symbol,-16} {hash}");
        }

        context.WriteLine($"  {"MiningPool",-16} {deployed.MiningPool}");
    }

    private static ProgramDeployer Deployer(CommandContext context, ChainClient client, GasLedger ledger) =>
        new(client, RepositoryRoot.Find(), ledger, context.Progress);

    private static async Task<bool> LocalAsync(CommandContext context, MiningProgram program, string? id, CancellationToken stop)
    {
        await using LocalChain chain = await LocalChain.OpenAsync(ChainCommand.Options(context), id, stop);
        ProgramAccounts accounts = ProgramAccounts.OnLocalChain(chain, program);
        Show(context, program, await OnLocalChainAsync(context, chain, program, accounts, new GasLedger(), stop));
        return true;
    }

    private static async Task<bool> RemoteAsync(
        CommandContext context, MiningProgram program, string address, string? wallet, CancellationToken stop)
    {
        if (wallet is null)
        {
            throw new ChainException("A deployment by --rpc needs the owner's wallet: name it with --wallet.");
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? rpc)
            || (rpc.Scheme != Uri.UriSchemeHttp && rpc.Scheme != Uri.UriSchemeHttps))
        {
            throw new ChainException($"'{address}' is no RPC address: give one such as http://127.0.0.1:50012.");
        }

        using ChainClient client = await ChainClient.ConnectAsync(rpc, stop);
        SigningAccount owner = WalletFile.Open(wallet, Password(context, wallet), client.Settings)[0];
        context.Progress.Report($"{owner.Address(client.Settings.AddressVersion)} deploys on network {client.Settings.Network}.");
        var accounts = new ProgramAccounts(owner, new Dictionary<string, SigningAccount>());
        Show(context, program, await Deployer(context, client, new GasLedger()).DeployAsync(program, accounts, stop));
        return true;
    }

    private static string Password(CommandContext context, string wallet)
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given)
        {
            return given;
        }

        return Console.IsInputRedirected
            ? throw new ChainException($"The wallet {wallet} needs a password: set {PasswordVariable}.")
            : context.Console.Prompt(new TextPrompt<string>($"Password of {Markup.Escape(wallet)}:").Secret());
    }
}
