using System;
using System.Collections.Generic;

namespace Neo.Compiler.IR;

/// <summary>What an instruction may do beyond computing its result. A pass moves or drops an instruction only as these allow.</summary>
[Flags]
public enum Effects
{
    /// <summary>Result depends on the operands alone; it always succeeds.</summary>
    None = 0,
    /// <summary>May fault or throw for some operands.</summary>
    MayFail = 1,
    /// <summary>Reads compound items (array, buffer, map) or slots that others may write.</summary>
    Reads = 2,
    /// <summary>Writes compound items or slots.</summary>
    Writes = 4,
    /// <summary>Leaves the script: storage, notifications, other contracts. Never moved, never dropped.</summary>
    External = 8,
}

/// <summary>Price, operand size, stack behaviour and effects of each opcode: the cost model of every pass.</summary>
public static class OpCodeFacts
{
    /// <summary>One opcode's facts.</summary>
    /// <param name="Price">Units of the VM's price list; × the execution fee factor gives datoshi.</param>
    /// <param name="OperandSize">Bytes that follow the opcode, or -1, -2, -4 for a length prefix of so many bytes.</param>
    /// <param name="Pops">Items taken, or -1 where the count comes from the stack or the callee.</param>
    /// <param name="Pushes">Items left, or -1 where it varies.</param>
    /// <param name="Effects">What it may do.</param>
    public readonly record struct Fact(int Price, int OperandSize, int Pops, int Pushes, Effects Effects);

    private static readonly Fact?[] Facts = Build();

    /// <summary>The facts of one opcode.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The compiler never writes the opcode.</exception>
    public static Fact Of(OpCode opcode) => Facts[(byte)opcode] ?? throw new ArgumentOutOfRangeException(nameof(opcode));

    /// <summary>Whether the compiler may write the opcode.</summary>
    public static bool IsKnown(byte opcode) => Facts[opcode] is not null;

    /// <summary>Every opcode that the compiler may write: all of Neo 3.5.0's, and what later versions brought.</summary>
    public static IEnumerable<OpCode> All
    {
        get
        {
            for (int i = 0; i < 256; i++)
                if (Facts[i] is not null) yield return (OpCode)i;
        }
    }

    private static Fact?[] Build()
    {
        Fact?[] facts = new Fact?[256];
        void Set(Fact fact, params OpCode[] opcodes)
        {
            foreach (OpCode opcode in opcodes) facts[(byte)opcode] = fact;
        }
        void Range(Fact fact, OpCode first, OpCode last)
        {
            for (int i = (byte)first; i <= (byte)last; i++) facts[i] = fact;
        }
        AddConstants(Set, Range);
        AddFlow(Set);
        AddStackAndSlots(Set, Range);
        AddBytesAndNumbers(Set);
        AddCompounds(Set);
        return facts;
    }

    private delegate void Setter(Fact fact, params OpCode[] opcodes);
    private delegate void RangeSetter(Fact fact, OpCode first, OpCode last);

    private static void AddConstants(Setter set, RangeSetter range)
    {
        set(new(1, 1, 0, 1, Effects.None), OpCode.PUSHINT8);
        set(new(1, 2, 0, 1, Effects.None), OpCode.PUSHINT16);
        set(new(1, 4, 0, 1, Effects.None), OpCode.PUSHINT32);
        set(new(1, 8, 0, 1, Effects.None), OpCode.PUSHINT64);
        set(new(4, 16, 0, 1, Effects.None), OpCode.PUSHINT128);
        set(new(4, 32, 0, 1, Effects.None), OpCode.PUSHINT256);
        set(new(1, 0, 0, 1, Effects.None), OpCode.PUSHT, OpCode.PUSHF, OpCode.PUSHNULL);
        set(new(4, 4, 0, 1, Effects.None), OpCode.PUSHA);
        set(new(8, -1, 0, 1, Effects.None), OpCode.PUSHDATA1);
        set(new(512, -2, 0, 1, Effects.None), OpCode.PUSHDATA2);
        set(new(4096, -4, 0, 1, Effects.None), OpCode.PUSHDATA4);
        range(new(1, 0, 0, 1, Effects.None), OpCode.PUSHM1, OpCode.PUSH16);
        set(new(1, 0, 0, 0, Effects.None), OpCode.NOP);
    }

    private static void AddFlow(Setter set)
    {
        set(new(2, 1, 0, 0, Effects.None), OpCode.JMP);
        set(new(2, 4, 0, 0, Effects.None), OpCode.JMP_L);
        set(new(2, 1, 1, 0, Effects.None), OpCode.JMPIF, OpCode.JMPIFNOT);
        set(new(2, 4, 1, 0, Effects.None), OpCode.JMPIF_L, OpCode.JMPIFNOT_L);
        set(new(2, 1, 2, 0, Effects.MayFail), OpCode.JMPEQ, OpCode.JMPNE, OpCode.JMPGT, OpCode.JMPGE, OpCode.JMPLT, OpCode.JMPLE);
        set(new(2, 4, 2, 0, Effects.MayFail), OpCode.JMPEQ_L, OpCode.JMPNE_L, OpCode.JMPGT_L, OpCode.JMPGE_L, OpCode.JMPLT_L, OpCode.JMPLE_L);
        set(new(512, 1, -1, -1, Effects.External), OpCode.CALL);
        set(new(512, 4, -1, -1, Effects.External), OpCode.CALL_L);
        set(new(512, 0, -1, -1, Effects.External), OpCode.CALLA);
        set(new(32768, 2, -1, -1, Effects.External), OpCode.CALLT);
        set(new(0, 0, 0, 0, Effects.MayFail), OpCode.ABORT);
        set(new(0, 0, 1, 0, Effects.MayFail), OpCode.ABORTMSG);
        set(new(1, 0, 1, 0, Effects.External | Effects.MayFail), OpCode.ASSERT);
        set(new(512, 0, 1, 0, Effects.MayFail), OpCode.THROW);
        set(new(4, 2, 0, 0, Effects.None), OpCode.TRY);
        set(new(4, 8, 0, 0, Effects.None), OpCode.TRY_L);
        set(new(4, 1, 0, 0, Effects.None), OpCode.ENDTRY);
        set(new(4, 4, 0, 0, Effects.None), OpCode.ENDTRY_L);
        set(new(4, 0, 0, 0, Effects.None), OpCode.ENDFINALLY);
        set(new(0, 0, -1, 0, Effects.None), OpCode.RET);
        set(new(0, 4, -1, -1, Effects.External), OpCode.SYSCALL);
    }

    private static void AddStackAndSlots(Setter set, RangeSetter range)
    {
        set(new(2, 0, 0, 1, Effects.None), OpCode.DEPTH);
        set(new(2, 0, 1, 0, Effects.None), OpCode.DROP);
        set(new(2, 0, 2, 1, Effects.None), OpCode.NIP);
        set(new(16, 0, -1, -1, Effects.None), OpCode.XDROP, OpCode.CLEAR, OpCode.ROLL, OpCode.REVERSEN);
        set(new(2, 0, 1, 2, Effects.None), OpCode.DUP);
        set(new(2, 0, 2, 3, Effects.None), OpCode.OVER, OpCode.TUCK);
        set(new(2, 0, -1, -1, Effects.None), OpCode.PICK);
        set(new(2, 0, 2, 2, Effects.None), OpCode.SWAP);
        set(new(2, 0, 3, 3, Effects.None), OpCode.ROT, OpCode.REVERSE3);
        set(new(2, 0, 4, 4, Effects.None), OpCode.REVERSE4);
        set(new(16, 1, 0, 0, Effects.None), OpCode.INITSSLOT);
        set(new(64, 2, -1, 0, Effects.None), OpCode.INITSLOT);
        foreach (OpCode first in new[] { OpCode.LDSFLD0, OpCode.LDLOC0, OpCode.LDARG0 })
        {
            range(new(2, 0, 0, 1, Effects.Reads), first, first + 6);
            set(new(2, 1, 0, 1, Effects.Reads), first + 7);
            range(new(2, 0, 1, 0, Effects.Writes), first + 8, first + 14);
            set(new(2, 1, 1, 0, Effects.Writes), first + 15);
        }
    }

    private static void AddBytesAndNumbers(Setter set)
    {
        set(new(256, 0, 1, 1, Effects.MayFail), OpCode.NEWBUFFER);
        set(new(2048, 0, 5, 0, Effects.Writes | Effects.Reads | Effects.MayFail), OpCode.MEMCPY);
        set(new(2048, 0, 2, 1, Effects.Reads | Effects.MayFail), OpCode.CAT, OpCode.LEFT, OpCode.RIGHT);
        set(new(2048, 0, 3, 1, Effects.Reads | Effects.MayFail), OpCode.SUBSTR);
        set(new(4, 0, 1, 1, Effects.MayFail), OpCode.INVERT, OpCode.SIGN, OpCode.ABS, OpCode.NEGATE, OpCode.INC, OpCode.DEC);
        set(new(4, 0, 1, 1, Effects.None), OpCode.NOT, OpCode.NZ);
        set(new(8, 0, 2, 1, Effects.MayFail), OpCode.AND, OpCode.OR, OpCode.XOR, OpCode.ADD, OpCode.SUB, OpCode.MUL, OpCode.DIV, OpCode.MOD,
            OpCode.SHL, OpCode.SHR, OpCode.NUMEQUAL, OpCode.NUMNOTEQUAL, OpCode.LT, OpCode.LE, OpCode.GT, OpCode.GE, OpCode.MIN, OpCode.MAX);
        set(new(8, 0, 2, 1, Effects.None), OpCode.BOOLAND, OpCode.BOOLOR);
        set(new(8, 0, 3, 1, Effects.MayFail), OpCode.WITHIN);
        set(new(32, 0, 2, 1, Effects.Reads), OpCode.EQUAL, OpCode.NOTEQUAL);
        set(new(64, 0, 2, 1, Effects.MayFail), OpCode.POW);
        set(new(64, 0, 1, 1, Effects.MayFail), OpCode.SQRT);
        set(new(32, 0, 3, 1, Effects.MayFail), OpCode.MODMUL);
        set(new(2048, 0, 3, 1, Effects.MayFail), OpCode.MODPOW);
    }

    private static void AddCompounds(Setter set)
    {
        set(new(2048, 0, -1, 1, Effects.MayFail), OpCode.PACKMAP, OpCode.PACKSTRUCT, OpCode.PACK);
        set(new(2048, 0, 1, -1, Effects.Reads | Effects.MayFail), OpCode.UNPACK);
        set(new(16, 0, 0, 1, Effects.None), OpCode.NEWARRAY0, OpCode.NEWSTRUCT0);
        set(new(8, 0, 0, 1, Effects.None), OpCode.NEWMAP);
        set(new(512, 0, 1, 1, Effects.MayFail), OpCode.NEWARRAY, OpCode.NEWSTRUCT);
        set(new(512, 1, 1, 1, Effects.MayFail), OpCode.NEWARRAY_T);
        set(new(4, 0, 1, 1, Effects.Reads | Effects.MayFail), OpCode.SIZE);
        set(new(64, 0, 2, 1, Effects.Reads | Effects.MayFail), OpCode.HASKEY, OpCode.PICKITEM);
        set(new(16, 0, 1, 1, Effects.Reads | Effects.MayFail), OpCode.KEYS);
        set(new(8192, 0, 1, 1, Effects.Reads | Effects.MayFail), OpCode.VALUES);
        set(new(8192, 0, 2, 0, Effects.Writes | Effects.MayFail), OpCode.APPEND);
        set(new(8192, 0, 3, 0, Effects.Writes | Effects.MayFail), OpCode.SETITEM);
        set(new(8192, 0, 1, 0, Effects.Writes | Effects.MayFail), OpCode.REVERSEITEMS);
        set(new(16, 0, 2, 0, Effects.Writes | Effects.MayFail), OpCode.REMOVE);
        set(new(16, 0, 1, 0, Effects.Writes | Effects.MayFail), OpCode.CLEARITEMS);
        set(new(16, 0, 1, 1, Effects.Writes | Effects.Reads | Effects.MayFail), OpCode.POPITEM);
        set(new(2, 0, 1, 1, Effects.None), OpCode.ISNULL);
        set(new(2, 1, 1, 1, Effects.None), OpCode.ISTYPE);
        set(new(8192, 1, 1, 1, Effects.Reads | Effects.MayFail), OpCode.CONVERT);
    }
}
