using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Calls of .NET's members whose bodies are C# of the framework.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Calls a member's body, where somebody wrote one.</summary>
    /// <param name="method">The member of .NET.</param>
    /// <param name="types">The types of its instance and its arguments.</param>
    /// <param name="arguments">These as values, references in two.</param>
    /// <param name="syntax">Where it is called.</param>
    /// <param name="result">What it gives; null where it gives nothing.</param>
    private bool TryCallBaseLibrary(IMethodSymbol method, IReadOnlyList<ITypeSymbol> types, Value[] arguments, SyntaxNode syntax, out Value? result)
    {
        result = null;
        if (_module.BaseLibrary.BodyOf(method, types) is not { } body) return false;
        result = EmitCall(body.Method, null, [.. arguments, .. body.Extra], syntax);
        if (result is not null && TypeFacts.IsBigInteger(body.Method.ReturnType) && IntegerType.Of(method.ReturnType) is { } integer)
            result = EmitNarrow(result, integer, false);
        return true;
    }

    /// <summary>The types that a member declares for its instance and its parameters.</summary>
    private static IReadOnlyList<ITypeSymbol> DeclaredTypes(IMethodSymbol method)
    {
        IEnumerable<ITypeSymbol> parameters = method.Parameters.Select(parameter => parameter.Type);
        return method.IsStatic || method.MethodKind == MethodKind.Constructor ? [.. parameters] : [method.ContainingType, .. parameters];
    }

    /// <summary>The types of what is really passed where a member takes any array.</summary>
    private IReadOnlyList<ITypeSymbol> PassedTypes(IInvocationOperation invocation)
    {
        ITypeSymbol Passed(IOperation operand) => TypeOf(WithoutImplicitConversion(operand) is { Type: not null } plain ? plain : operand);
        IEnumerable<ITypeSymbol> types = invocation.Arguments.OrderBy(argument => argument.Parameter!.Ordinal)
            .Select(argument => argument.Parameter!.Type.SpecialType == SpecialType.System_Array ? Passed(argument.Value) : Substitute(argument.Parameter.Type));
        return invocation.Instance is { } instance ? [Passed(instance), .. types] : [.. types];
    }

    private static bool TakesAnyArray(IMethodSymbol method) => method.ContainingType.SpecialType == SpecialType.System_Array
        && (!method.IsStatic || method.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_Array));
}
