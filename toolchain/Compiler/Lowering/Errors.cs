using System;
using Microsoft.CodeAnalysis;
using Neo.Compiler.Diagnostics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Makes the findings of lowering. docs/diagnostics.md explains each id.</summary>
internal static class Errors
{
    public static CompilationException At(SyntaxNode? syntax, string id, string message) =>
        new(new CompilerDiagnostic(id, Severity.Error, message, syntax is null ? null : LocationOf(syntax)));

    /// <summary>A feature that this compiler doesn't translate.</summary>
    public static CompilationException Unsupported(SyntaxNode syntax, string feature, string instead, string id = "NC1001") => At(syntax, id, $"{feature} can't be compiled; {instead}.");

    public static CompilationException FloatingPoint(SyntaxNode syntax) =>
        At(syntax, "NC1002", "NeoVM has no floating point or decimal numbers; use BigInteger with a fixed scale, such as basis points or 1e-8.");

    public static CompilationException Capture(SyntaxNode syntax, string variable) =>
        At(syntax, "NC1003", $"'{variable}' is captured before its declaration, where nothing ever runs; leave that code out.");

    public static CompilationException ByReference(SyntaxNode syntax) =>
        At(syntax, "NC1004", "This reference can't be compiled: ref, out and in take variables, elements and fields, and what is returned must not point into a struct; copy the value through a local variable.");

    public static CompilationException Grid(SyntaxNode syntax) =>
        At(syntax, "NC1112", "This use of an array of several dimensions can't be compiled; go through its elements, or use an array of arrays.");

    public static CompilationException UnwrittenBase(SyntaxNode syntax) =>
        At(syntax, "NC1126", "Which base constructor runs here, and with what, isn't written; write the constructor with its ': base()'.");

    public static CompilationException VirtualCall(SyntaxNode syntax, string method) =>
        At(syntax, "NC1005", $"'{method}' is called through an interface with other type arguments than its class has; declare the variable with the class's own.");

    public static CompilationException BoxedStructs(SyntaxNode syntax, string first, string second) =>
        At(syntax, "NC1101", $"This needs to tell a boxed '{first}' from a boxed '{second}', and boxes don't say what they hold; make one of them a class.");

    public static CompilationException Equality(SyntaxNode syntax, string type) =>
        At(syntax, "NC1102", $"Equality here needs to compare values of type '{type}', which has no equality on NeoVM; compare the members one by one, or make it a record.");

    public static CompilationException OwnRecordMember(SyntaxNode syntax, string type) =>
        At(syntax, "NC1103", $"'{type}', or a record that it derives from, has its own EqualityContract, PrintMembers, copy constructor or inherited Equals, which can't be compiled; leave that to C#, or write a class.");

    public static CompilationException InitializerCycle(SyntaxNode syntax, string first, string second) =>
        At(syntax, "NC1104", $"The static initialisers of '{first}' and '{second}' need each other's fields, so what they hold would hang on which runs first; give one of them a constant.");

    public static CompilationException Format(SyntaxNode syntax, string format, string type) =>
        At(syntax, "NC1105", $"The format '{format}' of a '{type}' can't be compiled; B, D, F, N, P and X, each with a number of digits or without, and G write integers, D, G and X enums.");

    public static CompilationException ComputedFormat(SyntaxNode syntax) =>
        At(syntax, "NC1105", "A format that isn't a constant can't be compiled; write it where it is used, or join the parts with +.");

    public static CompilationException EnumName(SyntaxNode syntax, string type) =>
        At(syntax, "NC1106", $"The names of '{type}' can't be looked up: it has two names for one number, or, where the case doesn't count, names that differ in nothing else or aren't ASCII; use the number, or choose with a switch.");

    public static CompilationException LibraryMember(SyntaxNode syntax, string member) =>
        At(syntax, "NC1006", $"'{member}' has no translation to NeoVM; use a member of Neo.SmartContract.Framework or write it out.");

    public static CompilationException ExceptionMember(SyntaxNode syntax, string member) =>
        At(syntax, "NC1128", $"'{member}' of an exception has no translation to NeoVM, where no stack is kept; use its Message, its InnerException, or a property of a class of your own.");

    public static CompilationException CultureOrder(SyntaxNode syntax, string member) =>
        At(syntax, "NC1006", $"'{member}' orders texts as a culture does, which has no translation to NeoVM; use string.CompareOrdinal, which orders them by their chars.");

    public static CompilationException SpanOfPart(SyntaxNode syntax) =>
        At(syntax, "NC1129", "A span over a part of an array or a text can't be compiled; keep where the part begins and how long it is as numbers, or copy the part with [a..b].");

    public static CompilationException NeverRun(SyntaxNode syntax, string what, string instead) =>
        At(syntax, "NC1119", $"{what} would never run on the chain; {instead}.");

    public static CompilationException Protocol(SyntaxNode syntax, string member, string version, Version target) =>
        At(syntax, "NC1008", $"'{member}' needs protocol version {version}, and the contract is compiled for {target}; use another member, or --target {version} if its chains have that version.");

    public static CompilationException TypeTest(SyntaxNode syntax, string type) =>
        At(syntax, "NC1009", $"NeoVM can't tell whether an item is a '{type}'; keep the kind in a field of its own.");

    /// <summary>A fault of the compiler's own, at the C# that brought it about.</summary>
    public static CompilationException Internal(SyntaxNode syntax, Exception exception) =>
        new(CompilationDiagnostics.InternalError(LocationOf(syntax), exception));

    public static CompilationException EndlessGenerics(SyntaxNode syntax, string method) =>
        At(syntax, "NC1014", $"'{method}' is needed for type arguments nested more than 10 deep, which a generic method that calls itself with ever larger types never ends; use one type.");

    /// <summary>Where a piece of C# stands.</summary>
    public static SourceLocation LocationOf(SyntaxNode syntax)
    {
        FileLinePositionSpan span = syntax.SyntaxTree.GetLineSpan(syntax.Span);
        return new(span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1);
    }
}
