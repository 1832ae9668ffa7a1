using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Neo.Compiler.Tests.Language;

/// <summary>A snippet compiled by Roslyn and run by .NET: the specification.</summary>
internal sealed class DotNetSide
{
    /// <summary>All that a snippet that uses System alone needs of the framework.</summary>
    private const string Framework = "namespace Neo.SmartContract.Framework { public abstract class SmartContract { } }";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);
    private static readonly SyntaxTree FrameworkTree = CSharpSyntaxTree.ParseText(Framework, Parsing);
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Runtime.Numerics.dll" or "System.Collections.dll" or "System.Linq.dll" or "System.ComponentModel.Primitives.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly byte[] _image;
    private readonly Lazy<Type> _shared;
    private readonly bool _hasState;

    public DotNetSide(string source, bool checkOverflow, bool setsState = false)
    {
        // Debug: the JIT then translates literally. Its optimiser is young code too, and here .NET has to be right.
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(source, Parsing), FrameworkTree],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, checkOverflow: checkOverflow, optimizationLevel: OptimizationLevel.Debug, nullableContextOptions: NullableContextOptions.Annotations));
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(image);
        if (!emitted.Success) throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        _image = image.ToArray();
        _shared = new(Load);
        _hasState = !setsState && _shared.Value.Assembly.GetTypes().Where(type => !type.Name.StartsWith('<'))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Any(field => !field.IsLiteral);
    }

    /// <summary>What the method returns in C#.</summary>
    public Type ReturnTypeOf(string method) => Find(_shared.Value, method).ReturnType;

    /// <summary>Runs a method, with static fields as if nothing ran before.</summary>
    public Outcome Run(string method, object?[] arguments, out object? value)
    {
        MethodInfo found = Find(_hasState ? Load() : _shared.Value, method);
        value = null;
        try
        {
            object? instance = found.IsStatic ? null : Activator.CreateInstance(found.DeclaringType!);
            value = found.Invoke(instance, [.. found.GetParameters().Zip(arguments, (parameter, argument) => Fit(argument, parameter.ParameterType))]);
            return new(ResultText.Of(value), null);
        }
        catch (TargetInvocationException exception)
        {
            Exception thrown = exception.InnerException is TypeInitializationException { InnerException: { } inner } ? inner : exception.InnerException!;
            return new(null, thrown.Message, thrown.GetType() == typeof(Exception));
        }
    }

    private Type Load() => new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(_image)).GetType(Differential.ContractName, throwOnError: true)!;

    private static MethodInfo Find(Type contract, string method) =>
        contract.GetMethod(method, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)
        ?? throw new ArgumentException($"The snippet has no public method '{method}'.", nameof(method));

    // A literal in a test is an int; the parameter may be of any width, and never shares an array with the test.
    private static object? Fit(object? argument, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return argument switch
        {
            null => null,
            _ when type.IsEnum => Enum.ToObject(type, argument),
            Array array => array.Clone(),
            int number when type == typeof(BigInteger) => (BigInteger)number,
            long number when type == typeof(BigInteger) => (BigInteger)number,
            IConvertible when type.IsPrimitive => Convert.ChangeType(argument, type, System.Globalization.CultureInfo.InvariantCulture),
            _ => argument,
        };
    }
}
