using System.Collections.Generic;
using Neo;

namespace MiningPool.Operator.Deployment;

/// <summary>Where a program's contracts are.</summary>
/// <param name="RewardToken">The token that the pools emit.</param>
/// <param name="MiningPool">The contract that holds the pools.</param>
/// <param name="StakeTokens">The tokens that the pools take, by symbol.</param>
public sealed record DeployedProgram(UInt160 RewardToken, UInt160 MiningPool, IReadOnlyDictionary<string, UInt160> StakeTokens);
