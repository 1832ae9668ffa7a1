using System.Globalization;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Members of the base library that have a meaning on the VM.</summary>
internal sealed partial class FunctionLowering
{
    private Value? EmitLibraryCall(IMethodSymbol method, Value[] arguments, SyntaxNode syntax)
    {
        if (WithoutComparison(method, arguments, syntax) is { } plain) (method, arguments) = plain;
        INamedTypeSymbol type = method.ContainingType;
        if (method.Parameters.Any(parameter => TypeFacts.IsFloatingPoint(parameter.Type)) || TypeFacts.IsFloatingPoint(method.ReturnType)) throw Errors.FloatingPoint(syntax);
        Value? result = type switch
        {
            _ when TypeFacts.IsBigInteger(type) => EmitBigIntegerMember(method, arguments),
            { Name: "Math" } when TypeFacts.IsInSystem(type) => EmitMathMember(method, arguments),
            { SpecialType: SpecialType.System_String } => EmitStringMember(method, arguments, syntax),
            _ when TypeFacts.ElementOfSpan(type) is not null => EmitSpanMember(method, arguments, syntax),
            { Name: "MemoryExtensions" } when TypeFacts.IsInSystem(type) => EmitAsSpan(method, arguments, syntax),
            { Name: "Convert" } when TypeFacts.IsInSystem(type) => EmitConvertMember(method, arguments, syntax),
            { Name: "Environment" } when TypeFacts.IsInSystem(type) && method.Name == "get_NewLine" => Constant.Of("\n"),
            { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => EmitNullableMember(method, arguments, syntax),
            { SpecialType: SpecialType.System_Array } when method.Name == "get_Length" => EmitSize(arguments[0]),
            { Name: "Array" } when method.Name == "Empty" => EmitNewArray(((IArrayTypeSymbol)method.ReturnType).ElementType, Constant.Of(0), syntax),
            _ when TypeFacts.IsException(type) && !method.IsStatic => EmitExceptionMember(method, arguments[0], syntax),
            _ when IntegerType.Of(type) is { } integer => EmitIntegerMember(method, arguments, integer),
            { SpecialType: SpecialType.System_Boolean } when method is { Name: "ToString", Parameters.IsEmpty: true } => TextOfBoolean(arguments[0]),
            { SpecialType: SpecialType.System_Object } when method is { Name: "Equals", IsStatic: true } => EmitOperation(OpCode.EQUAL, ValueType.Boolean, arguments),
            _ => null,
        };
        result ??= ParsedConstant(method, arguments);
        if (result is not null || TryCallBaseLibrary(method, DeclaredTypes(method), arguments, syntax, out result)) return result;
        throw Errors.LibraryMember(syntax, method.ToDisplayString());
    }

    public static Constant? ParsedConstant(IMethodSymbol method, Value[] arguments)
    {
        bool isParse = method is { Name: "Parse", IsStatic: true, ContainingType.SpecialType: not SpecialType.System_Char } && TypeFacts.IsInteger(method.ContainingType);
        if (!isParse || arguments is not [Constant { Content: byte[] text }]) return null;
        if (!BigInteger.TryParse(System.Text.Encoding.UTF8.GetString(text), NumberStyles.Integer, CultureInfo.InvariantCulture, out BigInteger number)) return null;
        const int VmBits = 256;
        IntegerRange range = IntegerType.Of(method.ContainingType)?.Range ?? IntegerRange.OfBits(VmBits, true);
        return range.Contains(new(number, number)) ? Constant.Of(number) : null;
    }

    private Value EmitSize(Value item) => EmitOperation(OpCode.SIZE, ValueType.IntegerIn(new(0, int.MaxValue)), item);

    private Value? EmitBigIntegerMember(IMethodSymbol method, Value[] arguments)
    {
        Value Numeric(OpCode opcode, ValueType type) => EmitOperation(opcode, type, arguments);
        return (method.Name, arguments.Length) switch
        {
            ("Add" or "op_Addition", 2) => Numeric(OpCode.ADD, ValueType.Integer),
            ("Subtract" or "op_Subtraction", 2) => Numeric(OpCode.SUB, ValueType.Integer),
            ("Multiply" or "op_Multiply", 2) => Numeric(OpCode.MUL, ValueType.Integer),
            ("Divide", 2) => EmitOperation(OpCode.DIV, ValueType.Integer, arguments[0], CheckedDivisor(arguments[1])),
            ("Remainder", 2) => EmitOperation(OpCode.MOD, ValueType.Integer, arguments[0], CheckedDivisor(arguments[1])),
            ("Negate", 1) => Numeric(OpCode.NEGATE, ValueType.Integer),
            ("Abs", 1) => Numeric(OpCode.ABS, ValueType.Integer),
            ("Min", 2) => Numeric(OpCode.MIN, ValueType.Integer),
            ("Max", 2) => Numeric(OpCode.MAX, ValueType.Integer),
            ("Pow", 2) => Numeric(OpCode.POW, ValueType.Integer),
            ("ModPow", 3) => Numeric(OpCode.MODPOW, ValueType.Integer),
            ("Clamp", 3) => EmitClamp(arguments, ValueType.Integer),
            ("get_Sign", 1) => Numeric(OpCode.SIGN, ValueType.IntegerIn(new(-1, 1))),
            ("get_IsZero", 1) => EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, arguments[0], Constant.Of(0)),
            ("get_IsOne", 1) => EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, arguments[0], Constant.Of(1)),
            ("get_IsEven", 1) => EmitOperation(OpCode.NOT, ValueType.Boolean, EmitOperation(OpCode.AND, ValueType.Integer, arguments[0], Constant.Of(1))),
            ("Equals", 2) => Numeric(OpCode.NUMEQUAL, ValueType.Boolean),
            ("CreateChecked" or "CreateSaturating" or "CreateTruncating", 1) when TypeFacts.IsInteger(method.TypeArguments[0]) => arguments[0],
            ("CompareTo" or "Compare", 2) when TypeFacts.IsInteger(method.Parameters[0].Type) => EmitOperation(OpCode.SIGN, ValueType.IntegerIn(new(-1, 1)), Numeric(OpCode.SUB, ValueType.Integer)),
            ("ToString", 1) => EmitDecimal(arguments[0]),
            _ => null,
        };
    }

    private Value? EmitMathMember(IMethodSymbol method, Value[] arguments)
    {
        IntegerType? integer = IntegerType.Of(method.ReturnType);
        ValueType type = integer is { } width ? ValueType.IntegerIn(width.Range) : ValueType.Integer;
        return (method.Name, arguments.Length) switch
        {
            ("Min", 2) => EmitOperation(OpCode.MIN, type, arguments),
            ("Max", 2) => EmitOperation(OpCode.MAX, type, arguments),
            ("Sign", 1) => EmitOperation(OpCode.SIGN, ValueType.IntegerIn(new(-1, 1)), arguments),
            ("Clamp", 3) => EmitClamp(arguments, type),
            // The smallest number of a signed type has no absolute value in it: C# throws.
            ("Abs", 1) when integer is { } signed => EmitFitting<System.OverflowException>(EmitOperation(OpCode.ABS, ValueType.Integer, arguments), signed.Bits, signed.Signed, "Negating the minimum value of a twos complement number is invalid."),
            _ => null,
        };
    }

    private Operation EmitClamp(Value[] arguments, ValueType type)
    {
        if (arguments is not [_, Constant { Content: BigInteger low }, Constant { Content: BigInteger high }] || low > high)
        {
            BasicBlock crossed = _function.NewBlock("crossed");
            BasicBlock ordered = _function.NewBlock("ordered");
            BranchTo(EmitOperation(OpCode.GT, ValueType.Boolean, arguments[1], arguments[2]), crossed, ordered);
            Place(crossed);
            ThrowFault<System.ArgumentException>("The minimum cannot be greater than the maximum.");
            Place(ordered);
        }
        return EmitOperation(OpCode.MIN, type, EmitOperation(OpCode.MAX, type, arguments[0], arguments[1]), arguments[2]);
    }

    private Value? EmitStringMember(IMethodSymbol method, Value[] arguments, SyntaxNode syntax) => (method.Name, arguments.Length) switch
    {
        ("get_Length", 1) => EmitSize(arguments[0]),
        ("get_Chars", 2) => EmitCharAt(arguments[0], arguments[1]),
        ("Concat", >= 2) when method.Parameters.All(parameter => TypeFacts.IsString(parameter.Type)) =>
            Concatenate([.. arguments.Select(argument => argument.Type.MayBeNull ? NullToEmpty(argument) : argument)]),
        ("Substring", 3) => EmitConvert(EmitOperation(OpCode.SUBSTR, ValueType.Buffer.NotNull, arguments), StackItemKind.ByteString, ValueType.ByteString.NotNull),
        ("Substring", 2) => EmitConvert(EmitOperation(OpCode.RIGHT, ValueType.Buffer.NotNull, arguments[0], EmitOperation(OpCode.SUB, ValueType.Integer, EmitSize(arguments[0]), arguments[1])), StackItemKind.ByteString, ValueType.ByteString.NotNull),
        ("Equals", 2) when !method.IsStatic => EmitOperation(OpCode.EQUAL, ValueType.Boolean, EmitNotNull(arguments[0]), arguments[1]),
        ("op_Implicit", 1) when TypeFacts.ElementOfSpan(method.ReturnType) is not null => SpanOver(arguments[0], method.ContainingType, method.ReturnType, syntax),
        ("Equals" or "op_Equality", 2) => EmitOperation(OpCode.EQUAL, ValueType.Boolean, arguments),
        ("op_Inequality", 2) => EmitOperation(OpCode.NOTEQUAL, ValueType.Boolean, arguments),
        ("IsNullOrEmpty", 1) => EmitIsNullOrEmpty(arguments[0]),
        ("ToString", 1) => EmitNotNull(arguments[0]),
        _ => null,
    };

    private Operation EmitCharAt(Value text, Value index)
    {
        CheckIndex(text, index);
        return EmitOperation(OpCode.PICKITEM, ValueType.IntegerIn(new(0, 255)), text, index);
    }

    /// <summary>Calling a member of null throws in C#, also where the VM's instruction would take null.</summary>
    private Value EmitNotNull(Value value)
    {
        if (!value.Type.MayBeNull) return value;
        BasicBlock absent = _function.NewBlock("absent");
        BasicBlock present = _function.NewBlock("present");
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, value), absent, present);
        Place(absent);
        ThrowFault<System.NullReferenceException>("Object reference not set to an instance of an object.");
        Place(present);
        return value;
    }

    private Value EmitIsNullOrEmpty(Value text)
    {
        Variable result = NewTemporary("isempty", ValueType.Boolean);
        BasicBlock present = _function.NewBlock("present");
        BasicBlock after = _function.NewBlock("endisempty");
        Emit(new Store(result, Constant.True));
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, text), after, present);
        Place(present);
        Emit(new Store(result, EmitOperation(OpCode.NOT, ValueType.Boolean, EmitSize(text))));
        FallInto(after);
        return EmitLoad(result);
    }

    private Value? EmitNullableMember(IMethodSymbol method, Value[] arguments, SyntaxNode syntax)
    {
        ITypeSymbol underlying = method.ContainingType.TypeArguments[0];
        switch (method.Name, arguments.Length)
        {
            case ("get_HasValue", 1): return EmitOperation(OpCode.NOT, ValueType.Boolean, EmitOperation(OpCode.ISNULL, ValueType.Boolean, arguments[0]));
            case ("get_Value", 1): return EmitValueOf(arguments[0], underlying);
            case ("GetValueOrDefault", 1 or 2):
            {
                Variable result = NewTemporary("value", TypeFacts.ValueTypeOf(underlying) with { MayBeNull = true });
                BasicBlock absent = _function.NewBlock("absent");
                BasicBlock after = _function.NewBlock("endvalue");
                Emit(new Store(result, arguments[0]));
                BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, arguments[0]), absent, after);
                Place(absent);
                Emit(new Store(result, arguments.Length == 2 ? arguments[1] : DefaultOf(underlying, syntax)));
                FallInto(after);
                return EmitLoad(result);
            }
            default: return null;
        }
    }

    private Value? EmitIntegerMember(IMethodSymbol method, Value[] arguments, IntegerType integer) => (method.Name, arguments.Length) switch
    {
        ("ToString", 1) when integer.Name == "Char" => TextOfChar(arguments[0]),
        ("ToString", 1) => EmitDecimal(arguments[0]),
        ("Equals", 2) when IntegerType.Of(method.Parameters[0].Type) is not null => EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, arguments),
        ("CompareTo", 2) when IntegerType.Of(method.Parameters[0].Type) is not null => EmitCompareTo(integer, arguments),
        ("Max" or "Min" or "Abs" or "Sign" or "Clamp", _) when method.IsStatic => EmitMathMember(method, arguments),
        ("CreateChecked", 1) when TypeFacts.IsInteger(method.TypeArguments[0]) => EmitNarrow(arguments[0], integer, true),
        ("CreateTruncating", 1) when TypeFacts.IsInteger(method.TypeArguments[0]) => EmitNarrow(arguments[0], integer, false),
        ("CreateSaturating", 1) when TypeFacts.IsInteger(method.TypeArguments[0]) =>
            EmitOperation(OpCode.MIN, ValueType.IntegerIn(integer.Range), EmitOperation(OpCode.MAX, ValueType.Integer, arguments[0], Constant.Of(integer.Range.Min)), Constant.Of(integer.Range.Max)),
        _ => null,
    };

    // .NET subtracts where the difference can't overflow.
    private Operation EmitCompareTo(IntegerType integer, Value[] arguments)
    {
        Operation difference = EmitOperation(OpCode.SUB, ValueType.Integer, arguments);
        return integer.Bits > 16 ? EmitOperation(OpCode.SIGN, ValueType.IntegerIn(new(-1, 1)), difference) : difference;
    }
}
