using System.Globalization;
using Payroll.Domain.Common;

namespace Payroll.WebApi.RequestReading.Values;

internal sealed class DateValueReader : ValueReader
{
    public override string Expected => "a date as a string";

    public override ValueError? Read(string text, MemberRules rules, out object? value)
    {
        value = null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(FieldErrorCodes.InvalidFormat, "Give a date that exists as YYYY-MM-DD, such as 2026-06-01.");
        value = date;
        return OutOfBounds(date);
    }

    internal static ValueError? OutOfBounds(DateOnly date) => PayrollDates.IsAccepted(date)
        ? null
        : new(FieldErrorCodes.OutOfRange, string.Create(
            CultureInfo.InvariantCulture, $"Give a date from {PayrollDates.Earliest:O} to {PayrollDates.Latest:O}."));
}
