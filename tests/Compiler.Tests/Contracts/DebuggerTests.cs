using System.IO;
using System.IO.Compression;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Neo.BlockchainToolkit.Models;
using Neo.SmartContract;
using Newtonsoft.Json.Linq;

namespace Neo.Compiler.Tests.Contracts;

/// <summary>The debug information as neo-bctklib reads it, on which neo-express, the debugger and neo-test-runner stand.</summary>
[TestClass]
public sealed class DebuggerTests
{
    private const string Source = """
        public class Counter : SmartContract
        {
            private static int calls;
            [DisplayName("Counted")] public static event Action<int, string> OnCounted;
            public static int Double(int number) => number * 2;
            public static int Count(int step)
            {
                calls += 1;
                int total = step;
                while (total < 10)
                {
                    total += step + 1;
                }
                OnCounted(total, "done");
                return total + calls;
            }
        }
        """;

    private static readonly DeployedContract Contract = new(Source);
    private static readonly DebugInfo Info = Read();

    [TestMethod]
    public void TheHashIsTheScripts() => Assert.AreEqual(Neo.IO.Helper.AsSerializable<NefFile>(Contract.Compiled.Nef).Script.Span.ToScriptHash(), Info.ScriptHash);

    [TestMethod]
    public void EveryStatementHasItsPlace()
    {
        DebugInfo.Method count = Method("Count");
        string[] lines = Source.Split('\n');
        // The usings stand in two lines before the source.
        string[] statements = [.. count.SequencePoints.Select(point => lines[point.Start.Line - 3][(point.Start.Column - 1)..].TrimEnd()).Distinct()];

        foreach (string statement in new[] { "calls += 1;", "int total = step;", "total += step + 1;", "OnCounted(total, \"done\");", "return total + calls;" })
            Assert.IsTrue(statements.Any(found => found.StartsWith(statement[..^1], System.StringComparison.Ordinal) || statement.Contains(found, System.StringComparison.Ordinal)), $"{statement} is not among {string.Join(" / ", statements)}");
        Assert.IsTrue(count.SequencePoints.All(point => Info.Documents[point.Document].EndsWith("File0.cs", System.StringComparison.Ordinal)));
    }

    [TestMethod]
    public void EveryPlaceLiesInItsMethodAndRangesDoNotOverlap()
    {
        foreach (DebugInfo.Method method in Info.Methods)
            Assert.IsTrue(method.SequencePoints.All(point => point.Address >= method.Range.Start && point.Address <= method.Range.End), method.Name);
        DebugInfo.Method[] ordered = [.. Info.Methods.OrderBy(method => method.Range.Start)];
        for (int i = 1; i < ordered.Length; i++) Assert.IsGreaterThan(ordered[i - 1].Range.End, ordered[i].Range.Start);
        Assert.AreEqual(Contract.Manifest.Abi.GetMethod("count", 1).Offset, Method("Count").Range.Start);
    }

    [TestMethod]
    public void NoMethodNamesSlotsThatItDoesNotHave()
    {
        byte[] script = Neo.IO.Helper.AsSerializable<NefFile>(Contract.Compiled.Nef).Script.ToArray();
        Assert.IsTrue(Info.Methods.Any(method => method.Parameters.Count == 0) && Info.Methods.Any(method => method.Parameters.Count > 0));
        foreach (DebugInfo.Method method in Info.Methods)
        {
            // INITSLOT, the locals' count, the arguments' count.
            bool hasFrame = script[method.Range.Start] == (byte)VM.OpCode.INITSLOT;
            Assert.IsTrue(method.Variables.All(variable => hasFrame && variable.Index < script[method.Range.Start + 1]), method.Name);
            Assert.IsTrue(method.Parameters.All(parameter => hasFrame && parameter.Index < script[method.Range.Start + 2]), method.Name);
        }
    }

    [TestMethod]
    public void SlotsAndEventsHaveNamesAndTypes()
    {
        Assert.AreEqual(("step", "Integer", 0), Slot(Method("Count").Parameters.Single()));
        Assert.AreEqual(("calls", "Integer", 0), Slot(Info.StaticVariables.Single()));
        DebugInfo.Event sent = Info.Events.Single();
        CollectionAssert.AreEqual(new[] { "Integer", "String" }, sent.Parameters.Select(parameter => parameter.Type).ToArray());
        CollectionAssert.Contains(new[] { sent.Name, sent.Namespace }, "Counted");
    }

    private static (string Name, string Type, int Index) Slot(DebugInfo.SlotVariable variable) => (variable.Name, variable.Type, variable.Index);

    private static DebugInfo.Method Method(string name) => Info.Methods.Single(method => method.Name == name || method.Namespace == name);

    private static DebugInfo Read()
    {
        using ZipArchive archive = new(new MemoryStream(Contract.Compiled.DebugInfo));
        using StreamReader reader = new(archive.Entries.Single().Open());
        return DebugInfo.Parse(JObject.Parse(reader.ReadToEnd()));
    }
}
