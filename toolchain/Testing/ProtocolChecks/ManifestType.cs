using System.Text;
using Neo.VM.Types;

namespace Neo.SmartContract.Testing.ProtocolChecks;

/// <summary>
/// Which stack items a type of the manifest allows in a notification, as the Basilisk hardfork (Neo 3.6 and later) decides it.
/// </summary>
internal static class ManifestType
{
    private const int PublicKeyLength = 33;
    private const int SignatureLength = 64;

    public static bool Allows(ContractParameterType type, StackItem item) => type switch
    {
        _ when item.Type == StackItemType.Pointer => false,
        ContractParameterType.Any => true,
        ContractParameterType.Boolean => item.Type == StackItemType.Boolean,
        ContractParameterType.Integer => item.Type == StackItemType.Integer,
        ContractParameterType.ByteArray => item.IsNull || IsBytes(item),
        ContractParameterType.String => IsText(item),
        ContractParameterType.Hash160 => item.IsNull || IsBytes(item, UInt160.Length),
        ContractParameterType.Hash256 => item.IsNull || IsBytes(item, UInt256.Length),
        ContractParameterType.PublicKey => item.IsNull || IsBytes(item, PublicKeyLength),
        ContractParameterType.Signature => item.IsNull || IsBytes(item, SignatureLength),
        ContractParameterType.Array => item.Type is StackItemType.Any or StackItemType.Array or StackItemType.Struct,
        ContractParameterType.Map => item.Type is StackItemType.Any or StackItemType.Map,
        ContractParameterType.InteropInterface => item.Type is StackItemType.Any or StackItemType.InteropInterface,
        _ => false,
    };

    /// <summary>
    /// The item as an error message names it: <c>ByteString of 3 bytes</c>, <c>Null</c>, <c>Integer</c>.
    /// </summary>
    public static string Describe(StackItem item) => item switch
    {
        Null => "Null",
        _ when IsBytes(item) => $"{item.Type} of {item.GetSpan().Length} bytes",
        _ => item.Type.ToString(),
    };

    private static bool IsText(StackItem item)
    {
        try
        {
            return IsBytes(item) && Utility.StrictUTF8.GetCharCount(item.GetSpan()) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsBytes(StackItem item) => item.Type is StackItemType.ByteString or StackItemType.Buffer;

    private static bool IsBytes(StackItem item, int length) => IsBytes(item) && item.GetSpan().Length == length;
}
