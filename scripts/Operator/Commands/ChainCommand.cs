using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain.Local;
using MiningPool.Chain.Rpc;

namespace MiningPool.Operator.Commands;

/// <summary><c>chain run, start, stop, list, forward</c>: local chains without a season.</summary>
internal static class ChainCommand
{
    internal static Option<string?> ChainOption =>
        new("--chain") { Description = "The local chain's name; not needed when only one runs." };

    internal static Option<int?> PortOption => new("--rpc-port") { Description = "The RPC server's port; a free one when not given." };

    internal static Command Create(CommandContext context) => new("chain", "Runs, starts, lists, moves and stops local chains.")
    {
        Run(context),
        Start(context),
        Stop(context),
        List(context),
        Forward(context),
    };

    internal static LocalChainOptions Options(CommandContext context, int? port = null) =>
        new() { RpcPort = port, Progress = context.Progress };

    private static Command Run(CommandContext context)
    {
        Option<int?> port = PortOption;
        var command = new Command("run", "Runs a local chain until Ctrl-C.") { port };
        command.SetAction((parsed, cancellation) => context.RunAsync(
            async stop =>
            {
                await using LocalChain chain = await LocalChain.StartAsync(Options(context, parsed.GetValue(port)), stop);
                context.WriteLine($"The local chain {chain.Id} runs until Ctrl-C: {chain.Client.Address}");
                await Task.Delay(Timeout.Infinite, stop);
                return true;
            },
            cancellation));
        return command;
    }

    private static Command Start(CommandContext context)
    {
        Option<int?> port = PortOption;
        var command = new Command("start", "Starts a local chain and leaves it running.") { port };
        command.SetAction((parsed, cancellation) => context.RunAsync(
            async stop =>
            {
                await using LocalChain chain = await LocalChain.StartAsync(Options(context, parsed.GetValue(port)), stop);
                chain.Keep();
                ShowHowToReach(context, chain);
                return true;
            },
            cancellation));
        return command;
    }

    internal static void ShowHowToReach(CommandContext context, LocalChain chain)
    {
        context.WriteLine($"The local chain {chain.Id} runs on.");
        context.WriteLine($"  RPC server   {chain.Client.Address}");
        context.WriteLine($"  network      {chain.Client.Settings.Network}");
        context.WriteLine($"  folder       {chain.Folder}");
        context.WriteLine($"  stop it      dotnet run --project scripts/Operator -- chain stop --chain {chain.Id}");
    }

    private static Command Stop(CommandContext context)
    {
        Option<string?> id = ChainOption;
        var all = new Option<bool>("--all") { Description = "Stops every local chain that was left running." };
        var command = new Command("stop", "Stops a local chain and removes its folder.") { id, all };
        command.SetAction((parsed, cancellation) => context.RunAsync(
            async stop =>
            {
                LocalChainOptions options = Options(context);
                IEnumerable<string?> names = parsed.GetValue(all)
                    ? LocalChain.Running(options).Select(string? (chain) => chain.Id).ToList()
                    : [parsed.GetValue(id)];
                foreach (string? name in names)
                {
                    LocalChain chain = await LocalChain.OpenAsync(options, name, stop);
                    chain.Stop();
                    context.WriteLine($"The local chain {chain.Id} is stopped and removed.");
                }

                return true;
            },
            cancellation));
        return command;
    }

    private static Command List(CommandContext context)
    {
        var command = new Command("list", "Lists the local chains that were left running.");
        command.SetAction((_, cancellation) => context.RunAsync(
            _ =>
            {
                foreach (RunRecord chain in LocalChain.Running(Options(context)))
                {
                    context.WriteLine($"{chain.Id}  http://127.0.0.1:{chain.RpcPort}/");
                }

                return Task.FromResult(true);
            },
            cancellation));
        return command;
    }

    private static Command Forward(CommandContext context)
    {
        var days = new Argument<double>("days") { Description = "How many days, such as 7 or 0.5." };
        Option<string?> id = ChainOption;
        var command = new Command("forward", "Moves a local chain's block time forward.") { days, id };
        command.SetAction((parsed, cancellation) => context.RunAsync(
            async stop =>
            {
                await using LocalChain chain = await LocalChain.OpenAsync(Options(context), parsed.GetValue(id), stop);
                BlockHead head = await chain.FastForwardAsync(Days(parsed.GetRequiredValue(days)), stop);
                context.WriteLine($"The local chain {chain.Id} is at block {head.Index}, block time {head.Time:yyyy-MM-dd HH:mm:ss} UTC.");
                return true;
            },
            cancellation));
        return command;
    }

    private static TimeSpan Days(double days)
    {
        const double MostDays = 36_500;
        return days is > 0 and <= MostDays
            ? TimeSpan.FromMilliseconds(Math.Max(1, Math.Round(days * 86_400_000)))
            : throw new MiningPool.Chain.ChainException(
                $"Block time can't go {days} days forward: give more than 0 and at most {MostDays} days.");
    }
}
