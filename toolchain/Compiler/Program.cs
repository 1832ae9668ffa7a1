namespace Neo.Compiler;

internal static class Program
{
    private static int Main() => 0;
}
