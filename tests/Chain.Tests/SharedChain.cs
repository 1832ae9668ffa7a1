using System;
using System.IO;
using System.Threading.Tasks;
using MiningPool.Chain.Local;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace MiningPool.Chain.Tests;

/// <summary>One chain for all tests that leave it as useful as they found it: starting one costs seconds.</summary>
[TestClass]
public static class SharedChain
{
    private static LocalChain? chain;
    private static string? runs;

    public static LocalChain Chain => chain!;

    [AssemblyInitialize]
    public static async Task StartAsync(TestContext context)
    {
        runs = Directory.CreateTempSubdirectory("chain-tests-").FullName;
        chain = await LocalChain.StartAsync(new LocalChainOptions { RunsFolder = runs }, context.CancellationToken);
    }

    [AssemblyCleanup]
    public static async Task StopAsync()
    {
        if (chain is not null)
        {
            await chain.DisposeAsync();
            Assert.IsFalse(Directory.Exists(chain.Folder), "A stopped chain leaves no folder.");
        }

        Directory.Delete(runs!, recursive: true);
    }
}
