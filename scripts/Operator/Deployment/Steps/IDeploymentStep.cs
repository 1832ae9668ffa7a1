using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain.Rpc;

namespace MiningPool.Operator.Deployment.Steps;

/// <summary>One transaction of a deployment, which knows whether it has been sent before.</summary>
internal interface IDeploymentStep
{
    /// <summary>What it puts on the chain, such as a contract's name and place.</summary>
    string Title { get; }

    /// <summary>Whether the chain has it already. What is there must be what the program says.</summary>
    /// <exception cref="MiningPool.Chain.ChainException">The chain has something else in its place.</exception>
    Task<bool> IsDoneAsync(ChainClient client);

    /// <summary>The transaction that does it.</summary>
    Task<TransactionRequest> RequestAsync(ChainClient client, CancellationToken cancellation);
}
