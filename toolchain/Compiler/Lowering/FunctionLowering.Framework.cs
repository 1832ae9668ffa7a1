using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>Members of the framework: their attributes name what the VM does.</summary>
internal sealed partial class FunctionLowering
{
    private Value? EmitFrameworkCall(IMethodSymbol method, Value[] arguments, SyntaxNode syntax)
    {
        _module.RequireProtocol(FrameworkCalls.RequiredProtocol(method), method.ToDisplayString(), syntax);
        ValueType? result = method.MethodKind == MethodKind.Constructor ? TypeFacts.ValueTypeOf(method.ContainingType).NotNull
            : method.ReturnsVoid ? null : TypeFacts.ValueTypeOf(method.ReturnType);
        CheckCollection(method, arguments);
        if (!IsOfCollection(method)) _module.RunTimeTypes.AddArrival(method.ReturnType);
        if (FrameworkCalls.ServiceOf(method, _module.Target) is { } service) return EmitSyscall(service, result, arguments);
        IReadOnlyList<(OpCode OpCode, byte[] Immediate)> opcodes = FrameworkCalls.OpCodesOf(method, _module.Target);
        if (opcodes.Count > 0) return EmitOpCodes(opcodes, result, FrameworkCalls.IsFirstOnTop(method) ? [.. arguments.Reverse()] : arguments, method, syntax);
        if (method.AssociatedSymbol is IPropertySymbol property && FrameworkCalls.ConstantOf(property) is { } hash) return hash;
        const byte AllFlags = 0x0F;
        MethodToken token = new(FrameworkCalls.ContractOf(method)!, Names.OfMethod(method), arguments.Length, result is not null, AllFlags);
        CallToken call = Emit(new CallToken(token, result, arguments) { Location = _location });
        return call.HasResult ? call : null;
    }

    // A List or a Map gives back what the contract put in.
    private static bool IsOfCollection(IMethodSymbol method) => TypeFacts.IsFramework(method.ContainingType, "List") || TypeFacts.IsFramework(method.ContainingType, "Map");

    private Value? EmitSyscall(string service, ValueType? result, Value[] arguments)
    {
        // Storage services read bytes alike from a byte string and from a buffer, so a literal needs no conversion.
        if (service.StartsWith("System.Storage.", StringComparison.Ordinal))
            for (int i = 0; i < arguments.Length; i++)
                if (arguments[i] is Operation { OpCode: OpCode.CONVERT, Immediate: [(byte)StackItemKind.Buffer], Operands: [Constant literal] } conversion && RemoveLast(conversion))
                    arguments[i] = literal;
        Syscall call = Emit(new Syscall(service, result, arguments) { Location = _location });
        return call.HasResult ? call : null;
    }

    private bool RemoveLast(Instruction instruction)
    {
        int index = _block.Instructions.LastIndexOf(instruction);
        if (index < 0) return false;
        _block.Instructions.RemoveAt(index);
        return true;
    }

    /// <summary>Runs a list of opcodes on a stack of values: what only moves items emits nothing.</summary>
    private Value? EmitOpCodes(IReadOnlyList<(OpCode OpCode, byte[] Immediate)> opcodes, ValueType? result, Value[] arguments, IMethodSymbol method, SyntaxNode syntax)
    {
        List<Value> stack = [.. arguments];
        int last = LastComputing(opcodes);
        for (int i = 0; i < opcodes.Count; i++)
        {
            (OpCode opcode, byte[] immediate) = opcodes[i];
            if (MoveItems(stack, opcode) || PushConstant(stack, opcode, immediate)) continue;
            OpCodeFacts.Fact fact = OpCodeFacts.IsKnown((byte)opcode) ? OpCodeFacts.Of(opcode) : throw Errors.Unsupported(syntax, $"The opcode of '{method.ToDisplayString()}'", "use ExecutionEngine.Assert or Abort");
            if (opcode == OpCode.ABORT)
            {
                Terminate(new Abort { Location = _location });
                return result is null ? null : Constant.Null;
            }
            if (opcode is OpCode.THROW or OpCode.ABORTMSG)
            {
                Terminate(new Throw(stack[^1]) { IsFinal = opcode == OpCode.ABORTMSG, Location = _location });
                return result is null ? null : Constant.Null;
            }
            if (opcode is OpCode.PACK or OpCode.PACKSTRUCT) { PackTop(stack, opcode, syntax); continue; }
            if (fact.Pops < 0 || fact.Pops > stack.Count || fact.Pushes is < 0 or > 1) throw Errors.LibraryMember(syntax, method.ToDisplayString());
            Value[] operands = [.. stack.Skip(stack.Count - fact.Pops)];
            stack.RemoveRange(stack.Count - fact.Pops, fact.Pops);
            // A number from outside may come as its bytes, which EQUAL tells from the integer.
            if (opcode == OpCode.EQUAL && operands.All(operand => operand.Type is { Kind: StackItemKind.Integer, MayBeNull: false })) opcode = OpCode.NUMEQUAL;
            ValueType? type = fact.Pushes == 0 ? null : i == last && result is not null ? result : ValueType.Any;
            Operation operation = EmitOperation(opcode, type, immediate, operands);
            if (operation.HasResult) stack.Add(operation);
        }
        return result is null ? null : stack.Count > 0 ? stack[^1] : throw Errors.LibraryMember(syntax, method.ToDisplayString());
    }

    private static int LastComputing(IReadOnlyList<(OpCode OpCode, byte[] Immediate)> opcodes)
    {
        for (int i = opcodes.Count - 1; i >= 0; i--)
            if (opcodes[i].OpCode is not (OpCode.NOP or OpCode.SWAP or OpCode.NIP or OpCode.DROP) && OpCodeFacts.Of(opcodes[i].OpCode).Pushes == 1) return i;
        return -1;
    }

    private static bool MoveItems(List<Value> stack, OpCode opcode)
    {
        int top = stack.Count - 1;
        switch (opcode)
        {
            case OpCode.NOP: return true;
            case OpCode.DROP: stack.RemoveAt(top); return true;
            case OpCode.NIP: stack.RemoveAt(top - 1); return true;
            case OpCode.DUP: stack.Add(stack[top]); return true;
            case OpCode.OVER: stack.Add(stack[top - 1]); return true;
            case OpCode.TUCK: stack.Insert(top - 1, stack[top]); return true;
            case OpCode.SWAP: stack.Reverse(top - 1, 2); return true;
            case OpCode.REVERSE3: stack.Reverse(top - 2, 3); return true;
            case OpCode.REVERSE4: stack.Reverse(top - 3, 4); return true;
            case OpCode.ROT:
            {
                Value third = stack[top - 2];
                stack.RemoveAt(top - 2);
                stack.Add(third);
                return true;
            }
            default: return false;
        }
    }

    private static bool PushConstant(List<Value> stack, OpCode opcode, byte[] immediate)
    {
        Constant? constant = opcode switch
        {
            OpCode.PUSHT => Constant.True,
            OpCode.PUSHF => Constant.False,
            OpCode.PUSHNULL => Constant.Null,
            >= OpCode.PUSHM1 and <= OpCode.PUSH16 => Constant.Of((int)opcode - (int)OpCode.PUSH0),
            >= OpCode.PUSHINT8 and <= OpCode.PUSHINT256 => Constant.Of(new BigInteger(immediate)),
            OpCode.PUSHDATA1 => Constant.Of(immediate[1..]),
            _ => null,
        };
        if (constant is not null) stack.Add(constant);
        return constant is not null;
    }

    private void PackTop(List<Value> stack, OpCode opcode, SyntaxNode syntax)
    {
        if (stack[^1] is not Constant { Content: BigInteger count } || count >= stack.Count) throw Errors.Unsupported(syntax, "This member", "write it with others");
        stack.RemoveAt(stack.Count - 1);
        Value[] items = [.. stack.Skip(stack.Count - (int)count).Reverse()];
        stack.RemoveRange(stack.Count - items.Length, items.Length);
        stack.Add(Emit(new Pack(opcode == OpCode.PACK ? StackItemKind.Array : StackItemKind.Struct, items)));
    }
}
