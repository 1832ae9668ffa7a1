using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace Neo.Compiler.Tests.MSBuild;

/// <summary>A contract project in a folder of its own, built by a real `dotnet build` with neocc's targets.</summary>
internal sealed class DotNetBuild(string folder)
{
    private static readonly string Toolchain = Metadata("Toolchain");
    private static readonly string Output = Path.Combine("bin", Metadata("Configuration"), "net10.0");

    /// <summary>Writes the project file, apart from any settings of the folders above.</summary>
    public void WriteProject(string name)
    {
        string neocc = Path.Combine(Toolchain, "Compiler", Output, "neocc.dll");
        string framework = Path.Combine(Toolchain, "Framework", Output, "Neo.SmartContract.Framework.dll");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <NeoCompiler Include="{neocc}" />
                <Reference Include="Neo.SmartContract.Framework" HintPath="{framework}" />
              </ItemGroup>
              <Import Project="{Path.Combine(Toolchain, "Compiler", "build", "Neo.Compiler.targets")}" />
            </Project>
            """);
    }

    /// <summary>Builds; leaves no server process behind.</summary>
    /// <returns>The exit code, and what was printed, without the summary that would repeat it.</returns>
    public (int ExitCode, string[] Lines) Run(string target = "Build")
    {
        ProcessStartInfo start = new(
            "dotnet",
            ["msbuild", folder, "-restore", "-nologo", "-nodeReuse:false", $"-target:{target}", "-property:UseSharedCompilation=false", "-consoleLoggerParameters:NoSummary"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, [.. (printed + errors.Result).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static string Metadata(string key) =>
        typeof(DotNetBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
