using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace MiningPool.Chain.Local;

/// <summary>A process named so that a later process with the same number is not mistaken for it.</summary>
/// <param name="Id">The process number.</param>
/// <param name="Started">When it was started, as the operating system tells it.</param>
public sealed record ProcessIdentity(int Id, string Started)
{
    /// <summary>The identity of the calling process.</summary>
    public static ProcessIdentity Current => Of(Environment.ProcessId)
        ?? throw new InvalidOperationException("The operating system does not tell when this process was started.");

    /// <summary>Whether the very same process still runs.</summary>
    public bool IsRunning => Of(Id) == this;

    /// <summary>Identifies a running process.</summary>
    /// <param name="id">The process number.</param>
    /// <returns>The identity, or null when no such process runs.</returns>
    public static ProcessIdentity? Of(int id)
    {
        string? started = OperatingSystem.IsLinux() ? StartedOnLinux(id) : StartedElsewhere(id);
        return started is null ? null : new ProcessIdentity(id, started);
    }

    /// <summary>Asks the process to end; ends it by force when it has not done so in time.</summary>
    /// <param name="patience">How long to wait before using force.</param>
    public void Stop(TimeSpan patience)
    {
        if (!IsRunning)
        {
            return;
        }

        PosixSignals.Terminate(Id);
        if (!WaitForEnd(patience))
        {
            PosixSignals.Kill(Id);
            WaitForEnd(patience);
        }
    }

    private bool WaitForEnd(TimeSpan patience)
    {
        var waited = Stopwatch.StartNew();
        while (IsRunning)
        {
            if (waited.Elapsed > patience)
            {
                return false;
            }

            System.Threading.Thread.Sleep(20);
        }

        return true;
    }

    // The kernel's own count of ticks since boot: unlike a wall-clock time it never shifts with the clock.
    private static string? StartedOnLinux(int id)
    {
        try
        {
            string stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            string[] afterName = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            bool ended = afterName[0] is "Z" or "X";
            return ended ? null : $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}:{afterName[19]}";
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? StartedElsewhere(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited ? null : process.StartTime.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
