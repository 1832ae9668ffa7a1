using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Neo.Compiler.Lowering;

/// <summary>
/// What a whole lowering finds out and its own first statements already depend on: which classes' objects carry an id, which static fields
/// live in boxes, which struct variables keep their item, whether exceptions are objects. It only grows, and a contract is lowered again until nothing
/// is added; most are lowered once.
/// </summary>
internal sealed class WholeProgram
{
    private readonly HashSet<ITypeSymbol> _identified = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IFieldSymbol> _shared = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _kept = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _askedExceptions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _early = new(SymbolEqualityComparer.Default);

    /// <summary>Whether something was added since the last lowering began.</summary>
    public bool HasGrown { get; private set; }

    /// <summary>Whether a delegate holds the object that its method is called on.</summary>
    public bool BindsReceivers { get; private set; }

    /// <summary>Whether exceptions are objects, as something needs more of one than its message.</summary>
    public bool KeepsExceptions { get; private set; }

    /// <summary>The types that a catch clause or a test asks exceptions for.</summary>
    public IReadOnlyCollection<ITypeSymbol> AskedExceptions => _askedExceptions;

    /// <summary>Whether a delegate may hold several methods.</summary>
    public bool CombinesDelegates { get; private set; }

    /// <summary>Whether something asks if delegates are equal.</summary>
    public bool ComparesDelegates { get; private set; }

    /// <summary>Whether a class's objects carry an id, as something asks for their class at run time.</summary>
    public bool IsIdentified(ITypeSymbol type) => _identified.Contains(type);

    /// <summary>Whether a static field lives in a box that references point to.</summary>
    public bool IsShared(IFieldSymbol field) => _shared.Contains(field);

    /// <summary>Whether variables of a struct type keep their item when they are assigned.</summary>
    public bool KeepsItems(ITypeSymbol type) => _kept.Contains(type);

    /// <summary>Whether a variable's box is made where its block begins, as something captures it before its declaration.</summary>
    public bool IsMadeEarly(ISymbol variable) => _early.Contains(variable);

    public void BeginLowering() => HasGrown = false;

    public void Identify(ITypeSymbol type) => HasGrown |= _identified.Add(type);

    public void Share(IFieldSymbol field) => HasGrown |= _shared.Add(field);

    public void KeepItemsOf(ITypeSymbol type) => HasGrown |= _kept.Add(type);

    public void KeepExceptions()
    {
        HasGrown |= !KeepsExceptions;
        KeepsExceptions = true;
    }

    public void AskForException(ITypeSymbol type)
    {
        KeepExceptions();
        HasGrown |= _askedExceptions.Add(type);
    }

    public void MakeEarly(ISymbol variable) => HasGrown |= _early.Add(variable);

    public void BindReceiver()
    {
        HasGrown |= !BindsReceivers;
        BindsReceivers = true;
    }

    public void CombineDelegates()
    {
        HasGrown |= !CombinesDelegates;
        CombinesDelegates = true;
    }

    public void CompareDelegates()
    {
        HasGrown |= !ComparesDelegates;
        ComparesDelegates = true;
    }
}
