using System;
using System.Threading;
using System.Threading.Tasks;
using Neo.Compiler.Loading;

namespace Neo.Compiler;

/// <summary>
/// Compiles a contract that nobody asked for while MSBuild reads the one that was: .NET's first run of each method takes longer than
/// the work itself, and the framework's sources are read for both.
/// </summary>
internal static class WarmUp
{
    private const string Source = """
        using System;
        using System.ComponentModel;
        using System.Numerics;
        using Neo.SmartContract.Framework;
        using Neo.SmartContract.Framework.Attributes;
        using Neo.SmartContract.Framework.Native;
        using Neo.SmartContract.Framework.Services;
        public class Entry { public BigInteger Amount; public int Kind; }
        public class Sample : SmartContract
        {
            private static readonly BigInteger Scale = 1000;
            [DisplayName("Changed")] public static event Action<UInt160, BigInteger> OnChanged;
            [Safe] public static BigInteger Total() => (BigInteger)Storage.Get(Storage.CurrentContext, new byte[] { 1 });
            private static Entry Load(UInt160 account)
            {
                StorageMap entries = new(Storage.CurrentContext, 2);
                ByteString raw = entries.Get(account);
                return raw is null ? new Entry() : (Entry)StdLib.Deserialize(raw);
            }
            public static void Add(UInt160 account, BigInteger amount, object data)
            {
                if (amount <= 0 || !account.IsValid) throw new Exception($"Bad amount {amount}.");
                if (!Runtime.CheckWitness(account)) return;
                Entry entry = Load(account);
                for (int i = 0; i < entry.Kind; i++) entry.Amount += amount * Scale / (i + 1);
                foreach (BigInteger each in new[] { amount, Scale }) entry.Amount -= each;
                try { entry.Kind = entry.Kind switch { 0 => 1, > 5 => 2, _ => checked(entry.Kind + 1) }; }
                catch (Exception) { entry.Kind = 0; }
                new StorageMap(Storage.CurrentContext, 2).Put(account, StdLib.Serialize(entry));
                Storage.Put(Storage.CurrentContext, new byte[] { 1 }, Total() + amount);
                OnChanged(account, amount);
            }
        }
        """;

    private static int begun;

    /// <summary>Begins once, in the background, where a second processor would otherwise stand idle; nobody waits for it.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1 && Interlocked.Exchange(ref begun, 1) == 0) Task.Run(Compile);
    }

    private static CompilationResult Compile() => ContractCompiler.Compile(
        new SourceProject { Name = "Sample", Files = [SourceFile.FromText("Sample.cs", Source)] },
        new CompilationOptions());
}
