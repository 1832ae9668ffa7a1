using System;
using System.IO;

namespace MiningPool.Chain.Local;

/// <summary>How to start a local chain.</summary>
public sealed record LocalChainOptions
{
    /// <summary>The clone of the repository, whose tool manifest and chain definition are used.</summary>
    public string Repository { get; init; } = RepositoryRoot.Find();

    /// <summary>Where chains keep their data; null means <c>artifacts/chains</c> in the repository.</summary>
    public string? RunsFolder { get; init; }

    /// <summary>The RPC server's port; null means a free one.</summary>
    public int? RpcPort { get; init; }

    /// <summary>Told what is being done, in short sentences.</summary>
    public IProgress<string>? Progress { get; init; }

    internal string Runs => RunsFolder ?? Path.Combine(Repository, "artifacts", "chains");
}
