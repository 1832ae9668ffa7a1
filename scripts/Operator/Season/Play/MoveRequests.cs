using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;
using MiningPool.Chain.Rpc;
using MiningPool.Chain.Wallets;
using MiningPool.Operator.Deployment;
using MiningPool.Operator.Programs;
using Neo;
using Neo.VM.Types;

namespace MiningPool.Operator.Season;

/// <summary>Turns moves into transactions: what a miner has when its round begins decides how much it moves.</summary>
internal sealed class MoveRequests
{
    private const ulong Patience = 3_600_000;

    // In a ranked pool others of the same block may bring the users to the next step of slots. Then three accounts change their range
    // for each slot that the step adds, which was measured at half a GAS.
    private const long FeeMargin = 10_000_000;
    private const long FeeMarginOfSlot = 60_000_000;

    // What one reading can hold: a position is nine items of the some two thousand.
    private const int MovesAtOnce = 200;
    private readonly ChainClient client;
    private readonly MiningProgram program;
    private readonly DeployedProgram deployed;
    private readonly IReadOnlyList<SigningAccount> miners;
    private readonly long margin;

    internal MoveRequests(ChainClient client, MiningProgram program, DeployedProgram deployed, IReadOnlyList<SigningAccount> miners)
    {
        this.client = client;
        this.program = program;
        this.deployed = deployed;
        this.miners = miners;
        margin = FeeMargin + (FeeMarginOfSlot * (program.Ranking?.Slots.Step ?? 0));
    }

    /// <summary>The transactions of one round. A move by a miner that has nothing to move is left out.</summary>
    internal async Task<IReadOnlyList<TransactionRequest>> OfRoundAsync(IEnumerable<Move> moves)
    {
        var requests = new List<TransactionRequest>();
        foreach (Move[] some in moves.Chunk(MovesAtOnce))
        {
            requests.AddRange(await RequestsAsync(some));
        }

        return requests;
    }

    private async Task<IReadOnlyList<TransactionRequest>> RequestsAsync(IReadOnlyList<Move> moves)
    {
        JointAnswer now = await client.CallTogetherAsync(moves.Select(Available).ToList());
        var requests = new List<TransactionRequest>();
        foreach ((int index, Move move) in moves.Index())
        {
            if (await RequestAsync(move, now.Values[index], now.Time + Patience) is { } request)
            {
                requests.Add(request with { Name = move.Name, FeeMargin = margin });
            }
        }

        return requests;
    }

    private ContractCall Available(Move move) => move.Kind switch
    {
        MoveKind.Withdraw or MoveKind.Harvest or MoveKind.Exit or MoveKind.EmergencyWithdraw =>
            new ContractCall(deployed.MiningPool, "position", Account(move), move.Target),
        MoveKind.PayDividends => new ContractCall(deployed.MiningPool, "dividendsDue", move.Target),
        MoveKind.WithdrawCredit => new ContractCall(Pair(move), "creditsOf", Account(move)),
        MoveKind.HarvestDividends or MoveKind.ExitDividends => new ContractCall(deployed.DividendPool!, "position", Account(move)),
        _ => new ContractCall(Token(move), "balanceOf", Account(move)),
    };

    private async Task<TransactionRequest?> RequestAsync(Move move, StackItem available, ulong deadline) => move.Kind switch
    {
        MoveKind.Withdraw or MoveKind.Harvest or MoveKind.Exit or MoveKind.EmergencyWithdraw => PoolCall(move, Position.From(available)),
        MoveKind.PayDividends => Payment(move, available.GetInteger()),
        MoveKind.WithdrawCredit => await CreditBackAsync(move, (Array)available),
        MoveKind.HarvestDividends or MoveKind.ExitDividends => DividendCall(move, DividendPosition.From(available)),
        _ => await TransferAsync(move, available.GetInteger(), deadline),
    };

    private TransactionRequest? PoolCall(Move move, Position position)
    {
        SigningAccount miner = miners[move.Miner];
        BigInteger amount = position.Staked * move.Percent / 100;
        bool isThere = position.Staked > 0 || (position.Earned > 0 && move.Kind is not MoveKind.EmergencyWithdraw);
        return move.Kind switch
        {
            MoveKind.Withdraw when amount > 0 =>
                TransactionRequest.Call(miner, deployed.MiningPool, "withdraw", miner.ScriptHash, move.Target, amount),
            MoveKind.Withdraw => null,
            _ => isThere ? TransactionRequest.Call(miner, deployed.MiningPool, move.Name, miner.ScriptHash, move.Target) : null,
        };
    }

    private TransactionRequest? Payment(Move move, BigInteger due) => due > 0
        ? TransactionRequest.Call(miners[move.Miner], deployed.MiningPool, "payDividends", move.Target)
        : null;

    private TransactionRequest? DividendCall(Move move, DividendPosition position)
    {
        SigningAccount miner = miners[move.Miner];
        string method = move.Kind == MoveKind.ExitDividends ? "exit" : "harvest";
        return position.Staked > 0 ? TransactionRequest.Call(miner, deployed.DividendPool!, method, miner.ScriptHash) : null;
    }

    // The ratio leaves a rest of at most one of the two tokens.
    private async Task<TransactionRequest?> CreditBackAsync(Move move, Array credits)
    {
        int left = credits[0].GetInteger() > 0 ? 0 : 1;
        var token = new UInt160((await client.CallAsync(Pair(move), left == 0 ? "token0" : "token1")).Value.GetSpan());
        BigInteger credit = credits[left].GetInteger();
        return credit > 0
            ? TransactionRequest.Call(miners[move.Miner], Pair(move), "withdrawCredit", Account(move), token, credit)
            : null;
    }

    private async Task<TransactionRequest?> TransferAsync(Move move, BigInteger balance, ulong deadline)
    {
        BigInteger amount = move.Units > 0 ? move.Units : balance * move.Percent / 100;
        if (amount == 0)
        {
            return null;
        }

        return move.Kind switch
        {
            MoveKind.Stake => Transfer(move, deployed.MiningPool, amount, move.Target),
            MoveKind.StakeDividends => Transfer(move, deployed.DividendPool!, amount, "stake"),
            MoveKind.Credit => Transfer(move, Pair(move), amount, null),
            MoveKind.AddLiquidity => Transfer(move, Pair(move), amount, Order("addLiquidity", 0, 0, deadline)),
            MoveKind.RemoveLiquidity => await RemovalAsync(move, amount, deadline),
            _ => await SwapAsync(move, amount, deadline),
        };
    }

    // Bounds of 1 % below the quote, as a wallet sets them.
    private async Task<TransactionRequest?> SwapAsync(Move move, BigInteger amount, ulong deadline)
    {
        CallResult quote = await client.CallAsync(Pair(move), "quoteExactIn", Token(move), amount);
        return quote.FaultMessage is null && quote.Integer > 0
            ? Transfer(move, Pair(move), amount, Order("swapExactIn", quote.Integer * 99 / 100, deadline, null))
            : null;
    }

    private async Task<TransactionRequest?> RemovalAsync(Move move, BigInteger amount, ulong deadline)
    {
        var quote = (Array)(await client.CallAsync(Pair(move), "quoteRemove", amount)).Value;
        return Transfer(
            move, Pair(move), amount, Order(quote[0].GetInteger() * 99 / 100, quote[1].GetInteger() * 99 / 100, deadline));
    }

    private static List<object?> Order(params object?[] terms) => [.. terms];

    private TransactionRequest Transfer(Move move, UInt160 receiver, BigInteger amount, object? data) =>
        TransactionRequest.Call(miners[move.Miner], Token(move), "transfer", Account(move), receiver, amount, data);

    private UInt160 Account(Move move) => miners[move.Miner].ScriptHash;

    private UInt160 Token(Move move) => deployed.Tokens[move.Token];

    private UInt160 Pair(Move move) => deployed.Tokens[program.Pairs[move.Target - 1].Symbol];
}
