namespace Payroll.Domain.PayGroups;

/// <summary>What a pay group's pay is computed under.</summary>
/// <param name="Jurisdiction">Whose law decides about tax.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="TimeZone">IANA time zone name.</param>
/// <param name="WeekStartsOn">The first day of the working week.</param>
/// <param name="SalaryDivisor">By what a yearly salary is divided.</param>
public sealed record PayGroupTerms(
    Jurisdiction Jurisdiction, string Currency, string TimeZone, DayOfWeek WeekStartsOn, SalaryDivisor SalaryDivisor = SalaryDivisor.Fixed)
{
    /// <summary>The currency that a jurisdiction's tax tables are in; null when any will do.</summary>
    public static string? CurrencyOf(Jurisdiction jurisdiction) => jurisdiction switch
    {
        Jurisdiction.Au => "AUD",
        Jurisdiction.Us => "USD",
        _ => null,
    };
}
