using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Anonymous types: an array of the properties in their order, with the equality and the text that C# writes for them.</summary>
internal sealed partial class FunctionLowering
{
    private Value LowerAnonymousCreation(IAnonymousObjectCreationOperation creation)
    {
        // Who gets such an object from a generic method couldn't know what its type parameters stand for.
        if (PropertiesOf(creation.Type!).Any(property => !SymbolEqualityComparer.Default.Equals(Substitute(property.Type), property.Type)))
            throw Errors.Unsupported(creation.Syntax, "An anonymous type of a type parameter", "use a tuple or a record", "NC1117");
        return Emit(new Pack(StackItemKind.Array, creation.Initializers.Select(initializer => LowerCopied(((ISimpleAssignmentOperation)initializer).Value)).ToArray()));
    }

    private static IReadOnlyList<IPropertySymbol> PropertiesOf(ITypeSymbol anonymous) => [.. anonymous.GetMembers().OfType<IPropertySymbol>()];

    // Only `with` writes one, into its own copy.
    private Place PlaceOfAnonymous(IPropertySymbol property, Value instance)
    {
        IReadOnlyList<IPropertySymbol> properties = PropertiesOf(property.ContainingType);
        int index = Enumerable.Range(0, properties.Count).First(i => properties[i].Name == property.Name);
        return PlaceOfItem(instance, Constant.Of(index), TypeFacts.ValueTypeOf(property.Type));
    }

    private IEnumerable<(IPropertySymbol Property, Value Value)> PartsOf(Value instance, ITypeSymbol type) =>
        PropertiesOf(type).Select(property => (property, PlaceOfAnonymous(property, instance).Read()));

    private Pack CopyAnonymous(Value original, ITypeSymbol type) => Emit(new Pack(StackItemKind.Array, PartsOf(original, type).Select(part => CopyOf(part.Value, part.Property.Type)).ToArray()));

    /// <summary>Equals and ToString, which C# writes for such a type; null for another member.</summary>
    private Value? LowerAnonymousCall(IInvocationOperation invocation, ITypeSymbol type)
    {
        switch (invocation)
        {
            case { TargetMethod.Name: "ToString", Arguments.IsEmpty: true }: return TextOfAnonymous(EmitNotNull(Lower(invocation.Instance!)), type, invocation.Syntax);
            case { TargetMethod.Name: "Equals", Arguments: [{ Value: var argument }] } when WithoutImplicitConversion(argument) is var other && (IsNull(other) || other.Type is not null && SymbolEqualityComparer.Default.Equals(TypeOf(other), type)):
                Value left = EmitNotNull(Lower(invocation.Instance!));
                return EmitEquals(left, Lower(other), type, invocation.Syntax);
            case { TargetMethod.Name: "Equals" }: throw Errors.Unsupported(invocation.Syntax, "Equals of values whose types differ or aren't known", "cast both to one type", "NC1115");
            default: return null;
        }
    }

    private Value EmitAnonymousEquals(Value left, Value right, ITypeSymbol type, SyntaxNode syntax)
    {
        BasicBlock differs = _function.NewBlock("differs");
        BasicBlock after = _function.NewBlock("endequals");
        Variable result = NewTemporary("equals", ValueType.Boolean);
        Emit(new Store(result, Constant.False));
        foreach (IPropertySymbol property in PropertiesOf(type))
        {
            BasicBlock same = _function.NewBlock("same");
            BranchTo(EmitEquals(PlaceOfAnonymous(property, left).Read(), PlaceOfAnonymous(property, right).Read(), property.Type, syntax), same, differs);
            Place(same);
        }
        Emit(new Store(result, Constant.True));
        _block.Terminator = new Jump(after);
        Place(differs);
        FallInto(after);
        return EmitLoad(result);
    }

    private Value TextOfAnonymous(Value instance, ITypeSymbol type, SyntaxNode syntax)
    {
        List<Value> parts = [Constant.Of("{")];
        string separator = " ";
        foreach ((IPropertySymbol property, Value value) in PartsOf(instance, type))
        {
            parts.AddRange([Constant.Of($"{separator}{property.Name} = "), TextOf(value, property.Type, syntax)]);
            separator = ", ";
        }
        return Concatenate([.. parts, Constant.Of(" }")]);
    }
}
