using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MiningPool.Chain;
using MiningPool.Chain.Deployment;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Operator.Deployment.Steps;

/// <summary>A contract's view, and what it must answer when the contract belongs to the program.</summary>
internal sealed record FixedTerm(string View, params StackItem[] Answer);

/// <summary>Deploys a contract.</summary>
internal sealed class ContractStep : IDeploymentStep
{
    private readonly SigningAccount deployer;
    private readonly ContractFiles files;
    private readonly object data;
    private readonly IReadOnlyList<FixedTerm> terms;

    /// <summary>Creates the step.</summary>
    /// <param name="deployer">Who signs.</param>
    /// <param name="files">The contract.</param>
    /// <param name="data">What its <c>_deploy</c> receives.</param>
    /// <param name="terms">What shows that a contract which is there was deployed with the same data.</param>
    internal ContractStep(SigningAccount deployer, ContractFiles files, object data, params FixedTerm[] terms)
    {
        this.deployer = deployer;
        this.files = files;
        this.data = data;
        this.terms = terms;
        Hash = files.HashFor(deployer.ScriptHash);
    }

    public string Title => $"{files.Manifest.Name} ({files.Size:N0} B) at {Hash}";

    /// <summary>Where the contract is, or will be.</summary>
    internal UInt160 Hash { get; }

    public async Task<bool> IsDoneAsync(ChainClient client)
    {
        if (!await client.IsDeployedAsync(Hash))
        {
            return false;
        }

        foreach (FixedTerm term in terms)
        {
            StackItem answer = (await client.CallAsync(Hash, term.View)).Value;
            if (!IsSame(answer, term.Answer))
            {
                throw new ChainException(
                    $"The deployed {files.Manifest.Name} has another '{term.View}' than the program: "
                    + "a program can't change after its deployment.");
            }
        }

        return true;
    }

    public Task<TransactionRequest> RequestAsync(ChainClient client, CancellationToken cancellation) =>
        Task.FromResult(ContractDeployer.Request(deployer, files, data));

    private static bool IsSame(StackItem answer, IReadOnlyList<StackItem> expected)
    {
        IReadOnlyList<StackItem> answers = answer is Neo.VM.Types.Array several ? [.. several] : [answer];
        if (answers.Count != expected.Count)
        {
            return false;
        }

        for (int index = 0; index < answers.Count; index++)
        {
            if (!IsSame(answers[index], expected[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(StackItem answer, StackItem expected) =>
        answer.IsNull || expected.IsNull
            ? answer.IsNull && expected.IsNull
            : expected is Integer ? answer.GetInteger() == expected.GetInteger() : answer.GetSpan().SequenceEqual(expected.GetSpan());
}
