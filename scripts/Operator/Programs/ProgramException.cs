using System;

namespace MiningPool.Operator.Programs;

/// <summary>A program file was refused. The message names the file, the line and the reason.</summary>
public sealed class ProgramException : Exception
{
    internal ProgramException(string file, int line, string reason)
        : base($"{file}:{line}: {reason}")
    {
        Line = line;
        Reason = reason;
    }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong and what would be right.</summary>
    public string Reason { get; }
}
