using System.ComponentModel;
using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;
using Neo.SmartContract.Framework.Services;

namespace Fixtures;

/// <summary>A contract that mints whatever anyone asks for, as far as the token lets it.</summary>
[DisplayName("Minter")]
[ContractPermission(Permission.Any, "mint")]
public class Minter : SmartContract
{
    public static void Mint(UInt160 token, UInt160 to, BigInteger amount)
        => Contract.Call(token, "mint", CallFlags.All, to, amount);
}
