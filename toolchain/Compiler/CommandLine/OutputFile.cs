namespace Neo.Compiler.CommandLine;

/// <summary>A file to be written, by its name in the output folder.</summary>
public sealed record OutputFile(string Name, byte[] Content);
