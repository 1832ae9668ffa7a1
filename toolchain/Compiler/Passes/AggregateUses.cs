using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Neo.Compiler.IR;

namespace Neo.Compiler.Passes;

/// <summary>How an array or struct of known size is used: element by element, copied, or handed on as a whole.</summary>
internal sealed class AggregateUses
{
    private const int MaxElements = 16;

    private readonly Pack _pack;
    private readonly List<(BasicBlock Block, Instruction? User)> _escapes = [];

    private AggregateUses(Pack pack) => _pack = pack;

    /// <summary>Reads of single elements.</summary>
    public List<Operation> Reads { get; } = [];

    /// <summary>Writes of single elements.</summary>
    public List<Operation> Writes { get; } = [];

    /// <summary>Copies of the whole.</summary>
    public List<CopyStruct> Copies { get; } = [];

    /// <summary>Instructions, or blocks' ends where null, that need the object itself.</summary>
    public IReadOnlyList<(BasicBlock Block, Instruction? User)> Escapes => _escapes;

    /// <summary>
    /// The uses of a pack, where its elements can live in slots of their own: the object is handed on only where none of its other uses
    /// can follow, so nobody else sees the elements change. Null where that isn't certain, or where nothing would be gained.
    /// </summary>
    public static AggregateUses? Of(Pack pack, ValueUsers users, ExceptionRegions regions)
    {
        if (pack.Kind is not (StackItemKind.Array or StackItemKind.Struct) || pack.Operands.Count is 0 or > MaxElements) return null;
        AggregateUses uses = new(pack);
        foreach ((BasicBlock block, Instruction? user, _) in users.Of(pack).DistinctBy(user => (user.Block, user.Instruction)))
        {
            if (user is null) uses._escapes.Add((block, null));
            else uses.Add(block, user);
        }
        bool isUseful = uses.Writes.Count > 0 || uses._escapes.Count == 0 && uses.Reads.Count + uses.Copies.Count > 0;
        return isUseful && uses._escapes.All(escape => !uses.IsUsedBehind(escape.Block, escape.User, regions)) ? uses : null;
    }

    /// <summary>The element that an access names; null where it isn't a constant in range.</summary>
    public static int? ElementOf(Operation access, Pack pack) =>
        access.Operands[1] is Constant { Content: BigInteger index } && index >= 0 && index < pack.Operands.Count ? (int)index : null;

    private void Add(BasicBlock block, Instruction user)
    {
        bool isOnlyFirst = user.Operands[0] == _pack && !user.Operands.Skip(1).Contains(_pack);
        bool isAccess = isOnlyFirst && user is Operation { OpCode: OpCode.PICKITEM or OpCode.SETITEM } access && ElementOf(access, _pack) is not null;
        if (isAccess && user is Operation { OpCode: OpCode.PICKITEM } read) Reads.Add(read);
        else if (isAccess && user is Operation { OpCode: OpCode.SETITEM } write && IsStoredAsItIs(write.Operands[2])) Writes.Add(write);
        else if (user is CopyStruct copy) Copies.Add(copy);
        else _escapes.Add((block, user));
    }

    /// <summary>SETITEM clones structs; a slot wouldn't.</summary>
    private static bool IsStoredAsItIs(Value value) =>
        value is Constant || value.Type.Kind is not (StackItemKind.Any or StackItemKind.Struct);

    /// <summary>Whether control can come from behind a use to any use of the same object.</summary>
    private bool IsUsedBehind(BasicBlock block, Instruction? user, ExceptionRegions regions)
    {
        HashSet<BasicBlock> visited = [];
        Stack<BasicBlock> pending = new();
        int position = user is null ? block.Instructions.Count : block.Instructions.IndexOf(user) + 1;
        if (Scan(block, position, user is null) is { } found) return found;
        Push(block);
        while (pending.TryPop(out BasicBlock? next))
        {
            if (!visited.Add(next)) continue;
            if (Scan(next, 0, false) is not { } isUsed) Push(next);
            else if (isUsed) return true;
        }
        return false;

        void Push(BasicBlock from)
        {
            foreach (BasicBlock successor in regions.SuccessorsOf(from).Concat(regions.HandlersOf(from))) pending.Push(successor);
        }
    }

    /// <summary>True at a use, false where a new object is made first, null where control goes on to the block's end.</summary>
    private bool? Scan(BasicBlock block, int position, bool isBehindEnd)
    {
        for (int i = position; i < block.Instructions.Count; i++)
        {
            if (block.Instructions[i] == _pack) return false;
            if (block.Instructions[i].Operands.Contains(_pack)) return true;
        }
        return !isBehindEnd && block.Terminator!.Operand == _pack ? true : null;
    }
}
