using Neo.Network.P2P.Payloads;
using Neo.Persistence;
using Neo.SmartContract.Native;

namespace Neo.SmartContract.Testing.Native;

/// <summary>
/// Proxies of the native contracts, each created when it's first asked for.
/// </summary>
/// <param name="engine">Engine.</param>
public class NativeContracts(TestEngine engine)
{
    /// <summary>Deploys, updates and finds contracts.</summary>
    public ContractManagement ContractManagement => field ??= engine.NativeProxy<ContractManagement>(NativeContract.ContractManagement);

    /// <summary>Hashes and signatures.</summary>
    public CryptoLib CryptoLib => field ??= engine.NativeProxy<CryptoLib>(NativeContract.CryptoLib);

    /// <summary>The GAS token.</summary>
    public GAS GAS => field ??= engine.NativeProxy<GAS>(NativeContract.GAS);

    /// <summary>The NEO token and its governance.</summary>
    public NEO NEO => field ??= engine.NativeProxy<NEO>(NativeContract.NEO);

    /// <summary>Blocks and transactions.</summary>
    public Ledger Ledger => field ??= engine.NativeProxy<Ledger>(NativeContract.Ledger);

    /// <summary>Requests to the world outside.</summary>
    public Oracle Oracle => field ??= engine.NativeProxy<Oracle>(NativeContract.Oracle);

    /// <summary>Fees and blocked accounts.</summary>
    public Policy Policy => field ??= engine.NativeProxy<Policy>(NativeContract.Policy);

    /// <summary>Nodes with special roles.</summary>
    public RoleManagement RoleManagement => field ??= engine.NativeProxy<RoleManagement>(NativeContract.RoleManagement);

    /// <summary>Conversions, serialization and text.</summary>
    public StdLib StdLib => field ??= engine.NativeProxy<StdLib>(NativeContract.StdLib);

    /// <summary>
    /// Persists the genesis block as a node does, which creates the native contracts and their tokens.
    /// </summary>
    /// <param name="commit">Whether to write the result to the store under the snapshot as well.</param>
    /// <returns>Genesis block.</returns>
    public Block Initialize(bool commit = false)
    {
        Block genesis = NeoSystem.CreateGenesisBlock(engine.ProtocolSettings);
        DataCache snapshot = engine.Storage.Snapshot.CreateSnapshot();
        PersistingBlock.RunNatives(engine, genesis, snapshot, TriggerType.OnPersist);
        PersistingBlock.RunNatives(engine, genesis, snapshot, TriggerType.PostPersist);
        snapshot.Commit();
        if (commit)
        {
            engine.Storage.Commit();
        }

        return genesis;
    }
}
