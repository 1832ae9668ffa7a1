using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.SmartContract;
using Neo.SmartContract.Manifest;
using Neo.SmartContract.Testing;
using Neo.VM;

namespace ContractsTests;

/// <summary>
/// The contract reference against the contracts themselves: what a manifest, a script or a source holds must be in the contract's
/// section of docs/contracts.md, and no row may speak of what isn't there.
/// </summary>
[TestClass]
public partial class ReferenceTests
{
    private static readonly string s_reference = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "contracts.md"));

    private static readonly Dictionary<string, (ContractManifest Manifest, NefFile Nef)> s_contracts = new()
    {
        ["RewardToken"] = (RewardToken.Manifest, RewardToken.Nef),
        ["MiningPool"] = (MiningPool.Manifest, MiningPool.Nef),
        ["TradingPool"] = (TradingPool.Manifest, TradingPool.Nef),
        ["DividendPool"] = (DividendPool.Manifest, DividendPool.Nef),
        ["StakeToken"] = (StakeToken.Manifest, StakeToken.Nef),
    };

    public static IEnumerable<object[]> Contracts => s_contracts.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Contracts))]
    public void Every_method_is_there_with_its_parameters(string contract)
    {
        string section = Section(contract);
        AssertNone(s_contracts[contract].Manifest.Abi.Methods
            .Where(method => !method.Name.StartsWith('_') && !Mentions(section, method.Name, method.Parameters.Select(parameter => parameter.Name)))
            .Select(method => $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Name))})"));
    }

    [TestMethod]
    [DynamicData(nameof(Contracts))]
    public void Every_event_is_there_with_its_parameters(string contract)
    {
        string section = Section(contract);
        AssertNone(s_contracts[contract].Manifest.Abi.Events
            .Where(raised => !Mentions(section, raised.Name, raised.Parameters.Select(parameter => parameter.Name)))
            .Select(raised => $"{raised.Name}({string.Join(", ", raised.Parameters.Select(parameter => parameter.Name))})"));
    }

    [TestMethod]
    [DynamicData(nameof(Contracts))]
    public void No_method_or_event_is_there_that_the_manifest_lacks(string contract)
    {
        ContractAbi abi = s_contracts[contract].Manifest.Abi;
        HashSet<string> known = [.. abi.Methods.Select(method => method.Name), .. abi.Events.Select(raised => raised.Name)];
        AssertNone(Section(contract).Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Signature().Matches(line.Split('|')[1]).Select(match => match.Groups["name"].Value))
            .Where(name => !known.Contains(name)));
    }

    [TestMethod]
    [DynamicData(nameof(Contracts))]
    public void Every_refusal_in_the_script_is_there(string contract)
    {
        string section = Common() + Section(contract);
        AssertNone(Sentences(s_contracts[contract].Nef.Script).Where(sentence => !section.Contains(sentence, StringComparison.Ordinal)));
    }

    [TestMethod]
    [DynamicData(nameof(Contracts))]
    public void Every_storage_key_in_the_sources_is_there(string contract)
    {
        string section = Section(contract);
        AssertNone(KeyBytes(contract).Where(key => !section.Contains($"`{key}`", StringComparison.Ordinal)));
    }

    /// <summary>A check of the checks: the sentences are read out of the script, not out of thin air.</summary>
    [TestMethod]
    public void Refusals_and_keys_are_found()
    {
        CollectionAssert.Contains(Sentences(RewardToken.Nef.Script).ToArray(), "The minters are sealed.");
        CollectionAssert.IsSubsetOf(new[] { "10", "13", "20", "21", "70", "71" }, KeyBytes("RewardToken").ToArray());
        Assert.IsFalse(Mentions("`mint(to: Hash160)`", "mint", ["to", "amount"]));
        Assert.IsTrue(Mentions("`mint(to: Hash160, amount: Integer)`", "mint", ["to", "amount"]));
    }

    [GeneratedRegex(@"`(?<name>[A-Za-z0-9]+)\((?<parameters>[^)`]*)\)")]
    private static partial Regex Signature();

    [GeneratedRegex("(?:Key|Prefix|Up|Down) = (?:\"\\\\u00|0x)(?<byte>[0-9a-fA-F]{2})")]
    private static partial Regex KeyConstant();

    private static string Section(string contract)
    {
        int start = s_reference.IndexOf($"\n## {contract}\n", StringComparison.Ordinal) + 1;
        Assert.IsGreaterThan(0, start, $"docs/contracts.md has no section {contract}.");
        int next = s_reference.IndexOf("\n## ", start, StringComparison.Ordinal);
        return next < 0 ? s_reference[start..] : s_reference[start..next];
    }

    private static string Common() => s_reference[..s_reference.IndexOf("\n## ", StringComparison.Ordinal)];

    // A plain name stands for a signature where a standard gives the parameters.
    private static bool Mentions(string section, string name, IEnumerable<string> parameters)
    {
        string[] wanted = [.. parameters];
        bool isStandard = wanted.Length == 0 || (name is "balanceOf" or "transfer" or "Transfer" && section.Contains("NEP-17", StringComparison.Ordinal));
        if (isStandard && section.Contains($"`{name}`", StringComparison.Ordinal)) return true;
        return Signature().Matches(section).Any(match => match.Groups["name"].Value == name && Names(match.Groups["parameters"].Value).SequenceEqual(wanted));
    }

    private static IEnumerable<string> Names(string parameters)
        => parameters.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(parameter => parameter.Split(':')[0].Trim());

    private static IEnumerable<string> Sentences(ReadOnlyMemory<byte> script)
    {
        Script code = new(script);
        for (int offset = 0; offset < code.Length; offset += code.GetInstruction(offset).Size)
        {
            Instruction instruction = code.GetInstruction(offset);
            if (instruction.OpCode is not (OpCode.PUSHDATA1 or OpCode.PUSHDATA2)) continue;
            string text = Encoding.UTF8.GetString(instruction.Operand.Span);
            if (text.Contains(' ', StringComparison.Ordinal) && (text.EndsWith('.') || text.EndsWith(')'))) yield return text;
        }
    }

    private static IEnumerable<string> KeyBytes(string contract)
    {
        string sources = Path.Combine(AppContext.BaseDirectory, "contracts");
        string text = string.Concat(Directory.GetFiles(Path.Combine(sources, contract), "*.cs").Select(File.ReadAllText));
        if (text.Contains("Ownership.", StringComparison.Ordinal)) text += File.ReadAllText(Path.Combine(sources, "Shared", "Ownership.cs"));
        return KeyConstant().Matches(text).Select(match => match.Groups["byte"].Value.ToLowerInvariant()).Distinct();
    }

    private static void AssertNone(IEnumerable<string> missing) => Assert.AreEqual("", string.Join('\n', missing), "docs/contracts.md and the contract differ in these.");
}
