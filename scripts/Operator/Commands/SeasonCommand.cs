using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain;
using MiningPool.Chain.Local;
using MiningPool.Operator.Deployment;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Reports;
using MiningPool.Operator.Season;

namespace MiningPool.Operator.Commands;

/// <summary><c>season</c>: deploys a program on a running local chain if it isn't there yet, and plays it.</summary>
internal static class SeasonCommand
{
    internal static Command Create(CommandContext context)
    {
        Argument<string> file = ProgramCommand.FileArgument;
        Option<string?> id = ChainCommand.ChainOption;
        var command = new Command("season", "Plays a season on a local chain that runs, once for each chain.") { file, id };
        command.SetAction((parsed, cancellation) => context.RunAsync(
            async stop =>
            {
                MiningProgram program = ProgramReader.Read(parsed.GetRequiredValue(file));
                await using LocalChain chain = await LocalChain.OpenAsync(ChainCommand.Options(context), parsed.GetValue(id), stop);
                return (await PlayAsync(context, chain, program, stop)).Holds;
            },
            cancellation));
        return command;
    }

    /// <summary>Deploys, plays, and shows the tables; tells whether all that must hold does.</summary>
    internal static async Task<(bool Holds, DeployedProgram Deployed)> PlayAsync(
        CommandContext context, LocalChain chain, MiningProgram program, CancellationToken stop)
    {
        if (File.Exists(Miners.LocalWallet(chain)))
        {
            throw new ChainException(
                $"A season was played on the local chain {chain.Id} already, and its pools have started: "
                + "start another chain with 'chain start'.");
        }

        var ledger = new GasLedger();
        ProgramAccounts accounts = ProgramAccounts.OnLocalChain(chain, program);
        DeployedProgram deployed = await DeployCommand.OnLocalChainAsync(context, chain, program, accounts, ledger, stop);
        var player = new SeasonPlayer(chain, program, deployed, accounts, ledger, context.Progress);
        SeasonResult result = await player.PlayAsync(stop);
        context.Progress.Report(
            $"The season took {result.Transactions} transactions. All figures below are read from {chain.Client.Address}.");
        context.WriteLine(string.Empty);
        return (new SeasonReport(context.Console, program, result).Show(ledger.Costs), deployed);
    }
}
