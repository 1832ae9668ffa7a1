using System;
using System.CommandLine;
using System.Threading.Tasks;
using MiningPool.Operator.Commands;

namespace MiningPool.Operator;

/// <summary>The operator's command line.</summary>
public static class Program
{
    // Stopping a chain takes a second or two; only then may the process be ended.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <returns>0 on success, 1 on a failure that was explained, 130 after Ctrl-C.</returns>
    public static Task<int> Main(string[] arguments)
    {
        var context = new CommandContext();
        var root = new RootCommand("MiningPool for Neo N3: try liquidity-mining programs on a local chain, and deploy them.")
        {
            DemoCommand.Create(context),
            ProgramCommand.Create(context),
            ChainCommand.Create(context),
            DeployCommand.Create(context),
            SeasonCommand.Create(context),
        };
        return root.Parse(arguments).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeToStop });
    }
}
