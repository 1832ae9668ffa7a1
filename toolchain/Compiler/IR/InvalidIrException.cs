using System;
using System.Collections.Generic;

namespace Neo.Compiler.IR;

/// <summary>The compiler made IR that breaks the IR's rules: a fault of the compiler, never of the contract.</summary>
public sealed class InvalidIrException(string stage, IReadOnlyList<string> findings)
    : Exception($"The IR is invalid after {stage}:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}")
{
    /// <summary>What is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Findings { get; } = findings;
}
