using System;
using System.Collections.Generic;
using System.Linq;

namespace Neo.Compiler.Lowering;

/// <summary>The shape that a method of the manifest must have for those who call it by name.</summary>
/// <param name="Name">Its name in the manifest.</param>
/// <param name="Parameters">The ABI types that each parameter may have, with `|` between them; `*` stands for every type.</param>
/// <param name="ReturnType">The ABI types that it may return, likewise.</param>
/// <param name="Signature">The parameters as C# writes them.</param>
internal sealed record MethodShape(string Name, string[] Parameters, string ReturnType, string Signature)
{
    /// <summary>Says how parameters and result differ from the shape; null where they don't.</summary>
    public string? Misfit(IReadOnlyList<(string Name, string Type)> parameters, string returnType)
    {
        if (parameters.Count != Parameters.Length) return $"it has {parameters.Count} parameter{(parameters.Count == 1 ? "" : "s")}";
        for (int i = 0; i < Parameters.Length; i++)
            if (!Allows(Parameters[i], parameters[i].Type)) return $"'{parameters[i].Name}' is of type {parameters[i].Type}";
        return Allows(ReturnType, returnType) ? null : $"it returns {returnType}";
    }

    private static bool Allows(string allowed, string type) => allowed == "*" || allowed.Split('|').Contains(type, StringComparer.Ordinal);
}
