namespace MiningPool.Operator;

/// <summary>The operator's command line.</summary>
public static class Program
{
    /// <summary>Runs one command.</summary>
    public static int Main() => 0;
}
