using System.Text.Json;
using System.Text.RegularExpressions;
using Payroll.Domain.Common;
using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.RequestReading.Values;

internal sealed partial class DecimalValueReader(int maxDecimals, Func<decimal, object> convert) : ValueReader
{
    public override string Expected => "a number";

    public override bool IsText => false;

    public override bool Accepts(JsonValueKind kind) => kind == JsonValueKind.Number;

    public override ValueError? Read(string text, MemberRules rules, out object? value)
    {
        value = null;
        if (!JsonNumber().IsMatch(text))
            return new(FieldErrorCodes.InvalidFormat, "Give a number with a decimal point, such as 12.5.");
        if (!DecimalText.TryRead(text, out var number))
            return new(FieldErrorCodes.OutOfRange, "Give a number of at most 28 significant digits.");
        if (number.Decimals > maxDecimals)
            return new(FieldErrorCodes.InvalidFormat, $"Give at most {maxDecimals} digits after the decimal point.");
        value = convert(number.Value);
        return rules.CheckNumber(number.Value, number.Decimals);
    }

    /// <summary>Whether a text is a number as JSON writes it.</summary>
    public static bool IsNumber(string text) => JsonNumber().IsMatch(text);

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex JsonNumber();
}
