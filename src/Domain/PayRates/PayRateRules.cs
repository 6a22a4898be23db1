using System.Globalization;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayRates;

/// <summary>The rules that a pay rate keeps by itself. Whether it overlaps with another one is found by <see cref="PayRateDays"/>.</summary>
public static class PayRateRules
{
    /// <summary>The greatest amount.</summary>
    public const decimal MaxAmount = 999_999_999.999999m;

    /// <summary>An amount has at most so many decimals.</summary>
    public const int AmountDecimals = 6;

    /// <summary>The shortest working day, in hours.</summary>
    public const decimal MinHoursPerDay = 0.01m;

    /// <summary>The longest working day, in hours.</summary>
    public const decimal MaxHoursPerDay = 24m;

    /// <summary>The hours of a day have at most so many decimals.</summary>
    public const int HoursDecimals = 2;

    /// <summary>Every rule that is broken, with the name of the member.</summary>
    public static IEnumerable<FieldError> Check(PayRateTerms terms)
    {
        if (terms.Name is null) yield return new("name", FieldErrorCodes.Required, "Give name.");
        if (TooLong("name", terms.Name, Text.NameLength) is { } name) yield return name;
        if (TooLong("external_id", terms.ExternalId, Text.ExternalIdLength) is { } externalId) yield return externalId;
        if (TooLong("classification", terms.Classification, Text.NameLength) is { } classification) yield return classification;
        if (TooLong("project", terms.Project, Text.NameLength) is { } project) yield return project;
        if (terms.EmployeeId is null && terms.Classification is null)
            yield return new("employee_id", FieldErrorCodes.Required, "Say who or what the rate is for: give employee_id, classification, or both.");
        if (Number("amount", terms.Amount, 0, MaxAmount, AmountDecimals) is { } amount) yield return amount;
        if (HoursPerDay(terms) is { } hours) yield return hours;
        if (OutOfDates("effective_from", terms.EffectiveFrom) is { } from) yield return from;
        if (OutOfDates("effective_to", terms.EffectiveTo) is { } to) yield return to;
        if (terms.EffectiveTo < terms.EffectiveFrom)
            yield return new("effective_to", FieldErrorCodes.Inconsistent, "The last day can't come before effective_from.");
    }

    private static FieldError? HoursPerDay(PayRateTerms terms) => (terms.Unit, terms.HoursPerDay) switch
    {
        (PayRateUnit.Day, null) => new("hours_per_day", FieldErrorCodes.Required, "Give hours_per_day with a rate by the day: it says what an hour of it is worth."),
        (PayRateUnit.Hour or PayRateUnit.Unit, not null) =>
            new("hours_per_day", FieldErrorCodes.Inconsistent, "Only rates by the day or the year have hours_per_day. Leave it out; where the rate has it already, give it as null beside unit (in a batch as JSON)."),
        (_, { } hours) => Number("hours_per_day", hours, MinHoursPerDay, MaxHoursPerDay, HoursDecimals),
        _ => null,
    };

    private static FieldError? Number(string field, decimal value, decimal least, decimal most, int decimals)
    {
        if (FieldError.OfDecimals(field, value, decimals) is { } error) return error;
        return value < least || value > most
            ? new(field, FieldErrorCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"Give a value from {least} to {most}."))
            : null;
    }

    private static FieldError? OutOfDates(string field, DateOnly? day) => day is null || PayrollDates.IsAccepted(day.Value)
        ? null
        : new(field, FieldErrorCodes.OutOfRange, string.Create(
            CultureInfo.InvariantCulture, $"Give a date from {PayrollDates.Earliest:O} to {PayrollDates.Latest:O}."));

    private static FieldError? TooLong(string field, string? text, int longest) =>
        text?.Length > longest ? new(field, FieldErrorCodes.TooLong, $"Give at most {longest} characters.") : null;
}
