namespace Neo.SmartContract.Framework.Interfaces;

/// <summary>A contract that is told of its deployment and updates (NEP-29).</summary>
public interface INEP29
{
    /// <summary>Runs right after the deployment or an update.</summary>
    /// <param name="data">What the deployer says along with it.</param>
    /// <param name="update">True for an update.</param>
    void _deploy(object data, bool update);
}
