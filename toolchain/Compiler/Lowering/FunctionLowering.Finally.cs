using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Neo.Compiler.IR;

namespace Neo.Compiler.Lowering;

/// <summary>
/// finally, and the ways through it. The VM's own finally forgets the exception that it runs for when anything inside it, calls included,
/// enters another try. So a finally is plain code here: each way out of the region notes where it leads, and so does a catch of everything.
/// </summary>
internal sealed partial class FunctionLowering
{
    private const int Onwards = 0;
    private const int Rethrow = -1;

    private readonly Stack<Cleanup> _cleanups = new();

    /// <summary>A region with a finally: where that starts, which variable says how to go on, and the jumps that lead through it.</summary>
    private sealed record Cleanup(BasicBlock Start, Variable Route, int Depth)
    {
        public List<(BasicBlock Target, int Depth)> Jumps { get; } = [];

        /// <summary>The number of a jump, from 1.</summary>
        public int RouteOf(BasicBlock target, int depth)
        {
            if (!Jumps.Contains((target, depth))) Jumps.Add((target, depth));
            return Jumps.IndexOf((target, depth)) + 1;
        }
    }

    /// <summary>Lowers something, then something else that also runs when an exception or a jump leaves the first.</summary>
    private void LowerProtected(Action body, Action cleanup)
    {
        BasicBlock inside = _function.NewBlock("protected");
        BasicBlock failed = _function.NewBlock("failed");
        Variable pending = NewTemporary("pending", ValueType.Any);
        Cleanup region = new(_function.NewBlock("finally"), NewTemporary("route", ValueType.Integer), _regionDepth + 1);
        _block.Terminator = new EnterTry(inside, failed, null);
        _regionDepth++;
        _cleanups.Push(region);
        Place(inside);
        body();
        Emit(new Store(region.Route, Constant.Of(Onwards)));
        _block.Terminator = new Leave(region.Start);
        _cleanups.Pop();
        Place(failed);
        Emit(new Store(pending, Emit(new CaughtException())));
        Emit(new Store(region.Route, Constant.Of(Rethrow)));
        _block.Terminator = new Leave(region.Start);
        _regionDepth--;
        Place(region.Start);
        cleanup();
        GoOn(region, pending);
    }

    private void GoOn(Cleanup region, Variable pending)
    {
        BasicBlock after = _function.NewBlock("endprotected");
        BasicBlock elsewhere = _function.NewBlock("elsewhere");
        BranchTo(RouteIs(region, Onwards), after, elsewhere);
        Place(elsewhere);
        for (int i = 0; i < region.Jumps.Count; i++)
        {
            BasicBlock jump = _function.NewBlock("jump");
            BasicBlock next = _function.NewBlock("elsewhere");
            BranchTo(RouteIs(region, i + 1), jump, next);
            Place(jump);
            LeaveTo(region.Jumps[i].Target, region.Jumps[i].Depth);
            Place(next);
        }
        _block.Terminator = new Throw(EmitLoad(pending));
        Place(after);
    }

    private Operation RouteIs(Cleanup region, int route) => EmitOperation(OpCode.NUMEQUAL, ValueType.Boolean, EmitLoad(region.Route), Constant.Of(route));

    /// <summary>Goes on at a block of this region or of one around it, through the finally blocks between.</summary>
    private void LeaveTo(BasicBlock target, int depth)
    {
        for (int level = _regionDepth; level > depth; level--)
        {
            if (_cleanups.FirstOrDefault(cleanup => cleanup.Depth == level) is { } cleanup)
            {
                Emit(new Store(cleanup.Route, Constant.Of(cleanup.RouteOf(target, depth))));
                Terminate(new Leave(cleanup.Start));
                return;
            }
            BasicBlock outer = _function.NewBlock("leave");
            _block.Terminator = new Leave(outer);
            Place(outer);
        }
        Terminate(new Jump(target));
    }

    /// <summary>How many regions of this function stand around a piece of C#.</summary>
    private static int RegionDepthOf(SyntaxNode syntax)
    {
        int depth = 0;
        for (SyntaxNode node = syntax; node.Parent is { } parent && parent is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax); node = parent)
            depth += parent switch
            {
                TryStatementSyntax region when node != region.Finally => (region.Catches.Count > 0 ? 1 : 0) + (region.Finally is null ? 0 : 1),
                UsingStatementSyntax resources when node == resources.Statement => resources.Declaration?.Variables.Count ?? 1,
                BlockSyntax block => block.Statements.TakeWhile(statement => statement != node).OfType<LocalDeclarationStatementSyntax>()
                    .Where(declaration => declaration.UsingKeyword.IsKind(SyntaxKind.UsingKeyword)).Sum(declaration => declaration.Declaration.Variables.Count),
                _ => 0,
            };
        return depth;
    }
}
