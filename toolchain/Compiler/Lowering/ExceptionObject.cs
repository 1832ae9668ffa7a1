using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>
/// An exception's item where its message alone wouldn't do: the text first, where the VM looks for what it reports; a mark that no other
/// contract can make; the inner exception; in objects of the author's classes the message that they were given, where they show another, and their fields;
/// the id of the class.
/// </summary>
internal static class ExceptionObject
{
    /// <summary>Where the text stands.</summary>
    public const int Message = 0;

    /// <summary>Where the mark stands: the address of a function, which holds the script that took it.</summary>
    public const int Mark = 1;

    /// <summary>Where the inner exception stands.</summary>
    public const int Inner = 2;

    /// <summary>Where an object of the author's classes keeps the message that it was given, once another one is shown.</summary>
    public const int Given = 3;

    /// <summary>Where the first field of the author's stands.</summary>
    public const int FirstField = 4;

    // What .NET says where the source gives no message.
    private static readonly Dictionary<string, string> DefaultMessages = new()
    {
        ["ApplicationException"] = "Error in the application.",
        ["ArgumentException"] = "Value does not fall within the expected range.",
        ["ArgumentNullException"] = "Value cannot be null.",
        ["ArgumentOutOfRangeException"] = "Specified argument was out of the range of valid values.",
        ["ArithmeticException"] = "Overflow or underflow in the arithmetic operation.",
        ["DivideByZeroException"] = "Attempted to divide by zero.",
        ["FormatException"] = "One of the identified items was in an invalid format.",
        ["IndexOutOfRangeException"] = "Index was outside the bounds of the array.",
        ["InvalidCastException"] = "Specified cast is not valid.",
        ["InvalidOperationException"] = "Operation is not valid due to the current state of the object.",
        ["KeyNotFoundException"] = "The given key was not present in the dictionary.",
        ["NotImplementedException"] = "The method or operation is not implemented.",
        ["NotSupportedException"] = "Specified method is not supported.",
        ["NullReferenceException"] = "Object reference not set to an instance of an object.",
        ["OperationCanceledException"] = "The operation was canceled.",
        ["OutOfMemoryException"] = "Insufficient memory to continue the execution of the program.",
        ["OverflowException"] = "Arithmetic operation resulted in an overflow.",
        ["PlatformNotSupportedException"] = "Operation is not supported on this platform.",
        ["RankException"] = "Attempted to operate on an array with the incorrect number of dimensions.",
        ["SystemException"] = "System error.",
        ["TimeoutException"] = "The operation has timed out.",
        ["UnauthorizedAccessException"] = "Attempted to perform an unauthorized operation.",
    };

    /// <summary>The message of an exception of .NET's that is made without arguments; null where it isn't known.</summary>
    public static string? DefaultMessage(ITypeSymbol type) => IsRoot(type) ? GeneralMessage(type) : DefaultMessages.GetValueOrDefault(type.Name);

    /// <summary>Whether an exception of .NET's whose message is null names its class, where most say what they say without arguments.</summary>
    public static bool NamesItsClass(ITypeSymbol type) => IsRoot(type) || type.Name is "SystemException" or "ApplicationException";

    /// <summary>The message that names an exception's class.</summary>
    public static string GeneralMessage(ITypeSymbol type) => $"Exception of type '{RunTimeName(type)}' was thrown.";

    /// <summary>Whether it is System.Exception itself.</summary>
    public static bool IsRoot(ITypeSymbol type) => type.Name == "Exception" && TypeFacts.IsLibraryException(type);

    /// <summary>A type's name as .NET shows it at run time.</summary>
    private static string RunTimeName(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array) return RunTimeName(array.ElementType) + "[]";
        List<ITypeSymbol> arguments = [];
        string name = type.MetadataName;
        for (INamedTypeSymbol? part = type as INamedTypeSymbol; part is not null; part = part.ContainingType)
        {
            arguments.InsertRange(0, part.TypeArguments);
            if (part.ContainingType is { } outer) name = $"{outer.MetadataName}+{name}";
        }
        if (type.ContainingNamespace is { IsGlobalNamespace: false } place) name = $"{place.ToDisplayString()}.{name}";
        return arguments.Count == 0 ? name : $"{name}[{string.Join(',', arguments.Select(RunTimeName))}]";
    }
}
