namespace Neo.SmartContract.Framework.BaseLibrary;

/// <summary>What System.Math's members mean that are neither an instruction nor a member of an integer type.</summary>
internal static class MathMembers
{
    public static long BigMul(int a, int b) => (long)a * b;

    public static ulong BigMul(uint a, uint b) => (ulong)a * b;
}
