using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace MiningPool.Bench.Speed;

/// <summary>One run of a process, from its start to its end.</summary>
/// <param name="Time">How long it took.</param>
/// <param name="Processor">What it and its children took of the processors, to 10 ms; 0 where the system doesn't tell.</param>
/// <param name="PeakMegabytes">The most memory that it held at a time; 0 where the system doesn't tell.</param>
internal sealed record ProcessRun(TimeSpan Time, TimeSpan Processor, double PeakMegabytes)
{
    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidDataException">It fails.</exception>
    public static ProcessRun Of(string folder, params string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        (TimeSpan processor, double peak) = (default, 0);
        do (processor, peak) = (Max(processor, ProcessorOf(process.Id)), Math.Max(peak, PeakOf(process.Id)));
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)));
        TimeSpan time = Stopwatch.GetElapsedTime(began);
        if (process.ExitCode != 0) throw new InvalidDataException($"'{string.Join(' ', command)}' failed in {folder}: {output.Result}{errors.Result}");
        return new(time, processor, peak);
    }

    private static TimeSpan Max(TimeSpan first, TimeSpan second) => first > second ? first : second;

    // Linux counts both itself, so that the last look before the end is enough.
    private static double PeakOf(int process)
    {
        string? line = Array.Find(Lines($"/proc/{process}/status"), line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    // Behind the command's name in parentheses, fields 14 to 17 of the whole: its own time and its ended children's, in 1/100 s.
    private static TimeSpan ProcessorOf(int process)
    {
        if (Lines($"/proc/{process}/stat") is not [string line]) return default;
        string[] fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)));
    }

    // None where the process has ended, or the system has no such file.
    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
