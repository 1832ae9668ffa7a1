using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>System.Convert: numbers are narrowed with a check; texts and bytes are read and written by the framework's C#.</summary>
internal sealed partial class FunctionLowering
{
    private Value? EmitConvertMember(IMethodSymbol method, Value[] arguments, SyntaxNode syntax)
    {
        if (method.Parameters is not [{ Type: { } source }, ..]) return null;
        bool isNamedForResult = method.Name == "To" + method.ReturnType.Name;
        if (!isNamedForResult) return null;
        IntegerType? from = IntegerType.Of(source);
        IntegerType? to = IntegerType.Of(method.ReturnType);
        bool isText = TypeFacts.IsString(source), isFlag = source.SpecialType == SpecialType.System_Boolean;
        bool hasBase = arguments.Length == 2 && method.Parameters[1].Type.SpecialType == SpecialType.System_Int32;
        if (arguments.Length > 1 && !hasBase) return null;
        // A char is no number here, and no flag.
        bool isLetter = from is { Name: "Char" } || to is { Name: "Char" };
        return method.ReturnType.SpecialType switch
        {
            SpecialType.System_String when hasBase && from is { } width => CallBaseLibrary("ConvertMembers", "ToText", 3, [.. arguments, Constant.Of(width.Bits)]),
            SpecialType.System_String when !hasBase => isText ? arguments[0] : from is null && !isFlag ? null : TextOf(arguments[0], source, syntax),
            SpecialType.System_Boolean when isFlag => arguments[0],
            SpecialType.System_Boolean when from is not null && !isLetter => EmitOperation(OpCode.NUMNOTEQUAL, ValueType.Boolean, arguments[0], Constant.Of(0)),
            _ when to is { } target && from is { } known => target.Range.Contains(known.Range) ? arguments[0] : EmitFitting(arguments[0], target),
            _ when to is { } target && isFlag && !isLetter => EmitNumberOf(arguments[0], target),
            _ when to is { } target && isText && !isLetter => hasBase
                ? CallBaseLibrary("ConvertMembers", "ToInteger", 5, [.. arguments, .. WidthOf(target)])
                : CallBaseLibrary("ConvertMembers", "ToInteger", 4, [arguments[0], .. WidthOf(target)]),
            _ => null,
        };
    }

    private static Value[] WidthOf(IntegerType type) => [Constant.Of(type.Bits), Constant.Of(type.Signed), Constant.Of(type.Description)];

    private Value EmitNumberOf(Value flag, IntegerType target)
    {
        Variable number = NewTemporary("number", ValueType.IntegerIn(target.Range));
        BasicBlock isTrue = _function.NewBlock("true"), after = _function.NewBlock("endnumber");
        Emit(new Store(number, Constant.Of(0)));
        BranchTo(flag, isTrue, after);
        Place(isTrue);
        Emit(new Store(number, Constant.Of(1)));
        FallInto(after);
        return EmitLoad(number);
    }
}
