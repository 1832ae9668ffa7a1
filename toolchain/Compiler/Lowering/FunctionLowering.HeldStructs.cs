using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Struct variables that are written while something holds the struct in them: the item stays, its fields change.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>A place that others may reach while it is written.</summary>
    private Place Reachable(Place place, ITypeSymbol type)
    {
        if (!TypeFacts.IsStruct(type)) return place;
        return new(place.Read, value =>
        {
            _module.HeldStructs.Replace(type, _function);
            if (!_module.Program.KeepsItems(type))
            {
                place.Write(value);
                return;
            }
            Value item = place.Read();
            Overwrite(() => item, value, type);
        });
    }

    /// <summary>Sets the fields of a struct's item one by one.</summary>
    private void Overwrite(Func<Value> item, Value replacement, ITypeSymbol type)
    {
        IReadOnlyList<IFieldSymbol> fields = TypeFacts.FieldsOf(type);
        for (int i = 0; i < fields.Count; i++)
        {
            ITypeSymbol fieldType = Substitute(fields[i].Type);
            Value field = EmitOperation(OpCode.PICKITEM, ValueType.Any, replacement, Constant.Of(i));
            if (TypeFacts.IsStruct(fieldType)) _module.HeldStructs.Replace(fieldType, _function);
            if (TypeFacts.IsStruct(fieldType) && _module.Program.KeepsItems(fieldType))
            {
                Value part = EmitOperation(OpCode.PICKITEM, ValueType.Struct.NotNull, item(), Constant.Of(i));
                Overwrite(() => part, field, fieldType);
            }
            else EmitOperation(OpCode.SETITEM, null, item(), Constant.Of(i), field);
        }
    }

    /// <summary>Notes which structs' items a call's by-reference arguments hold: while it runs, and while other arguments are evaluated.</summary>
    private void HoldReferenced(IReadOnlyCollection<IArgumentOperation> arguments, IMethodSymbol? callee)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is null or { RefKind: RefKind.None } || HolderOf(argument.Value) is not { } type) continue;
            bool isHeldHere = callee is null || !HasBody(callee) || FrameworkCalls.IsTranslated(callee, _module.Target) || arguments.Any(other => other != argument && MayReplaceStructs(other.Value));
            _module.HeldStructs.Hold(type, isHeldHere ? _function : _module.FunctionOf(callee!));
        }
    }

    /// <summary>The struct type whose item a reference points into, or null.</summary>
    private ITypeSymbol? HolderOf(IOperation target)
    {
        ITypeSymbol? holder = target switch
        {
            IFieldReferenceOperation { Instance: not null } field => Substitute(field.Field.ContainingType),
            IParameterReferenceOperation parameter => HeldParameter(parameter.Parameter)?.ContainingType,
            _ => null,
        };
        return TypeFacts.IsStruct(holder) ? holder : null;
    }
}
