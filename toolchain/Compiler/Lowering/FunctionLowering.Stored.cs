using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>The accessors of [Stored] properties. Their items have the form that the published compiler gives them.</summary>
internal sealed partial class FunctionLowering
{
    private void LowerStoredAccessor(IPropertySymbol property)
    {
        SyntaxNode syntax = SyntaxOf(_method!)!;
        if (!property.IsStatic && !TypeFacts.IsContractClass(property.ContainingType))
            throw Errors.Unsupported(syntax, "[Stored] on a property of an object", "mark a property of the contract");
        Constant key = StoredProperties.KeyOf(property);
        ITypeSymbol type = Substitute(property.Type);
        if (_method!.MethodKind == MethodKind.PropertyGet)
        {
            EmitReturn(EmitStoredRead(property, key, type, syntax));
            return;
        }
        EmitStoredWrite(key, type, EmitLoad(_function.Arguments[0]));
        EmitReturn(null);
    }

    /// <summary>The stored value; where nothing is stored, what the property starts with.</summary>
    private Value EmitStoredRead(IPropertySymbol property, Constant key, ITypeSymbol type, SyntaxNode syntax)
    {
        Value context = Emit(new Syscall("System.Storage.GetReadOnlyContext", ValueType.Interop.NotNull, []));
        Value item = Emit(new Syscall("System.Storage.Get", ValueType.ByteString, [context, key]) { Location = _location });
        Variable result = NewTemporary("stored", TypeFacts.ValueTypeOf(type));
        BasicBlock absent = _function.NewBlock("absent");
        BasicBlock present = _function.NewBlock("present");
        BasicBlock after = _function.NewBlock("endstored");
        BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, item), absent, present);
        Place(absent);
        Emit(new Store(result, _module.Statics.StartOf(property) ?? DefaultOf(type, syntax)));
        _block.Terminator = new Jump(after);
        Place(present);
        Emit(new Store(result, EmitStoredValue(item, type, syntax)));
        FallInto(after);
        return EmitLoad(result);
    }

    private Value EmitStoredValue(Value item, ITypeSymbol type, SyntaxNode syntax)
    {
        ITypeSymbol anything = _module.Compilation.ObjectType;
        if (StoredProperties.IsPlainInteger(type)) return ConvertValue(EmitConvert(item, StackItemKind.Integer, ValueType.Integer), anything, type, true, syntax);
        if (StoredProperties.IsStoredPlainly(type)) return item;
        Value deserialized = Emit(new CallToken(NativeMethods.Deserialize, ValueType.Any, [item]) { Location = _location });
        return ConvertValue(deserialized, anything, type, true, syntax);
    }

    // Null has no bytes: where it may be assigned, it removes the item.
    private void EmitStoredWrite(Constant key, ITypeSymbol type, Value value)
    {
        bool isPlain = StoredProperties.IsStoredPlainly(type);
        if (!isPlain) value = Emit(new CallToken(NativeMethods.Serialize, ValueType.ByteString.NotNull, [value]) { Location = _location });
        Value Context() => Emit(new Syscall("System.Storage.GetContext", ValueType.Interop.NotNull, []));
        BasicBlock? after = null;
        if (isPlain && value.Type.MayBeNull)
        {
            BasicBlock absent = _function.NewBlock("absent");
            BasicBlock present = _function.NewBlock("present");
            after = _function.NewBlock("endstored");
            BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, value), absent, present);
            Place(absent);
            Emit(new Syscall("System.Storage.Delete", null, [Context(), key]) { Location = _location });
            _block.Terminator = new Jump(after);
            Place(present);
        }
        Emit(new Syscall("System.Storage.Put", null, [Context(), key, value]) { Location = _location });
        if (after is not null) FallInto(after);
    }
}
