using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>
/// Local variables and parameters: a slot for most; a box, an array of one element, for those that closures or references share;
/// for a by-reference parameter the item that it points into and the key there.
/// </summary>
internal sealed partial class FunctionLowering
{
    private readonly Dictionary<ISymbol, Variable> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, (Variable Item, Variable Key)> _references = new(SymbolEqualityComparer.Default);
    private VariableUses _uses = VariableUses.None;

    /// <summary>Takes the arguments as the variables of the body.</summary>
    private void BindArguments()
    {
        int index = 0;
        if (_closure is not null) index += _closure.TakesObject ? 1 : _closure.Captures.Count + (_closure.CapturesThis ? 1 : 0);
        if (ModuleLowering.TakesThis(_method!)) index++;
        foreach (IParameterSymbol parameter in _method!.OriginalDefinition.Parameters)
        {
            if (parameter.RefKind == RefKind.None) _variables.Add(parameter, _function.Arguments[index++]);
            else _references.Add(parameter, (_function.Arguments[index++], _function.Arguments[index++]));
        }
    }

    /// <summary>Moves the parameters that are shared into boxes.</summary>
    private void BoxArguments()
    {
        foreach (IParameterSymbol parameter in _method!.OriginalDefinition.Parameters)
        {
            if (!_uses.IsBoxed(parameter) || HeldParameter(parameter) is not null || !_variables.TryGetValue(parameter, out Variable? argument)) continue;
            _variables.Remove(parameter);
            Variable box = NewBox(parameter);
            Emit(new Store(box, Emit(new Pack(StackItemKind.Array, [EmitLoad(argument)]))));
        }
    }

    private Variable NewBox(ISymbol symbol)
    {
        Variable box = _function.NewLocal(symbol.Name, ValueType.Array.NotNull);
        _variables.Add(symbol, box);
        return box;
    }

    /// <summary>Gives a variable its first value, in a new box if it has one: each turn of a loop has variables of its own.</summary>
    private void Initialize(ISymbol symbol, ITypeSymbol type, Value value)
    {
        if (!_uses.IsBoxed(symbol))
        {
            Emit(new Store(Declare(symbol, type), value));
            return;
        }
        if (_module.Program.IsMadeEarly(symbol) && _variables.ContainsKey(symbol)) PlaceOfVariable(symbol, type, SyntaxOf(symbol)!).Write(value);
        else MakeBox(symbol, value);
    }

    private void MakeBox(ISymbol symbol, Value value)
    {
        Variable box = _variables.TryGetValue(symbol, out Variable? known) ? known : NewBox(symbol);
        Emit(new Store(box, Emit(new Pack(StackItemKind.Array, [value]))));
    }

    /// <summary>Makes the boxes of a block's variables that something captures before their declarations.</summary>
    private void MakeEarlyBoxes(IEnumerable<ILocalSymbol> locals, SyntaxNode syntax)
    {
        foreach (ILocalSymbol local in locals.Where(_module.Program.IsMadeEarly)) MakeBox(local, EmptyOf(Substitute(local.Type), syntax));
    }

    /// <summary>Declares a variable that gets its value later. A struct exists at once, as C# lets its fields be set one by one.</summary>
    private void DeclareEmpty(ISymbol symbol, ITypeSymbol type)
    {
        ITypeSymbol substituted = Substitute(type);
        if (TypeFacts.IsStruct(substituted)) Initialize(symbol, type, DefaultOf(substituted, SyntaxOf(symbol)));
        else if (_uses.IsBoxed(symbol)) Initialize(symbol, type, Constant.Null);
        else Declare(symbol, type);
    }

    private Variable Declare(ISymbol symbol, ITypeSymbol type)
    {
        if (_variables.TryGetValue(symbol, out Variable? known)) return known;
        Variable variable = _function.NewLocal(symbol.Name, TypeFacts.ValueTypeOf(Substitute(type)), true);
        _variables.Add(symbol, variable);
        return variable;
    }

    /// <summary>What stands in a place that an `out` parameter will fill.</summary>
    private Value EmptyOf(ITypeSymbol type, SyntaxNode syntax) => TypeFacts.IsStruct(type) ? DefaultOf(type, syntax) : Constant.Null;

    private Place PlaceOfVariable(ISymbol symbol, ITypeSymbol type, SyntaxNode syntax)
    {
        ITypeSymbol substituted = Substitute(type);
        ValueType valueType = TypeFacts.ValueTypeOf(substituted);
        if (HeldParameter(symbol) is { } field) return Reachable(PlaceOfItem(This(syntax), Constant.Of(TypeFacts.IndexOf(field)), valueType), substituted);
        if (_references.TryGetValue(symbol, out (Variable Item, Variable Key) reference))
            return Reachable(PlaceOfItem(EmitLoad(reference.Item), EmitLoad(reference.Key), valueType), substituted);
        if (_uses.IsBoxed(symbol) && _variables.TryGetValue(symbol, out Variable? box)) return Reachable(PlaceOfItem(EmitLoad(box), Constant.Of(0), valueType), substituted);
        if (symbol is IParameterSymbol && !_variables.ContainsKey(symbol)) throw Errors.Unsupported(syntax, $"Using the parameter '{symbol.Name}' here", "copy it into a variable first");
        Variable variable = Declare(symbol, type);
        Place slot = new(() => EmitLoad(variable), value => Emit(new Store(variable, value)));
        return _uses.IsPointedInto(symbol) ? Reachable(slot, substituted) : slot;
    }

    /// <summary>The field that holds a primary constructor's parameter for the members that use it, or null.</summary>
    private static IFieldSymbol? HeldParameter(ISymbol symbol) => symbol is IParameterSymbol parameter ? PrimaryConstructors.FieldOf(parameter) : null;

    private Place PlaceOfItem(Value item, Value key, ValueType type) =>
        new(() => EmitOperation(OpCode.PICKITEM, type, item, key), value => EmitOperation(OpCode.SETITEM, null, item, key, value));
}
