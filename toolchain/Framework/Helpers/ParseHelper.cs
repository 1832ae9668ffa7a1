using System;
using Neo.SmartContract.Framework.Native;
using Neo.SmartContract.Framework.Services;

namespace Neo.SmartContract.Framework.Helpers;

/// <summary>Reads hashes from text while a contract runs.</summary>
internal static class ParseHelper
{
    private const int AddressPayloadSize = 21;

    /// <summary>Where the digits begin: behind <c>0x</c> if it is there.</summary>
    public static int HexDigitsStart(byte[] text)
        => text.Length >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X') ? 2 : 0;

    /// <summary>Reads bytes written most significant first, and lays them least significant first.</summary>
    public static byte[] ReadReversedHex(byte[] text, int start, int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            int high = Digit(text[start + 2 * i]);
            int low = Digit(text[start + 2 * i + 1]);
            bytes[count - 1 - i] = (byte)(high * 16 + low);
        }

        return bytes;
    }

    /// <summary>Reads an address of the network that runs the contract.</summary>
    public static UInt160 ReadAddress(string address)
    {
        ByteString payload = StdLib.Base58CheckDecode(address);
        if (payload.Length != AddressPayloadSize || payload[0] != Runtime.AddressVersion)
            throw new FormatException("This is no address of this network.");
        return (UInt160)Helper.Range((byte[])payload, 1, AddressPayloadSize - 1);
    }

    private static int Digit(byte character)
    {
        if (character >= '0' && character <= '9') return character - '0';
        if (character >= 'a' && character <= 'f') return character - 'a' + 10;
        if (character >= 'A' && character <= 'F') return character - 'A' + 10;
        throw new FormatException("This is no hexadecimal digit.");
    }
}
