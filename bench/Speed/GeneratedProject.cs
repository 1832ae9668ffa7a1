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
        GeneratedProject project = Create(folder);
        StringBuilder text = new("""
            using System;
            using System.Numerics;
            using Neo.SmartContract.Framework;
            using Neo.SmartContract.Framework.Services;
            public class Large : SmartContract
            {

            """);
        foreach (int number in Enumerable.Range(1, count)) text.Append(Method(number));
        text.Append("}\n");
        File.WriteAllText(Path.Combine(folder, "Large.cs"), text.ToString());
        return project;
    }

    private static GeneratedProject Create(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, Path.GetFileName(folder) + ".csproj"), ProjectFile);
        return new(folder);
    }

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
