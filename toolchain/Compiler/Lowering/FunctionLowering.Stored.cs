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
        Value item = EmitStorage("Get", ValueType.ByteString, key);
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
        BasicBlock? after = null;
        if (isPlain && value.Type.MayBeNull)
        {
            BasicBlock absent = _function.NewBlock("absent");
            BasicBlock present = _function.NewBlock("present");
            after = _function.NewBlock("endstored");
            BranchTo(EmitOperation(OpCode.ISNULL, ValueType.Boolean, value), absent, present);
            Place(absent);
            EmitStorage("Delete", null, key);
            _block.Terminator = new Jump(after);
            Place(present);
        }
        EmitStorage("Put", null, key, value);
        if (after is not null) FallInto(after);
    }

    /// <summary>Calls a service of the contract's own storage: without a context, where the target has that.</summary>
    private Syscall EmitStorage(string service, ValueType? result, params Value[] arguments)
    {
        if (_module.Target >= ProtocolVersions.LocalStorage) return Emit(new Syscall($"System.Storage.Local.{service}", result, arguments) { Location = _location });
        string access = result is null ? "GetContext" : "GetReadOnlyContext";
        Value context = Emit(new Syscall($"System.Storage.{access}", ValueType.Interop.NotNull, []));
        return Emit(new Syscall($"System.Storage.{service}", result, [context, .. arguments]) { Location = _location });
    }
}
