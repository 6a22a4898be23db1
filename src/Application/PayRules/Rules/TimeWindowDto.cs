using System.Globalization;
using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules.Rules;

/// <summary>A window of the day, as clocks show it.</summary>
public sealed record TimeWindowDto
{
    /// <summary>The first minute in it.</summary>
    public required string From { get; init; }

    /// <summary>The first minute after it.</summary>
    public required string To { get; init; }

    internal static TimeWindowDto? Of(TimeWindow? window) => window is null ? null : new() { From = Written(window.From), To = Written(window.To) };

    internal static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
