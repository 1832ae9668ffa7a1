using Neo.SmartContract.Framework;
using Neo.SmartContract.Framework.Attributes;

public class MedalState : Nep11TokenState
{
    public string Year = "";
}

[ContractPermission(Permission.Any, Method.OnNEP11Payment)]
public class Medal : Nep11Token<MedalState>
{
    public override string Symbol { [Safe] get => "MEDAL"; }

    [Safe]
    public override Map<string, object> Properties(ByteString tokenId)
    {
        Map<string, object> properties = base.Properties(tokenId);
        properties["holder"] = OwnerOf(tokenId);
        return properties;
    }

    public static ByteString Award(UInt160 account, string name)
    {
        ByteString id = NewTokenId();
        Mint(id, new MedalState { Owner = account, Name = name, Year = "2024" });
        return id;
    }

    public static void Melt(ByteString tokenId) => Burn(tokenId);
}
