using System.Collections.Generic;
using System.Text;

namespace Neo.Compiler.IR;

/// <summary>How a block ends.</summary>
public abstract class Terminator
{
    /// <summary>The C# that it came from.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The value that it takes, if it takes one.</summary>
    public virtual Value? Operand { get => null; set => throw new System.InvalidOperationException("This terminator takes no value."); }

    /// <summary>Where control may go next.</summary>
    public abstract IEnumerable<BasicBlock> Successors { get; }

    /// <summary>Sends control to another block where it went to <paramref name="from"/>.</summary>
    public abstract void Retarget(BasicBlock from, BasicBlock to);
}

/// <summary>Goes on at a block of the same exception region.</summary>
public sealed class Jump(BasicBlock target) : Terminator
{
    public BasicBlock Target { get; private set; } = target;
    public override IEnumerable<BasicBlock> Successors => [Target];
    public override void Retarget(BasicBlock from, BasicBlock to) => Target = Target == from ? to : Target;
}

/// <summary>Goes one of two ways.</summary>
public sealed class Branch(Value condition, BasicBlock whenTrue, BasicBlock whenFalse) : Terminator
{
    public Value Condition { get; private set; } = condition;
    public BasicBlock WhenTrue { get; private set; } = whenTrue;
    public BasicBlock WhenFalse { get; private set; } = whenFalse;
    public override Value? Operand { get => Condition; set => Condition = value!; }
    public override IEnumerable<BasicBlock> Successors => [WhenTrue, WhenFalse];

    public override void Retarget(BasicBlock from, BasicBlock to)
    {
        if (WhenTrue == from) WhenTrue = to;
        if (WhenFalse == from) WhenFalse = to;
    }
}

/// <summary>Ends the function. Not allowed inside a try, catch or finally: leave it first.</summary>
public sealed class Return(Value? value) : Terminator
{
    private Value? _value = value;
    public override Value? Operand { get => _value; set => _value = value; }
    public override IEnumerable<BasicBlock> Successors => [];
    public override void Retarget(BasicBlock from, BasicBlock to) { }
}

/// <summary>Throws a value.</summary>
public sealed class Throw(Value value) : Terminator
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>Whether it is a fault with a message: no catch sees it, and no finally runs. Protocol 3.5.0 has none.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The text that it throws; null where that isn't constant, or no text.</summary>
    public ThrownMessage? Message
    {
        get
        {
            if (Operand is not Constant { Content: byte[] bytes }) return null;
            try
            {
                return new(StrictUtf8.GetString(bytes), IsFinal);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }

    private Value _value = value;
    public override Value? Operand { get => _value; set => _value = value!; }
    public override IEnumerable<BasicBlock> Successors => [];
    public override void Retarget(BasicBlock from, BasicBlock to) { }
}

/// <summary>Faults; nothing catches it.</summary>
public sealed class Abort : Terminator
{
    public override IEnumerable<BasicBlock> Successors => [];
    public override void Retarget(BasicBlock from, BasicBlock to) { }
}

/// <summary>Opens an exception region and goes on in its body.</summary>
public sealed class EnterTry(BasicBlock body, BasicBlock? handler, BasicBlock? cleanup) : Terminator
{
    public BasicBlock Body { get; private set; } = body;

    /// <summary>The catch block, starting with <see cref="CaughtException"/>.</summary>
    public BasicBlock? Catch { get; private set; } = handler;

    /// <summary>The finally block; it ends in <see cref="EndFinally"/>.</summary>
    public BasicBlock? Finally { get; private set; } = cleanup;

    public override IEnumerable<BasicBlock> Successors
    {
        get
        {
            yield return Body;
            if (Catch is not null) yield return Catch;
            if (Finally is not null) yield return Finally;
        }
    }

    public override void Retarget(BasicBlock from, BasicBlock to)
    {
        if (Body == from) Body = to;
        if (Catch == from) Catch = to;
        if (Finally == from) Finally = to;
    }
}

/// <summary>Leaves the innermost try body or catch, through its finally, and goes on at a block of the region around it.</summary>
public sealed class Leave(BasicBlock target) : Terminator
{
    public BasicBlock Target { get; private set; } = target;
    public override IEnumerable<BasicBlock> Successors => [Target];
    public override void Retarget(BasicBlock from, BasicBlock to) => Target = Target == from ? to : Target;
}

/// <summary>Ends a finally: on to where the region was left for, or on with the exception.</summary>
public sealed class EndFinally : Terminator
{
    public override IEnumerable<BasicBlock> Successors => [];
    public override void Retarget(BasicBlock from, BasicBlock to) { }
}
