using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>The messages that exceptions are made of.</summary>
internal sealed partial class FunctionLowering
{
    // What .NET says where the source gives no message.
    private static readonly Dictionary<string, string> DefaultMessages = new()
    {
        ["Exception"] = "Exception of type 'System.Exception' was thrown.",
        ["ArgumentException"] = "Value does not fall within the expected range.",
        ["ArgumentNullException"] = "Value cannot be null.",
        ["ArgumentOutOfRangeException"] = "Specified argument was out of the range of valid values.",
        ["ArithmeticException"] = "Overflow or underflow in the arithmetic operation.",
        ["DivideByZeroException"] = "Attempted to divide by zero.",
        ["FormatException"] = "One of the identified items was in an invalid format.",
        ["IndexOutOfRangeException"] = "Index was outside the bounds of the array.",
        ["InvalidCastException"] = "Specified cast is not valid.",
        ["InvalidOperationException"] = "Operation is not valid due to the current state of the object.",
        ["NotImplementedException"] = "The method or operation is not implemented.",
        ["NotSupportedException"] = "Specified method is not supported.",
        ["OverflowException"] = "Arithmetic operation resulted in an overflow.",
        ["UnauthorizedAccessException"] = "Attempted to perform an unauthorized operation.",
    };

    /// <summary>A new exception is its message; an inner exception is evaluated and forgotten.</summary>
    private Value LowerException(IObjectCreationOperation creation, ITypeSymbol type)
    {
        if (!TypeFacts.IsInSystem(type)) throw Errors.OwnException(creation.Syntax, type.ToDisplayString());
        Value[] arguments = LowerArguments(creation.Arguments, creation.Syntax);
        Value? Argument(string name) => creation.Constructor!.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } found ? arguments[found.Ordinal] : null;
        if (Argument("actualValue") is not null) throw Errors.Unsupported(creation.Syntax, "An exception that shows a value", "write the value into the message", "NC1122");
        Value? message = Argument("message");
        if (message is null or Constant { Content: null })
            message = DefaultMessages.TryGetValue(type.Name, out string? text) ? Constant.Of(text) : throw Errors.Unsupported(creation.Syntax, $"'{type.Name}' without a message", "give it one", "NC1122");
        return Argument("paramName") switch
        {
            null or Constant { Content: null } => message,
            Constant name => Concatenate([message, Constant.Of(" (Parameter '"), name, Constant.Of("')")]),
            _ => throw Errors.Unsupported(creation.Syntax, "A parameter's name that isn't constant", "use nameof", "NC1122"),
        };
    }
}
