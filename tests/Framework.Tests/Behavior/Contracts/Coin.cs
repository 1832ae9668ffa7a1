using System.Numerics;
using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;

[ContractPermission(Permission.Any, Method.OnNEP17Payment)]
public class Coin : Nep17Token
{
    public override string Symbol { [Safe] get => "COIN"; }
    public override byte Decimals { [Safe] get => 8; }

    public static void MintTo(UInt160 account, BigInteger amount) => Mint(account, amount);
    public static void BurnFrom(UInt160 account, BigInteger amount) => Burn(account, amount);
}
