using System;
using Neo.Compiler.CommandLine;

namespace Neo.Compiler;

internal static class Program
{
    private static int Main(string[] arguments) => new NeoccCommand().Run(arguments, Console.Out, Console.Error);
}
