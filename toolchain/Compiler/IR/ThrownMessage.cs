namespace Neo.Compiler.IR;

/// <summary>A constant text that code throws.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsFinal">Whether it is a fault's, which nothing catches.</param>
public readonly record struct ThrownMessage(string Text, bool IsFinal = false);
