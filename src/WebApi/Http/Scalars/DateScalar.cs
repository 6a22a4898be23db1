using System.Globalization;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Http.Scalars;

internal sealed class DateScalar : Scalar
{
    // The same bounds as Payroll.Domain.Common.PayrollDates, which arrives with the domain.
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    public override string Expected => "a date as a string";

    public override Fault? Read(string text, MemberRules rules, out object? value)
    {
        value = null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(FieldErrorCodes.InvalidFormat, "Give a date that exists as YYYY-MM-DD, such as 2026-06-01.");
        value = date;
        return OutOfBounds(date);
    }

    internal static Fault? OutOfBounds(DateOnly date) => date < Earliest || date > Latest
        ? new(FieldErrorCodes.OutOfRange, "Give a date from 1900-01-01 to 2199-12-31.")
        : null;
}
