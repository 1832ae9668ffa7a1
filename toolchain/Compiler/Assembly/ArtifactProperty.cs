using System;
using System.Collections.Generic;
using System.Linq;

namespace Neo.Compiler.Assembly;

/// <summary>A property of a typed artifact.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Getter">A safe method without parameters.</param>
/// <param name="Setter">The method that sets what a `get…` method gets; null where there is none.</param>
internal sealed record ArtifactProperty(string Name, MethodDescription Getter, MethodDescription? Setter)
{
    /// <summary>Takes the methods that become properties out of the list.</summary>
    public static List<ArtifactProperty> TakeFrom(List<MethodDescription> methods)
    {
        List<ArtifactProperty> properties = [];
        foreach (MethodDescription getter in methods.Where(IsGetter).ToArray())
        {
            bool hasPrefix = getter.Name.StartsWith("get", StringComparison.Ordinal) && getter.Name.Length > 3;
            string name = CSharpNames.Member(hasPrefix ? getter.Name[3..] : getter.Name);
            MethodDescription? setter = hasPrefix ? methods.FirstOrDefault(method => IsSetter(method, getter)) : null;
            bool isTaken = properties.Any(property => property.Name == name)
                || methods.Any(method => method != getter && CSharpNames.Member(method.Name) == name);
            if (isTaken) continue;
            properties.Add(new(name, getter, setter));
            methods.Remove(getter);
            if (setter is not null) methods.Remove(setter);
        }
        return properties;
    }

    private static bool IsGetter(MethodDescription method) => method is { IsSafe: true, Parameters.Count: 0, ReturnType: not "Void" };

    private static bool IsSetter(MethodDescription method, MethodDescription getter) =>
        method is { IsSafe: false, Parameters.Count: 1, ReturnType: "Void" }
        && method.Name == "set" + getter.Name[3..]
        && method.Parameters[0].Type == getter.ReturnType;
}
