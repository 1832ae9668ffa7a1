using Microsoft.VisualStudio.TestTools.UnitTesting;
using TradingPoolTests.Support;
using TestSupport.Sequences;

namespace TradingPoolTests.Sequences;

/// <summary>Random markets on the contract, beside the model.</summary>
[TestClass]
public class SequenceTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void The_contract_agrees_with_the_model_after_every_step()
    {
        PoolWorld world = new();
        SequenceRun.Play(TestContext, world, StepGenerator.Steps().Sequences(60), steps => new Market(world).Play(steps));
    }
}
