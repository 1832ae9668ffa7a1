using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Neo;
using Neo.SmartContract;
using MiningPool.Chain.Wallets;
using Neo.Wallets;

namespace MiningPool.Chain.Local;

/// <summary>A private copy of the chain definition in neo-express/: own ports, own network number, own consensus key.</summary>
internal sealed class ChainDefinition
{
    private const string Template = "neo-express/local.neo-express";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly JsonNode root;

    private ChainDefinition(JsonNode root) => this.root = root;

    /// <summary>The RPC server's port.</summary>
    internal int RpcPort => Node["rpc-port"]!.GetValue<int>();

    /// <summary>The account that owns all GAS and NEO of the genesis block: a multi-signature contract of one key.</summary>
    internal SigningAccount Genesis
    {
        get
        {
            var key = new KeyPair(System.Convert.FromHexString(Accounts[0]!["private-key"]!.GetValue<string>()));
            return new SigningAccount("genesis", key, Contract.CreateMultiSigContract(1, [key.PublicKey]));
        }
    }

    private JsonNode Node => root["consensus-nodes"]![0]!;

    private JsonArray Accounts => Node["wallet"]!["accounts"]!.AsArray();

    /// <summary>Reads the template and gives the copy its own identity.</summary>
    internal static ChainDefinition FromTemplate(string repository, int? rpcPort)
    {
        ChainDefinition definition = Read(Path.Combine(repository, Template));
        definition.SetPorts(rpcPort);
        definition.SetIdentity();
        return definition;
    }

    /// <summary>Reads a definition file.</summary>
    internal static ChainDefinition Read(string path)
    {
        try
        {
            return new ChainDefinition(JsonNode.Parse(File.ReadAllText(path))!);
        }
        catch (System.Exception error) when (error is IOException or JsonException)
        {
            throw new ChainException($"The chain definition {path} can't be read: {error.Message}", error);
        }
    }

    internal void Write(string path) => File.WriteAllText(path, root.ToJsonString(Indented));

    private void SetPorts(int? rpcPort)
    {
        if (rpcPort is int wanted)
        {
            FreePorts.RequireFree(wanted);
        }

        IReadOnlyList<int> ports = FreePorts.Find(3);
        Node["rpc-port"] = rpcPort ?? ports[0];
        Node["tcp-port"] = ports[1];
        Node["ws-port"] = ports[2];
    }

    // neo-express names a chain's data and its lock after the consensus key; two chains need two keys.
    private void SetIdentity()
    {
        root["magic"] = (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue);
        byte addressVersion = root["address-version"]!.GetValue<byte>();
        byte[] privateKey = RandomNumberGenerator.GetBytes(32);
        var key = new KeyPair(privateKey);
        Contract[] contracts = [Contract.CreateSignatureContract(key.PublicKey), Contract.CreateMultiSigContract(1, [key.PublicKey])];
        foreach ((JsonNode? account, Contract contract) in Accounts.Zip(contracts))
        {
            account!["private-key"] = System.Convert.ToHexStringLower(privateKey);
            account["script-hash"] = contract.ScriptHash.ToAddress(addressVersion);
            account["contract"]!["script"] = System.Convert.ToHexStringLower(contract.Script);
        }
    }
}
