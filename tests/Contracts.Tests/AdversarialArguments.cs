using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using ContractsTests.Support;
using Neo;
using Neo.IO;
using Neo.SmartContract;
using Neo.SmartContract.Manifest;

namespace ContractsTests;

/// <summary>What a thief would pass to a method, by the types that its manifest gives.</summary>
internal sealed class AdversarialArguments
{
    private readonly Dictionary<ContractParameterType, object?[]> _values;

    public AdversarialArguments(UInt160 thief, UInt160 victim, IEnumerable<UInt160> contracts, BigInteger prize)
    {
        UInt160[] hashes = [thief, victim, .. contracts];
        _values = new Dictionary<ContractParameterType, object?[]>
        {
            [ContractParameterType.Hash160] = [.. hashes, UInt160.Zero, null],
            [ContractParameterType.Integer] = [prize, ProgramWorld.Later, 1, 0, 2, 3, -1, prize + 1, BigInteger.Pow(2, 255) - 1],
            [ContractParameterType.Boolean] = [true, false],
            [ContractParameterType.String] = ["", "harvest"],
            [ContractParameterType.ByteArray] = [Array.Empty<byte>(), victim.ToArray()],
            [ContractParameterType.Array] = [Array.Empty<object?>(), new object?[] { victim, thief, 1 }],
            [ContractParameterType.Any] =
            [
                null,
                1,
                2,
                "stake",
                "dividends",
                victim,
                new object?[] { 0, 0, ProgramWorld.Later },
                new object?[] { "swapExactIn", 0, ProgramWorld.Later, thief },
                new object?[] { "swapExactOut", 1, ProgramWorld.Later, thief },
                new object?[] { "addLiquidity", 0, 0, ProgramWorld.Later },
            ],
        };
    }

    /// <summary>Every combination where there are few, else as many random ones, of the likelier values more.</summary>
    /// <exception cref="NotSupportedException">A type has no arguments here yet.</exception>
    public IEnumerable<object?[]> For(ContractMethodDescriptor method, int count, Random random)
    {
        object?[][] choices = [.. method.Parameters.Select(parameter => Choices(method, parameter))];
        if (choices.Aggregate(1.0, (product, of) => product * of.Length) > count)
        {
            return Enumerable.Range(0, count).Select(_ => choices.Select(of => of[int.Min(random.Next(of.Length), random.Next(of.Length))]).ToArray());
        }

        return choices.Aggregate(
            (IEnumerable<object?[]>)[[]],
            (combinations, of) => combinations.SelectMany(head => of.Select(last => (object?[])[.. head, last])));
    }

    private object?[] Choices(ContractMethodDescriptor method, ContractParameterDefinition parameter)
        => _values.TryGetValue(parameter.Type, out object?[]? values)
            ? values
            : throw new NotSupportedException($"{method.Name} takes a {parameter.Type}: say here what a thief would pass for one.");
}
