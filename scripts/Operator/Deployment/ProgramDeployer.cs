using System;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain;
using MiningPool.Chain.Rpc;
using MiningPool.Operator.Deployment.Steps;
using MiningPool.Operator.Reports;

namespace MiningPool.Operator.Deployment;

/// <summary>Puts a program on a chain. What is there already is left alone, so that a broken-off deployment goes on.</summary>
public sealed class ProgramDeployer
{
    private readonly ChainClient client;
    private readonly GasLedger ledger;
    private readonly IProgress<string> progress;

    /// <summary>Creates a deployer.</summary>
    /// <param name="client">The chain.</param>
    /// <param name="ledger">Takes note of what each call cost.</param>
    /// <param name="progress">Told what is done.</param>
    public ProgramDeployer(ChainClient client, GasLedger ledger, IProgress<string> progress)
    {
        this.client = client;
        this.ledger = ledger;
        this.progress = progress;
    }

    /// <summary>Does all steps that the chain hasn't seen yet.</summary>
    /// <exception cref="ChainException">A step failed; the steps before it stay done.</exception>
    public async Task DeployAsync(DeploymentPlan plan, CancellationToken cancellation)
    {
        foreach (IDeploymentStep step in plan.Steps)
        {
            if (await step.IsDoneAsync(client))
            {
                progress.Report($"Done already: {step.Title}.");
                continue;
            }

            TransactionRequest request = await step.RequestAsync(client, cancellation);
            ledger.Add(await new TransactionSender(client).SendAsync(request, cancellation));
            progress.Report($"Done: {step.Title}.");
        }
    }

    /// <summary>Tells of each step whether the chain has seen it, and sends nothing.</summary>
    /// <returns>How many steps are left to do.</returns>
    /// <exception cref="ChainException">The chain has something else in a step's place.</exception>
    public async Task<int> TellAsync(DeploymentPlan plan)
    {
        int left = 0;
        foreach (IDeploymentStep step in plan.Steps)
        {
            bool isDone = await step.IsDoneAsync(client);
            left += isDone ? 0 : 1;
            progress.Report($"{(isDone ? "Done already" : "To do")}: {step.Title}.");
        }

        return left;
    }
}
