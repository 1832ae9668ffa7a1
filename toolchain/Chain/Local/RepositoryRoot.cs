using System;
using System.IO;

namespace MiningPool.Chain.Local;

/// <summary>Finds the folder that this project was cloned into.</summary>
public static class RepositoryRoot
{
    /// <summary>The tool manifest's place below the root.</summary>
    internal const string ToolManifest = ".config/dotnet-tools.json";

    /// <summary>Looks upwards from the running program, then from the current folder.</summary>
    /// <returns>The full path of the root.</returns>
    /// <exception cref="ChainException">Neither lies inside a clone.</exception>
    public static string Find() =>
        Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory())
        ?? throw new ChainException(
            $"No folder above {Directory.GetCurrentDirectory()} holds {ToolManifest}: run this inside a clone of the repository.");

    private static string? Above(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, ToolManifest)) && Directory.Exists(Path.Combine(folder.FullName, "neo-express")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
