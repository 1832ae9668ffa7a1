using System.Collections.Generic;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Chain.Rpc;

/// <summary>A call that only reads.</summary>
/// <param name="Contract">The contract's hash.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Arguments">The arguments, see <see cref="ScriptArguments.CallScript"/>.</param>
public sealed record ContractCall(UInt160 Contract, string Method, params object?[] Arguments);

/// <summary>What several calls returned in one moment.</summary>
/// <param name="Time">The moment's block time, in milliseconds since 1970-01-01 UTC.</param>
/// <param name="Values">One value for each call, in order.</param>
public sealed record JointAnswer(ulong Time, IReadOnlyList<StackItem> Values);
