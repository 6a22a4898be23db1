using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups;

/// <summary>What a pay group's terms have to satisfy beyond their form.</summary>
internal static class PayGroupTermsRules
{
    /// <summary>Null when the time zone is known; otherwise what to give.</summary>
    public static string? TimeZoneProblem(string? timeZone) =>
        timeZone is null || (timeZone.Contains('/', StringComparison.Ordinal) || timeZone == "UTC") && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _)
            ? null
            : "Give an IANA time zone name, such as Australia/Sydney, America/New_York or UTC.";

    /// <summary>What does not agree between the terms.</summary>
    public static IEnumerable<FieldError> Check(Jurisdiction jurisdiction, string? currency)
    {
        if (currency is not null && PayGroupTerms.CurrencyOf(jurisdiction) is { } needed && currency != needed)
            yield return new("currency", FieldErrorCodes.Inconsistent, $"Pay under this jurisdiction is in {needed}.");
    }
}
