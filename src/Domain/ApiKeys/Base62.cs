using System.Buffers;
using System.Buffers.Binary;

namespace Payroll.Domain.ApiKeys;

/// <summary>Numbers in base 62, digits in the order 0-9, A-Z, a-z, the most significant first, zero-padded to a fixed width.</summary>
public static class Base62
{
    /// <summary>The 62 digits in the order of their values.</summary>
    public const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> Digits = SearchValues.Create(Alphabet);

    /// <summary>True where there are only digits of <see cref="Alphabet"/>, or nothing.</summary>
    public static bool IsBase62(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Digits) < 0;

    /// <summary>The unsigned number that the bytes spell, the most significant first.</summary>
    /// <param name="bigEndian">Any number of bytes; none spell zero.</param>
    /// <param name="width">How many digits.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are too few for the number, which the message doesn't tell.</exception>
    public static string Encode(ReadOnlySpan<byte> bigEndian, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        var number = bigEndian.ToArray();
        var digits = new char[width];
        for (var i = width - 1; i >= 0; i--)
            digits[i] = Alphabet[DivideBy62(number)];
        return number.AsSpan().ContainsAnyExcept((byte)0)
            ? throw new ArgumentOutOfRangeException(nameof(width), "The number has more digits than the width.")
            : new string(digits);
    }

    /// <summary>The number, as <see cref="Encode(ReadOnlySpan{byte}, int)"/> does with its 16 bytes.</summary>
    public static string Encode(UInt128 number, int width)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return Encode(bytes, width);
    }

    /// <summary>Long division in place; answers the remainder.</summary>
    private static int DivideBy62(byte[] number)
    {
        var remainder = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var value = (remainder << 8) | number[i];
            number[i] = (byte)(value / 62);
            remainder = value % 62;
        }
        return remainder;
    }
}
