using System.Buffers.Binary;

namespace Payroll.Domain.RequestLogs;

/// <summary>
/// The id of a request: a time-ordered number of 128 bits, spelled <c>req_</c> and 26 digits of Crockford's alphabet, in which
/// nothing is mistaken for something else when read out.
/// </summary>
public static class RequestNumber
{
    /// <summary>What the spelling looks like.</summary>
    public const string Pattern = "^req_[0-9a-hjkmnp-tv-z]{26}$";

    /// <summary>The length of the spelling, in characters.</summary>
    public const int Length = 30;

    private const string Prefix = "req_";
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int BitsOfADigit = 5;

    /// <summary>The spelling of a number.</summary>
    public static string Spell(Guid number) => string.Create(Length, ToInteger(number), static (text, rest) =>
    {
        Prefix.CopyTo(text);
        for (var place = Length - 1; place >= Prefix.Length; place--, rest >>= BitsOfADigit)
            text[place] = Alphabet[(int)(rest & 31)];
    });

    /// <summary>Reads a spelling; false where it is none of ours.</summary>
    public static bool TryRead(string? text, out Guid number)
    {
        number = default;
        // The first digit has only three bits to say.
        if (text is not { Length: Length } || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length] > '7') return false;
        var read = UInt128.Zero;
        foreach (var digit in text.AsSpan(Prefix.Length))
        {
            var value = Alphabet.IndexOf(digit, StringComparison.Ordinal);
            if (value < 0) return false;
            read = (read << BitsOfADigit) | (uint)value;
        }

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, read);
        number = new Guid(bytes, bigEndian: true);
        return true;
    }

    /// <summary>A number that is not greater than that of any request of this moment or later, and greater than those of earlier milliseconds.</summary>
    public static Guid FirstAt(DateTimeOffset moment)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, (UInt128)(ulong)Math.Max(0, moment.ToUnixTimeMilliseconds()) << 80);
        return new Guid(bytes, bigEndian: true);
    }

    private static UInt128 ToInteger(Guid number)
    {
        Span<byte> bytes = stackalloc byte[16];
        number.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
