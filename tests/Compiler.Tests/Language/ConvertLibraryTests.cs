using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>System.Convert between numbers, flags, texts and bytes.</summary>
[TestClass]
public class ConvertLibraryTests
{
    private static readonly Differential Code = new(
        """
        public static byte ToByte(long a) => Convert.ToByte(a);
        public static sbyte ToSByte(long a) => Convert.ToSByte(a);
        public static int ToInt(long a) => Convert.ToInt32(a);
        public static ulong ToULong(long a) => Convert.ToUInt64(a);
        public static char ToChar(long a) => Convert.ToChar(a);
        public static string Message(long a) { try { return "" + Convert.ToUInt16(a); } catch (Exception e) { return e.Message; } }
        public static string Wide(int a) => $"{Convert.ToInt64(a)} {Convert.ToInt32((byte)a)} {Convert.ToInt32((char)(ushort)a)} {Convert.ToBoolean(a)} {Convert.ToBoolean(a > 0)} {Convert.ToInt32(a > 0)} {Convert.ToByte(a > 0)} {Convert.ToString(a)} {Convert.ToString(a > 0)} {Convert.ToString('c')} {Convert.ToString("s")}";
        public static int Read(string s) => Convert.ToInt32(s);
        public static byte ReadByte(string s) => Convert.ToByte(s);
        public static bool ReadFlag(string s) => Convert.ToBoolean(s);
        public static string Based(string s, int b) { string text = ""; try { text += Convert.ToInt32(s, b); text += Convert.ToByte(s, b); text += Convert.ToSByte(s, b); text += Convert.ToUInt64(s, b); } catch (Exception) { text += "!"; } try { text += Convert.ToInt64(s, b); } catch (Exception) { text += "?"; } return text; }
        public static short Short(string s, int b) => Convert.ToInt16(s, b);
        public static string Written(int a, int b) => Convert.ToString(a, b) + Convert.ToString((short)a, b) + Convert.ToString((byte)a, b) + Convert.ToString((long)a, b);
        public static string Hex(byte[] a) => Convert.ToHexString(a) + Convert.ToHexStringLower(a) + Convert.ToBase64String(a);
        public static byte[] FromHex(string s) => Convert.FromHexString(s);
        public static byte[] FromBase64(string s) => Convert.FromBase64String(s);
        """);

    private static readonly object[] Numbers = [0L, 1L, -1L, 127L, 128L, -128L, -129L, 255L, 256L, 65535L, 65536L, 2147483647L, 2147483648L, -2147483649L, long.MinValue];

    private static readonly object?[] Texts = [null, "", "0", "12", " 7", "-1", "+1", "ff", "FF", "0xFF", "0x", "0Xf", "80", "7F", "FFFF", "8000", "FFFFFFFF", "80000000", "100000000", "1g", "101", "777", "-2147483648", "FFFFFFFFFFFFFFFF", "10000000000000000", "True", "false "];

    [TestMethod]
    [DataRow("ToByte"), DataRow("ToSByte"), DataRow("ToInt"), DataRow("ToULong"), DataRow("ToChar"), DataRow("Message")]
    public void NumbersThatDontFitAreRefused(string method) => Code.AgreeForEach(method, Numbers);

    [TestMethod]
    public void NumbersThatFit() => Code.AgreeForEach("Wide", 0, 1, -1, 65, 255, 70000);

    [TestMethod]
    [DataRow("Read"), DataRow("ReadByte"), DataRow("ReadFlag")]
    public void TextsAreRead(string method) => Code.AgreeForEach(method, Texts);

    [TestMethod]
    [DataRow(2), DataRow(8), DataRow(10), DataRow(16), DataRow(7)]
    public void OtherBases(int numberBase)
    {
        foreach (object? text in Texts)
        {
            Code.Agree("Based", text, numberBase);
            Code.Agree("Short", text, numberBase);
        }
        foreach (int number in (int[])[0, 1, -1, 8, 255, int.MinValue]) Code.Agree("Written", number, numberBase);
    }

    [TestMethod]
    public void BytesAsText()
    {
        Code.AgreeForEach("Hex", System.Array.Empty<byte>(), new byte[] { 0, 1, 0xAB, 255 });
        Code.AgreeForEach("FromHex", "", "00ff", "aBCd", "0", "0g", "é1");
        Code.AgreeForEach("FromBase64", "", "AQI=", "////");
    }
}
