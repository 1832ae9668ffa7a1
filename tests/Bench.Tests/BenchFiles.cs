using System;
using System.IO;

namespace MiningPool.Bench.Tests;

/// <summary>What the tests read of the repository, copied beside them.</summary>
internal static class BenchFiles
{
    /// <summary>The folder `bench`.</summary>
    public static string Bench { get; } = Path.Combine(AppContext.BaseDirectory, "bench");

    /// <summary>A page of the folder `docs`.</summary>
    public static string ReadPage(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", name));
}
