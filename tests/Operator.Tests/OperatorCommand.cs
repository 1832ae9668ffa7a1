using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace MiningPool.Operator.Tests;

/// <summary>What a run of the operator came to.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Errors);

/// <summary>Runs the operator as a process of its own, as a person does.</summary>
internal static class OperatorCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    internal static async Task<CommandOutcome> RunAsync(params string[] arguments) => await RunAsync(null, arguments);

    internal static async Task<CommandOutcome> RunAsync(string? walletPassword, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MININGPOOL_WALLET_PASSWORD"] = walletPassword;
        using Process process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(Patience);
            return new CommandOutcome(process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
