using ContractsTests.Support;
using FsCheck;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Models;
using TestSupport.Sequences;

namespace ContractsTests.Sequences;

/// <summary>
/// Random seasons of whole programs beside the models of all their contracts: balances, claims, ranges, POWER and totals, to the
/// last part of a unit, after every step.
/// </summary>
[TestClass]
public class SequenceTests
{
    // Few places and few users a step, so that ranges fill, grow and shrink all the time.
    private static readonly RankingTerms s_tight = RankingTerms.Dego with { BaseSlots = 1, SlotsAStep = 1, UsersAStep = 3, MostSlots = 3 };
    private static readonly RankingTerms s_wide = RankingTerms.Dego with { BaseSlots = 2, SlotsAStep = 2, UsersAStep = 5, MostSlots = 5 };

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void A_program_that_shares_by_stake() => Play(5, null, StepGenerator.Program(5));

    [TestMethod]
    public void A_program_that_shares_by_rank() => Play(6, s_tight, StepGenerator.Program(6));

    [TestMethod]
    public void Ranked_pools_of_many_users() => Play(14, s_wide, StepGenerator.MiningOnly(14));

    private void Play(int users, RankingTerms? ranking, Gen<Step> steps)
    {
        ProgramWorld world = new(ranking);
        SequenceRun.Play(TestContext, world, steps.Sequences(60), season => new ProgramSeason(world, users, ranking).Play(season));
    }
}
