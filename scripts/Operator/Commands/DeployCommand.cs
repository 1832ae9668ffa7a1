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
        var plan = new Option<bool>("--plan") { Description = "Sends nothing: tells what is done already and what is left to do." };
        var command = new Command("deploy", "Deploys a program's contracts and pools; goes on where a broken-off deployment ended.")
        {
            plan,
            file,
            id,
            rpc,
            wallet,
        };
        command.SetAction((parsed, cancellation) => context.RunAsync(
            async stop =>
            {
                MiningProgram program = ProgramReader.Read(parsed.GetRequiredValue(file));
                bool planOnly = parsed.GetValue(plan);
                return parsed.GetValue(rpc) is { } address
                    ? await RemoteAsync(context, program, address, parsed.GetValue(wallet), planOnly, stop)
                    : await LocalAsync(context, program, parsed.GetValue(id), planOnly, stop);
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

        DeploymentPlan plan = DeploymentPlan.For(program, accounts, RepositoryRoot.Find());
        await new ProgramDeployer(chain.Client, ledger, context.Progress).DeployAsync(plan, stop);
        return plan.Deployed;
    }

    internal static void Show(CommandContext context, MiningProgram program, DeployedProgram deployed)
    {
        foreach (string symbol in program.Symbols)
        {
            context.WriteLine($"  {symbol,-16} {deployed.Tokens[symbol]}");
        }

        context.WriteLine($"  {"MiningPool",-16} {deployed.MiningPool}");
        if (deployed.DividendPool is { } dividends)
        {
            context.WriteLine($"  {"DividendPool",-16} {dividends}");
        }
    }

    private static async Task<bool> LocalAsync(
        CommandContext context, MiningProgram program, string? id, bool planOnly, CancellationToken stop)
    {
        await using LocalChain chain = await LocalChain.OpenAsync(ChainCommand.Options(context), id, stop);
        ProgramAccounts accounts = ProgramAccounts.OnLocalChain(chain, program);
        if (planOnly)
        {
            return await TellAsync(context, chain.Client, program, accounts);
        }

        Show(context, program, await OnLocalChainAsync(context, chain, program, accounts, new GasLedger(), stop));
        return true;
    }

    private static async Task<bool> TellAsync(CommandContext context, ChainClient client, MiningProgram program, ProgramAccounts accounts)
    {
        DeploymentPlan plan = DeploymentPlan.For(program, accounts, RepositoryRoot.Find());
        int left = await new ProgramDeployer(client, new GasLedger(), context.Progress).TellAsync(plan);
        context.WriteLine($"{left} of {plan.Titles.Count} steps are left to do. The contracts' places:");
        Show(context, program, plan.Deployed);
        return true;
    }

    private static async Task<bool> RemoteAsync(
        CommandContext context, MiningProgram program, string address, string? wallet, bool planOnly, CancellationToken stop)
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
        if (planOnly)
        {
            return await TellAsync(context, client, program, accounts);
        }

        DeploymentPlan plan = DeploymentPlan.For(program, accounts, RepositoryRoot.Find());
        await new ProgramDeployer(client, new GasLedger(), context.Progress).DeployAsync(plan, stop);
        Show(context, program, plan.Deployed);
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
