using System.Runtime.InteropServices;

namespace MiningPool.Chain.Local;

/// <summary>Signals to other processes, for which .NET has only the forceful one.</summary>
internal static class PosixSignals
{
    private const int KillSignal = 9;
    private const int TerminateSignal = 15;

    /// <summary>Asks a process to end.</summary>
    internal static void Terminate(int process) => _ = Send(process, TerminateSignal);

    /// <summary>Ends a process at once.</summary>
    internal static void Kill(int process) => _ = Send(process, KillSignal);

    // A process that is gone by now is what the caller wants: the result says nothing more.
    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Send(int process, int signal);
}
