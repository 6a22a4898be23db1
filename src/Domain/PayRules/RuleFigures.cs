using System.Globalization;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayRules;

/// <summary>The limits of figures in rules.</summary>
internal static class RuleFigures
{
    private const int Decimals = 6;

    /// <summary>Hours that make whole minutes; above zero.</summary>
    public static FieldError? Hours(string field, decimal? hours, decimal max)
    {
        if (hours is not { } value) return null;
        if (value <= 0 || value > max) return OutOfRange(field, "above 0, up to", max);
        return value * 60 == decimal.Truncate(value * 60) ? null : new(field, FieldErrorCodes.InvalidFormat, "Give hours that make whole minutes, such as 7.6 or 0.25.");
    }

    /// <summary>A multiplier, 1 to 10.</summary>
    public static FieldError? Multiplier(string field, decimal multiplier) =>
        multiplier is < 1 or > 10 ? OutOfRange(field, "from 1 to", 10) : FieldError.OfDecimals(field, multiplier, Decimals);

    /// <summary>A percent, above 0 and up to 1000.</summary>
    public static FieldError? Percent(string field, decimal percent) =>
        percent is <= 0 or > 1000 ? OutOfRange(field, "above 0, up to", 1000) : FieldError.OfDecimals(field, percent, Decimals);

    /// <summary>An amount of money, above 0 and up to a million.</summary>
    public static FieldError? Amount(string field, decimal amount) =>
        amount is <= 0 or > 1_000_000 ? OutOfRange(field, "above 0, up to", 1_000_000) : FieldError.OfDecimals(field, amount, Decimals);

    /// <summary>Tiers: at least one; each has hours but the last, which has none.</summary>
    public static IEnumerable<FieldError> Tiers(string path, IReadOnlyList<RuleTier> tiers)
    {
        if (tiers.Count == 0) yield return new(path, FieldErrorCodes.Required, "Give at least one tier, such as {\"multiplier\": 1.5}.");
        for (var at = 0; at < tiers.Count; at++)
        {
            var (tier, isLast) = (tiers[at], at == tiers.Count - 1);
            if (tier.Hours is null && !isLast)
                yield return new($"{path}[{at}].hours", FieldErrorCodes.Required, "Only the last tier has no hours: the tiers after this one would never be reached.");
            if (tier.Hours is not null && isLast)
                yield return new($"{path}[{at}].hours", FieldErrorCodes.Inconsistent, "The last tier takes all hours that are left. Leave hours out, or add a tier.");
            if (!isLast && Hours($"{path}[{at}].hours", tier.Hours, 168) is { } hours) yield return hours;
            if (Multiplier($"{path}[{at}].multiplier", tier.Multiplier) is { } multiplier) yield return multiplier;
        }
    }

    private static FieldError OutOfRange(string field, string range, decimal max) =>
        new(field, FieldErrorCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"Give a value {range} {max}."));
}
