using System;
using System.Collections.Concurrent;
using System.Reflection;
using Neo.SmartContract.Testing.Coverage;

namespace Neo.SmartContract.Testing.Proxies;

/// <summary>
/// Debug information that an artifact carries in a static property of the name <c>DebugInfo</c>.
/// </summary>
internal static class ArtifactDebugInfo
{
    private static readonly ConcurrentDictionary<Type, NeoDebugInfo?> s_cache = new();

    public static NeoDebugInfo? Of(Type artifact) => s_cache.GetOrAdd(artifact, Read);

    private static NeoDebugInfo? Read(Type artifact) =>
        artifact.GetProperty("DebugInfo", BindingFlags.Static | BindingFlags.Public)?.GetValue(null) as NeoDebugInfo;
}
