using System.Globalization;
using System.Text.Json;
using Payroll.Domain.Common;
using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.RequestReading.Values;

internal sealed class WholeNumberValueReader(long min, long max, Func<long, object> convert) : ValueReader
{
    public override string Expected => "a whole number";

    public override bool IsText => false;

    public override bool Accepts(JsonValueKind kind) => kind == JsonValueKind.Number;

    public override ValueError? Read(string text, MemberRules rules, out object? value)
    {
        value = null;
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            return new(FieldErrorCodes.InvalidFormat, "Give a whole number.");
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || number < min || number > max)
        {
            return rules.CheckNumber(text[0] == '-' ? decimal.MinValue : decimal.MaxValue)
                ?? new ValueError(FieldErrorCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"Give a value from {min} to {max}."));
        }

        value = convert(number);
        return rules.CheckNumber(number);
    }

    // Whole is what has no fraction but zero, as JSON Schema has it: 30.0 is.
    public override ValueError? ReadJson(string text, MemberRules rules, out object? value) =>
        Read(DecimalText.TryRead(text, out var number) && number.Decimals == 0 ? number.Value.ToString("0", CultureInfo.InvariantCulture) : text, rules, out value);
}
