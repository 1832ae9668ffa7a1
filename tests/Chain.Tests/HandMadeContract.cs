using System;
using MiningPool.Chain.Deployment;
using Neo.Json;
using Neo.SmartContract;
using Neo.SmartContract.Manifest;
using Neo.VM;

namespace MiningPool.Chain.Tests;

/// <summary>A contract written in opcodes, so that these tests need no compiler.</summary>
internal static class HandMadeContract
{
    /// <summary><c>add(a, b)</c> returns the sum; <c>refuse()</c> throws "not today".</summary>
    internal static ContractFiles Create(string name)
    {
        using var script = new ScriptBuilder();
        script.Emit(OpCode.ADD).Emit(OpCode.RET);
        int refuse = script.Length;
        script.EmitPush("not today").Emit(OpCode.THROW);

        var nef = new NefFile
        {
            Compiler = "by hand",
            Source = string.Empty,
            Tokens = Array.Empty<MethodToken>(),
            Script = script.ToArray(),
        };
        nef.CheckSum = NefFile.ComputeChecksum(nef);
        return new ContractFiles(nef, ContractManifest.FromJson((JObject)JToken.Parse(Manifest(name, refuse))!));
    }

    private static string Manifest(string name, int refuse) => $$"""
        {
          "name": "{{name}}", "groups": [], "features": {}, "supportedstandards": [], "trusts": [], "extra": null,
          "permissions": [ { "contract": "*", "methods": "*" } ],
          "abi": {
            "events": [],
            "methods": [
              {
                "name": "add", "offset": 0, "safe": true, "returntype": "Integer",
                "parameters": [ { "name": "a", "type": "Integer" }, { "name": "b", "type": "Integer" } ]
              },
              { "name": "refuse", "offset": {{refuse}}, "safe": false, "returntype": "Void", "parameters": [] }
            ]
          }
        }
        """;
}
