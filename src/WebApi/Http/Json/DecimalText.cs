using System.Globalization;

namespace Payroll.WebApi.Http.Json;

/// <summary>A number as JSON writes it, read exactly or not at all.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">How many digits after the point it needs: 1.50 and 150e-2 need one.</param>
internal readonly record struct DecimalText(decimal Value, int Decimals)
{
    private const int MaxDigits = 29;

    /// <summary>False where a decimal can't hold the number exactly. The text is a valid JSON number.</summary>
    public static bool TryRead(string text, out DecimalText number)
    {
        number = default;
        var exponentAt = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var pointAt = mantissa.IndexOf('.', StringComparison.Ordinal);
        var fraction = pointAt < 0 ? 0 : mantissa.Length - pointAt - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
            return true;

        var exponent = 0;
        if (significant.Length > MaxDigits
            || (exponentAt >= 0 && !int.TryParse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            || exponent is < -1000 or > 1000)
        {
            return false;
        }

        // The number is ±significant × 10^shift.
        var shift = digits.Length - significant.Length - fraction + exponent;
        var decimals = Math.Max(0, -shift);
        if (decimals > 28 || shift > 28
            || !decimal.TryParse(significant + new string('0', Math.Max(0, shift)), NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            return false;
        }

        var bits = decimal.GetBits(whole);
        number = new(new decimal(bits[0], bits[1], bits[2], text[0] == '-', (byte)decimals), decimals);
        return true;
    }
}
