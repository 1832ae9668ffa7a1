namespace Neo.Compiler.Tests.Language;

/// <summary>What one call came to, on either side.</summary>
/// <param name="Value">The result in words that both sides share; null where the call failed.</param>
/// <param name="Fault">Why it failed; null where it returned.</param>
/// <param name="IsFaultText">Whether the fault's words are part of what C# promises: an exception made with a message.</param>
internal sealed record Outcome(string? Value, string? Fault, bool IsFaultText = false)
{
    /// <summary>Whether this outcome, of .NET, is also that of the VM.</summary>
    public bool Agrees(Outcome actual) =>
        Fault is null ? actual.Fault is null && Value == actual.Value : actual.Fault is not null && (!IsFaultText || Fault == actual.Fault);

    /// <inheritdoc/>
    public override string ToString() => Fault is null ? Value! : $"fault \"{Fault}\"";
}
