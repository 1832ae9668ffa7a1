using System.Numerics;
using System.Linq;
using Neo;
using TestSupport;

namespace ContractsTests.Sequences;

internal sealed partial class ProgramSeason
{
    private void PlayDividends(Step step, UInt160 account)
    {
        UInt160 dividends = _world.Dividends.Hash;
        string? stranger = _dividends.Members.Contains(step.User) ? null : "The account has no position.";
        BigInteger staked = _dividends.StakeOf(step.User);
        switch (step.Kind)
        {
            case StepKind.StakeForDividends or StepKind.GiveDividends:
                SendToDividends(step, account, step.Kind == StepKind.StakeForDividends);
                break;
            case StepKind.WithdrawFromDividends:
                BigInteger amount = step.Amount % (staked + 2);
                string? reason = stranger ?? (amount == 0 ? "The amount must be positive."
                    : amount > staked ? "The position holds less than this amount." : null);
                Try(reason, new(dividends, "withdraw", account, amount), () =>
                {
                    _dividends.Withdraw(step.User, amount);
                    _barkx[step.User] += amount;
                });
                break;
            case StepKind.HarvestDividends:
                Try(stranger, new(dividends, "harvest", account), () => _barkx[step.User] += _dividends.Harvest(step.User));
                break;
            case StepKind.ExitDividends:
                Try(stranger, new(dividends, "exit", account), () =>
                {
                    (BigInteger principal, BigInteger last) = _dividends.Exit(step.User);
                    _barkx[step.User] += principal + last;
                });
                break;
            default:
                Try(
                    stranger ?? (staked == 0 ? "The position holds no stake." : null),
                    new(dividends, "emergencyWithdraw", account),
                    () => _barkx[step.User] += _dividends.EmergencyWithdraw(step.User));
                break;
        }
    }

    private void SendToDividends(Step step, UInt160 account, bool isStake)
    {
        BigInteger amount = BigInteger.Min(step.Amount, _barkx[step.User]);
        ContractCall transfer = new(_world.Barkx.Hash, "transfer", account, _world.Dividends.Hash, amount, isStake ? "stake" : "dividends");
        Try(amount == 0 ? "The amount must be positive." : null, transfer, () =>
        {
            _barkx[step.User] -= amount;
            if (isStake) _dividends.Stake(step.User, amount);
            else _dividends.Receive(amount);
        });
    }
}
