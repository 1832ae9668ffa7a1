using System.IO;
using System.Linq;
using System.Text;

namespace MiningPool.Bench.Speed;

/// <summary>Projects made for measuring: contracts of the usual kind, as many or as large as wanted.</summary>
/// <param name="folder">Where they go; made if missing.</param>
internal sealed class GeneratedProject(string folder)
{
    private const string ProjectFile = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Copies of one contract, each in a file and a namespace of its own.</summary>
    /// <param name="folder">Where they go; made if missing.</param>
    /// <param name="source">A contract's source.</param>
    /// <param name="className">Its class.</param>
    /// <param name="count">How many.</param>
    public static GeneratedProject OfCopies(string folder, string source, string className, int count)
    {
        GeneratedProject project = Create(folder);
        foreach (int number in Enumerable.Range(1, count))
        {
            string copy = source
                .Replace($"class {className}", $"class {className}{number}")
                .Replace("namespace Baselines", $"namespace Baselines{number}");
            File.WriteAllText(Path.Combine(folder, $"{className}{number}.cs"), copy);
        }
        return project;
    }

    /// <summary>One contract with so many entry points, each of about ten lines and with numbers of its own.</summary>
    public static GeneratedProject OfMethods(string folder, int count)
    {
        StringBuilder text = new();
        foreach (int number in Enumerable.Range(1, count)) text.Append(Method(number));
        return OfMembers(folder, text.ToString());
    }

    /// <summary>One contract with a single method, in which so many groups of a loop, a condition and a longer text stand one behind the other.</summary>
    public static GeneratedProject OfStatements(string folder, int count)
    {
        StringBuilder text = new("    public static string Long(int count, string name)\n    {\n        int total = 0;\n        string shown = \"\";\n");
        foreach (int number in Enumerable.Range(1, count)) text.Append(Statements(number));
        text.Append("        return shown + total;\n    }\n");
        return OfMembers(folder, text.ToString());
    }

    private static GeneratedProject OfMembers(string folder, string members)
    {
        GeneratedProject project = Create(folder);
        File.WriteAllText(Path.Combine(folder, "Large.cs"), $$"""
            using System;
            using System.Numerics;
            using Neo.SmartContract.Framework;
            using Neo.SmartContract.Framework.Services;
            public class Large : SmartContract
            {
            {{members}}
            }

            """);
        return project;
    }

    private static GeneratedProject Create(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, Path.GetFileName(folder) + ".csproj"), ProjectFile);
        return new(folder);
    }

    private static string Statements(int number) => $$"""
                for (int i = 0; i < count; i++)
                {
                    if (i % {{number + 1}} == 0) continue;
                    total += i;
                }
                if (total > {{number}} && count < total) total -= count * {{number}};
                shown += "part {{number}}" + name;

        """;

    private static string Method(int number) => $$"""
            public static BigInteger Method{{number}}(UInt160 account, int count)
            {
                if (count < {{number}}) throw new Exception("Fewer than {{number}}.");
                StorageMap map = new(Storage.CurrentContext, {{number % 200}});
                BigInteger total = (BigInteger)map.Get(account)! + Step{{number}}(count);
                for (int i = 0; i < count; i++)
                {
                    if (i % {{(number % 7) + 2}} == 0) total += i * {{number}};
                    else total -= checked(i + {{number}});
                }
                map.Put(account, total);
                return total;
            }
            private static int Step{{number}}(int value) => value > {{number}} ? value * 2 : Math.Max(value, {{number}}) - 1;

        """;
}
