using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Random sequences of StringBuilder's members, on two builders that change places, are handed on, and are looked at in between.</summary>
[TestClass]
public class RandomBuilderTests
{
    private const int Programs = 8, Steps = 14;

    private static readonly string[] Values = ["n", "n * 1000L", "'q'", "n > 0", "s", "\"lit\"", "(object)n", "(byte)n", "b", "c", "(int?)null", "$\"{n}:{s}\"", "$\"{b.Length}{c}\""];

    private Random _random = new();

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(1), DataRow(2)]
    public void FixedSeedsAgree(int seed) => Run(seed);

    [TestMethod]
    public void ANewSeedAgrees() => Run(Random.Shared.Next());

    private void Run(int seed)
    {
        TestContext.WriteLine($"Seed {seed}");
        _random = new(seed);
        string[] bodies = [.. Enumerable.Range(0, Programs).Select(_ => Body())];
        string members = string.Concat(bodies.Select((body, i) => $"public static string Run{i}(int n, string s) {{ {body} }}\n"))
            + "private static System.Text.StringBuilder Grow(System.Text.StringBuilder x, int n) => n > 0 ? x.Append('g').Append(n) : x;\nprivate static void Cut(System.Text.StringBuilder x) { if (x.Length > 3) x.Length -= 2; }";
        Differential code = new(members);
        for (int i = 0; i < Programs; i++)
        {
            foreach ((int number, string text) in new[] { (0, ""), (7, "ab"), (-3, "longer text") })
            {
                try
                {
                    code.Agree($"Run{i}", number, text);
                }
                catch (AssertFailedException exception)
                {
                    throw new AssertFailedException($"{exception.Message}\n{bodies[i]}", exception);
                }
            }
        }
    }

    private string Body() => "var b = new System.Text.StringBuilder(s); var c = new System.Text.StringBuilder(); string log = \"\"; "
        + string.Concat(Enumerable.Range(0, Steps).Select(_ => Step())) + " return log + \"|\" + b + \"|\" + c.ToString() + (b == c);";

    private string Step()
    {
        string target = Pick("b", "b", "c"), value = Pick(Values), step = Pick(
            $"{target}.Append({value});",
            $"{target}.Append({value}).Append({Pick(Values)});",
            $"{target}.AppendLine({Pick("s", "\"x\"", "$\"{n}{s}\"")});",
            $"{target}.Insert({target}.Length / 2, {Pick("n", "s", "'i'", "true")});",
            $"if ({target}.Length > 1) {target}.Remove(1, {target}.Length / 2);",
            $"{target}.Replace(\"{Pick("a", "l", "g")}\", {Pick("s", "\"\"", "\"zz\"")});",
            $"{target}.Length = {Pick("0", "2", $"{target}.Length + 1")};",
            $"log += {target}.Length; log += {target}.ToString();",
            $"if ({target}.Length > 0) {{ {target}[0] = 'A'; log += {target}[{target}.Length - 1]; }}",
            $"{target} = Grow({target}, n);",
            $"Cut({target});",
            "(b, c) = (c, b);",
            "c = b;",
            "c = new System.Text.StringBuilder(\"new\");",
            $"{target}.Clear();");
        // Builders that are appended to themselves would soon be longer than the chain's strings.
        return _random.Next(4) switch
        {
            0 => $"if (b.Length + c.Length < 200 && n {Pick(">", "<", "==")} {_random.Next(-3, 8)}) {{ {step} }} ",
            1 => $"for (int i = 0; i < {_random.Next(3)}; i++) if (b.Length + c.Length < 200) {{ {step} }} ",
            _ => $"if (b.Length + c.Length < 200) {{ {step} }} ",
        };
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
