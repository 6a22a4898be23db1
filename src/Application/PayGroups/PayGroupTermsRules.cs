using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups;

/// <summary>What a pay group's terms have to satisfy beyond their form.</summary>
internal static class PayGroupTermsRules
{
    private static readonly Lazy<HashSet<string>> KnownZones =
        new(() => TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).ToHashSet(StringComparer.Ordinal));

    /// <summary>Null when pay can be in the currency; otherwise what to give.</summary>
    public static string? CurrencyProblem(string? currency) => currency is null ? null : Currencies.ProblemOf(currency);

    /// <summary>Null when the time zone is known; otherwise what to give.</summary>
    public static string? TimeZoneProblem(string? timeZone) =>
        timeZone is null || IsIana(timeZone)
            ? null
            : "Give an IANA time zone name, such as Australia/Sydney, America/New_York or UTC.";

    // What the system can look up is more than there is: other spellings of a name, and copies with leap seconds.
    private static bool IsIana(string timeZone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _)
        && (timeZone == "UTC" || KnownZones.Value.Contains(timeZone) || TimeZoneInfo.TryConvertIanaIdToWindowsId(timeZone, out _));

    /// <summary>What does not agree between the terms.</summary>
    public static IEnumerable<FieldError> Check(Jurisdiction jurisdiction, string? currency)
    {
        if (currency is not null && PayGroupTerms.CurrencyOf(jurisdiction) is { } needed && currency != needed)
            yield return new("currency", FieldErrorCodes.Inconsistent, $"Pay under this jurisdiction is in {needed}.");
    }
}
