using System.CommandLine;
using System.Threading.Tasks;
using MiningPool.Operator.Programs;

namespace MiningPool.Operator.Commands;

/// <summary><c>program check</c>: reads a program file and touches nothing else.</summary>
internal static class ProgramCommand
{
    internal static Argument<string> FileArgument => new("program") { Description = "The program file." };

    internal static Command Create(CommandContext context)
    {
        Argument<string> file = FileArgument;
        var check = new Command("check", "Checks a program file.") { file };
        check.SetAction((parsed, cancellation) => context.RunAsync(
            _ =>
            {
                MiningProgram program = ProgramReader.Read(parsed.GetRequiredValue(file));
                context.WriteLine(
                    $"{program.File} is right: '{program.Name}', {program.Pools.Count} pools, "
                    + $"{TokenAmount.Format(program.Allocated, program.RewardToken.Decimals)} {program.RewardToken.Symbol} allocated.");
                return Task.FromResult(true);
            },
            cancellation));
        return new Command("program", "Works on program files.") { check };
    }
}
