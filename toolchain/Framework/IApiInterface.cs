namespace Neo.SmartContract.Framework;

/// <summary>Marks types whose values are objects of the node (<see cref="ContractParameterType.InteropInterface"/>).</summary>
public interface IApiInterface
{
}
