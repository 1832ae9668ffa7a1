using System;
using System.Buffers.Binary;
using System.Numerics;

namespace Neo.Compiler.Assembly;

/// <summary>RIPEMD-160 as Dobbertin, Bosselaers and Preneel published it (1996). .NET no longer has it; script hashes need it.</summary>
public static class Ripemd160
{
    private const int BlockSize = 64;

    private static readonly byte[] LeftWords = Words(i => i, 7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8);
    private static readonly byte[] RightWords = Words(i => (9 * i + 5) % 16, 7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8);

    private static readonly byte[] LeftShifts =
    [
        11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8,
        7, 6, 8, 13, 11, 9, 7, 15, 7, 12, 15, 9, 11, 7, 13, 12,
        11, 13, 6, 7, 14, 9, 13, 15, 14, 8, 13, 6, 5, 12, 7, 5,
        11, 12, 14, 15, 14, 15, 9, 8, 9, 14, 5, 6, 8, 6, 5, 12,
        9, 15, 5, 11, 6, 8, 13, 12, 5, 12, 13, 14, 11, 8, 5, 6,
    ];

    private static readonly byte[] RightShifts =
    [
        8, 9, 9, 11, 13, 15, 15, 5, 7, 7, 8, 11, 14, 14, 12, 6,
        9, 13, 15, 7, 12, 8, 9, 11, 7, 7, 12, 7, 6, 15, 13, 11,
        9, 7, 15, 11, 8, 6, 6, 14, 12, 13, 5, 14, 13, 13, 7, 5,
        15, 5, 8, 11, 14, 14, 6, 14, 6, 9, 12, 9, 12, 5, 15, 8,
        8, 5, 12, 9, 12, 5, 14, 6, 8, 13, 6, 5, 15, 13, 11, 11,
    ];

    private static readonly uint[] LeftConstants = [0, 0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xA953FD4E];
    private static readonly uint[] RightConstants = [0x50A28BE6, 0x5C4DD124, 0x6D703EF3, 0x7A6D76E9, 0];

    /// <summary>The 20-byte digest.</summary>
    public static byte[] HashData(ReadOnlySpan<byte> data)
    {
        byte[] padded = new byte[(data.Length + 8) / BlockSize * BlockSize + BlockSize];
        data.CopyTo(padded);
        padded[data.Length] = 0x80;
        BinaryPrimitives.WriteUInt64LittleEndian(padded.AsSpan(padded.Length - 8), (ulong)data.Length * 8);
        uint[] state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];
        for (int offset = 0; offset < padded.Length; offset += BlockSize) Compress(state, padded.AsSpan(offset, BlockSize));
        byte[] digest = new byte[20];
        for (int i = 0; i < state.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(digest.AsSpan(4 * i), state[i]);
        return digest;
    }

    private static void Compress(uint[] state, ReadOnlySpan<byte> block)
    {
        uint[] words = new uint[16];
        for (int i = 0; i < 16; i++) words[i] = BinaryPrimitives.ReadUInt32LittleEndian(block[(4 * i)..]);
        uint[] left = Line(state, words, LeftWords, LeftShifts, LeftConstants, isRight: false);
        uint[] right = Line(state, words, RightWords, RightShifts, RightConstants, isRight: true);
        uint first = state[1] + left[2] + right[3];
        state[1] = state[2] + left[3] + right[4];
        state[2] = state[3] + left[4] + right[0];
        state[3] = state[4] + left[0] + right[1];
        state[4] = state[0] + left[1] + right[2];
        state[0] = first;
    }

    private static uint[] Line(uint[] state, uint[] words, byte[] order, byte[] shifts, uint[] constants, bool isRight)
    {
        (uint a, uint b, uint c, uint d, uint e) = (state[0], state[1], state[2], state[3], state[4]);
        for (int j = 0; j < 80; j++)
        {
            int round = j / 16;
            uint mixed = a + Mix(isRight ? 4 - round : round, b, c, d) + words[order[j]] + constants[round];
            (a, b, c, d, e) = (e, BitOperations.RotateLeft(mixed, shifts[j]) + e, b, BitOperations.RotateLeft(c, 10), d);
        }
        return [a, b, c, d, e];
    }

    private static uint Mix(int round, uint x, uint y, uint z) => round switch
    {
        0 => x ^ y ^ z,
        1 => (x & y) | (~x & z),
        2 => (x | ~y) ^ z,
        3 => (x & z) | (y & ~z),
        _ => x ^ (y | ~z),
    };

    /// <summary>The word order of five rounds: the first as given, each later one the permutation of the one before.</summary>
    private static byte[] Words(Func<int, int> first, params ReadOnlySpan<byte> permutation)
    {
        byte[] words = new byte[80];
        for (int j = 0; j < 80; j++) words[j] = j < 16 ? (byte)first(j) : permutation[words[j - 16]];
        return words;
    }
}
