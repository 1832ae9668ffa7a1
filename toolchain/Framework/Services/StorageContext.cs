using Neo.SmartContract.Framework.Attributes;

namespace Neo.SmartContract.Framework.Services;

/// <summary>The right to use a contract's storage. It can be handed to another contract in a call.</summary>
public class StorageContext : IApiInterface
{
    /// <summary>The same storage, for reading only.</summary>
    public extern StorageContext AsReadOnly
    {
        [Syscall("System.Storage.AsReadOnly")]
        get;
    }
}
