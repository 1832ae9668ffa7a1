using System;
using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Exceptions that C# throws by itself, and the tests for those that the VM would throw under a name of its own.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Ends the current block by throwing an exception.</summary>
    private void ThrowFault<T>(string message) where T : Exception
    {
        if (KeepsExceptions) CallThrower(_module.ExceptionNamed<T>(), message);
        else _block.Terminator = new Throw(Constant.Of(message)) { Location = _location };
    }

    private void CallThrower(INamedTypeSymbol type, string message)
    {
        Emit(new Call(_module.ThrowerOf(type, message), []) { Location = _location });
        _block.Terminator = new Abort { Location = _location };
    }

    /// <summary>An integer that has to fit into so many bits.</summary>
    private Narrow EmitFitting<T>(Value value, int bits, bool signed, string message) where T : Exception =>
        Emit(new Narrow(value, bits, signed, Overflow.Throw) { Message = message, Thrower = KeepsExceptions ? _module.ThrowerOf(_module.ExceptionNamed<T>(), message) : null, Location = _location });

    /// <summary>
    /// Tests an index ahead where a catch clause or a test would take the fault for what it is: the VM's own fault doesn't say.
    /// </summary>
    private void CheckIndex<T>(Value item, Value index, string message) where T : Exception
    {
        if (!_module.IsAskedFor<T>()) return;
        Check<T>(EmitOperation(OpCode.WITHIN, ValueType.Boolean, index, Constant.Of(0), EmitSize(item)), message);
    }

    /// <summary>Tests an array's or a text's index ahead, as <see cref="CheckIndex{T}"/> does.</summary>
    private void CheckIndex(Value item, Value index) => CheckIndex<IndexOutOfRangeException>(item, index, "Index was outside the bounds of the array.");

    /// <summary>Looks at an index where C# takes a reference to an element: before it evaluates what comes next, which a catch could tell.</summary>
    private void LookAt(Value item, Value index)
    {
        if (_module.IsAskedFor<IndexOutOfRangeException>()) CheckIndex(item, index);
        else if (_module.CatchesExceptions) EmitOperation(OpCode.PICKITEM, ValueType.Any, item, index);
    }

    /// <summary>An element of an array. C# looks at the index when it reads or writes; what was read before needs no second look.</summary>
    private Place PlaceOfCheckedItem(Value array, Value index, ValueType type)
    {
        bool isChecked = false;
        Place element = PlaceOfItem(array, index, type);
        void Check()
        {
            if (!isChecked) CheckIndex(array, index);
            isChecked = true;
        }
        return new(
            () =>
            {
                Check();
                return element.Read();
            },
            value =>
            {
                Check();
                element.Write(value);
            });
    }

    /// <summary>Tests a range of places ahead, as <see cref="CheckIndex{T}"/> does.</summary>
    private void CheckRange(Value item, Value start, Value count)
    {
        if (!_module.IsAskedFor<ArgumentOutOfRangeException>()) return;
        const string Message = "Specified argument was out of the range of valid values.";
        Value size = EmitSize(item);
        Check<ArgumentOutOfRangeException>(EmitOperation(OpCode.WITHIN, ValueType.Boolean, start, Constant.Of(0), EmitOperation(OpCode.INC, ValueType.Integer, size)), Message);
        Check<ArgumentOutOfRangeException>(EmitOperation(OpCode.WITHIN, ValueType.Boolean, count, Constant.Of(0), EmitOperation(OpCode.INC, ValueType.Integer, EmitOperation(OpCode.SUB, ValueType.Integer, size, start))), Message);
    }

    /// <summary>Tests the index or the key that a member of the framework's collections takes.</summary>
    private void CheckCollection(IMethodSymbol method, Value[] arguments)
    {
        if (method.AssociatedSymbol is not IPropertySymbol { IsIndexer: true }) return;
        if (TypeFacts.IsFramework(method.ContainingType, "List"))
            CheckIndex<ArgumentOutOfRangeException>(arguments[0], arguments[1], "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')");
        else if (!TypeFacts.IsFramework(method.ContainingType, "Map")) CheckIndex(arguments[0], arguments[1]);
        else if (method.MethodKind == MethodKind.PropertyGet && _module.IsAskedFor<System.Collections.Generic.KeyNotFoundException>())
            Check<System.Collections.Generic.KeyNotFoundException>(EmitOperation(OpCode.HASKEY, ValueType.Boolean, arguments[0], arguments[1]), "The given key was not present in the dictionary.");
    }

    private void Check<T>(Value condition, string message) where T : Exception
    {
        BasicBlock fits = _function.NewBlock("fits"), fails = _function.NewBlock("fails");
        BranchTo(condition, fits, fails);
        Place(fails);
        ThrowFault<T>(message);
        Place(fits);
    }
}
