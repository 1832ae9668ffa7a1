using Microsoft.VisualStudio.TestTools.UnitTesting;
using MiningPoolTests.Support;
using TestSupport.Sequences;

namespace MiningPoolTests.Sequences;

/// <summary>Random seasons on the contract, beside the model.</summary>
[TestClass]
public class SequenceTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void The_contract_agrees_with_the_model_after_every_step()
    {
        MiningWorld world = new();
        SequenceRun.Play(TestContext, world, StepGenerator.Steps().Sequences(60), steps => new Season(world).Play(steps));
    }
}
