using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain;
using MiningPool.Operator.Programs;
using MiningPool.Operator.Reports;
using Spectre.Console;

namespace MiningPool.Operator.Commands;

/// <summary>What all commands share: where they write, and how they end.</summary>
public sealed class CommandContext
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int Interrupted = 130;
    private const int WidthWithoutTerminal = 140;
    private readonly IAnsiConsole errors;

    /// <summary>Creates the context of the running process.</summary>
    public CommandContext()
    {
        Console = ConsoleOn(System.Console.Out, System.Console.IsOutputRedirected);
        errors = ConsoleOn(System.Console.Error, System.Console.IsErrorRedirected);
        if (System.Console.IsOutputRedirected)
        {
            Console.Profile.Width = WidthWithoutTerminal;
        }

        errors.Profile.Width = int.MaxValue;
        Progress = new ProgressLines(Console);
    }

    /// <summary>Where results go.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Where progress goes.</summary>
    public IProgress<string> Progress { get; }

    /// <summary>Writes a line as it is, however wide the terminal: paths and addresses are there to be copied.</summary>
    public void WriteLine(string line) => System.Console.Out.WriteLine(line);

    /// <summary>Runs a command: what goes wrong ends in one sentence on the error stream.</summary>
    /// <param name="command">The command; it returns whether it succeeded.</param>
    /// <param name="cancellation">Set by Ctrl-C and by the system's wish to end the process.</param>
    /// <returns>The process's exit code.</returns>
    public async Task<int> RunAsync(Func<CancellationToken, Task<bool>> command, CancellationToken cancellation)
    {
        try
        {
            return await command(cancellation) ? Success : Failure;
        }
        catch (Exception error) when (error is ChainException or ProgramException)
        {
            errors.MarkupLine($"[red]error:[/] {Markup.Escape(error.Message)}");
            return Failure;
        }
        catch (OperationCanceledException)
        {
            errors.MarkupLine("[yellow]Stopped.[/]");
            return Interrupted;
        }
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool redirected) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    });
}
