using System;
using System.Collections.Generic;
using System.IO;
using Neo;
using Neo.IO;
using Neo.Json;
using Neo.SmartContract;
using Neo.SmartContract.Manifest;

namespace MiningPool.Chain.Deployment;

/// <summary>A compiled contract: its NEF and its manifest.</summary>
public sealed class ContractFiles
{
    private readonly NefFile nef;

    /// <summary>Takes a contract that was made in memory.</summary>
    /// <param name="nef">The NEF, with its checksum set.</param>
    /// <param name="manifest">The manifest.</param>
    public ContractFiles(NefFile nef, ContractManifest manifest)
    {
        this.nef = nef;
        Manifest = manifest;
    }

    /// <summary>The manifest.</summary>
    public ContractManifest Manifest { get; }

    /// <summary>The size of the NEF in bytes.</summary>
    public int Size => nef.Size;

    internal byte[] NefBytes => nef.ToArray();

    /// <summary>Reads <c>NAME.nef</c> and <c>NAME.manifest.json</c>.</summary>
    /// <param name="directory">The folder that holds both.</param>
    /// <param name="name">The files' base name.</param>
    /// <exception cref="ChainException">A file is missing or damaged.</exception>
    public static ContractFiles Load(string directory, string name)
    {
        string nefPath = Path.Combine(directory, name + ".nef");
        string manifestPath = Path.Combine(directory, name + ".manifest.json");
        foreach (string path in (string[])[nefPath, manifestPath])
        {
            if (!File.Exists(path))
            {
                throw new ChainException($"The compiled contract {path} is missing: build the contract's project first.");
            }
        }

        return new ContractFiles(
            Parse(nefPath, "NEF", path => File.ReadAllBytes(path).AsSerializable<NefFile>()),
            Parse(manifestPath, "contract manifest", path => ContractManifest.FromJson((JObject)JToken.Parse(File.ReadAllText(path))!)));
    }

    /// <summary>The same contract under another manifest name, so that one account can deploy it more than once.</summary>
    /// <param name="name">The name.</param>
    public ContractFiles Named(string name)
    {
        JObject manifest = Manifest.ToJson();
        manifest["name"] = name;
        return new ContractFiles(nef, ContractManifest.FromJson(manifest));
    }

    /// <summary>The hash under which this account's deployment puts the contract.</summary>
    public UInt160 HashFor(UInt160 deployer) => Neo.SmartContract.Helper.GetContractHash(deployer, nef.CheckSum, Manifest.Name);

    private static T Parse<T>(string path, string kind, Func<string, T> parse)
    {
        try
        {
            return parse(path);
        }
        catch (Exception error)
            when (error is FormatException or InvalidCastException or NullReferenceException or KeyNotFoundException)
        {
            throw new ChainException($"The file {path} is no valid {kind}: {error.Message}", error);
        }
    }
}
