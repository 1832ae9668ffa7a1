using System.Collections.Generic;
using Neo;

namespace MiningPool.Operator.Deployment;

/// <summary>
/// Where a program's contracts are. A contract's hash comes from its deployer, its code and its name, so all are known before the
/// deployment.
/// </summary>
/// <param name="RewardToken">The token that the pools emit.</param>
/// <param name="MiningPool">The contract that holds the mining pools.</param>
/// <param name="DividendPool">The contract that shares penalties and the emission of empty times; null when there's none.</param>
/// <param name="Tokens">All tokens by symbol: the reward token, the plain ones, and each pair's LP token, which is its TradingPool.</param>
public sealed record DeployedProgram(
    UInt160 RewardToken, UInt160 MiningPool, UInt160? DividendPool, IReadOnlyDictionary<string, UInt160> Tokens);
