namespace Neo.Compiler.Passes;

/// <summary>
/// A pass whose result holds for the code as it will be written, or says less of it than before: it runs once, behind all that others
/// repeat.
/// </summary>
public interface IClosingPass : IPass;
