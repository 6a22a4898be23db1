namespace Payroll.Domain.ApiKeys;

/// <summary>
/// The CRC-32 of IEEE 802.3 (polynomial 04C11DB7, bits reflected, start and end inverted). It finds every change of up
/// to 32 bits in a row, so every change of a single character. It finds mistakes, not forgeries.
/// </summary>
public static class Crc32
{
    private const uint ReflectedPolynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => EntryOf((uint)value))];

    /// <summary>The checksum of the bytes; 0 for none, CBF43926 for the ASCII of "123456789".</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
            crc = (crc >> 8) ^ Table[(byte)crc ^ value];
        return ~crc;
    }

    private static uint EntryOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ ReflectedPolynomial;
        return value;
    }
}
