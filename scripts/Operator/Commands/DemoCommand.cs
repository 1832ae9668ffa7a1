using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain.Local;
using MiningPool.Operator.Deployment;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Season;

namespace MiningPool.Operator.Commands;

/// <summary><c>demo</c>: a whole season on a chain of its own, from start to stop.</summary>
internal static class DemoCommand
{
    internal static Command Create(CommandContext context)
    {
        var file = new Argument<string?>("program")
        {
            Description = "A program file, or the name of one in programs/, such as dego; barkx when not given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var keep = new Option<bool>("--keep") { Description = "Leaves the chain running and tells how to reach it." };
        Option<int?> port = ChainCommand.PortOption;
        var command = new Command("demo", "Starts a local chain, deploys a program, plays a season, checks the sums, and stops the chain.")
        {
            file,
            keep,
            port,
        };
        command.SetAction((parsed, cancellation) => context.RunAsync(
            async stop =>
            {
                string path = PathOf(parsed.GetValue(file) ?? "barkx");
                MiningProgram program = ProgramReader.Read(path);
                context.Progress.Report(
                    $"{path}: '{program.Name}', {program.Pools.Count} pools, "
                    + $"{program.Season.Miners} miners, {program.Season.Weeks} weeks.");
                await using LocalChain chain = await LocalChain.StartAsync(ChainCommand.Options(context, parsed.GetValue(port)), stop);
                return await PlayAsync(context, chain, program, parsed.GetValue(keep), stop);
            },
            cancellation));
        return command;
    }

    // A plain word is a program that ships; a file of that name in the working folder comes first.
    private static string PathOf(string given)
    {
        string shipped = Path.Combine(RepositoryRoot.Find(), "programs", given + ".json");
        return !File.Exists(given) && Path.GetFileName(given) == given && File.Exists(shipped) ? shipped : given;
    }

    private static async Task<bool> PlayAsync(
        CommandContext context, LocalChain chain, MiningProgram program, bool keep, CancellationToken stop)
    {
        (bool holds, DeployedProgram deployed) = await SeasonCommand.PlayAsync(context, chain, program, stop);
        context.WriteLine(string.Empty);
        if (keep)
        {
            chain.Keep();
            ChainCommand.ShowHowToReach(context, chain);
            context.WriteLine($"  wallets      {ProgramAccounts.LocalWallet(chain)}");
            context.WriteLine($"               {Miners.LocalWallet(chain)}");
            context.WriteLine($"  password     {ProgramAccounts.LocalPassword}");
            DeployCommand.Show(context, program, deployed);
        }

        return holds;
    }
}
