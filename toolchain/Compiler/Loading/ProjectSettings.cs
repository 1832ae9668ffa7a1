using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Loading;

/// <summary>Reads MSBuild's spellings of C#'s settings.</summary>
internal static class ProjectSettings
{
    /// <summary>`A;B,C` as three symbols.</summary>
    public static IReadOnlyList<string> SplitSymbols(string symbols) =>
        symbols.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What Roslyn does with the warnings that a project suppresses. For csc a bare number is a warning of C#'s.</summary>
    public static IEnumerable<KeyValuePair<string, ReportDiagnostic>> Suppress(IEnumerable<string> warnings) => warnings
        .Select(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? $"CS{number:D4}" : id)
        .Distinct()
        .Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress));

    /// <summary>`enable`, `annotations`, `warnings`; anything else, as for csc, is off.</summary>
    public static NullableContextOptions ParseNullable(string value) =>
        Enum.TryParse(value, ignoreCase: true, out NullableContextOptions nullable) ? nullable : NullableContextOptions.Disable;

    /// <summary>`true` in any case; anything else is false.</summary>
    public static bool ParseFlag(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
