using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Payroll.Application.Timesheets;
using Payroll.Domain.PayRules;
using Payroll.WebApi.RequestReading;

namespace Payroll.WebApi.PayRules.Rules;

/// <summary>A window of the day, as clocks show it.</summary>
public sealed record TimeWindowRequest
{
    /// <summary>The first minute in it.</summary>
    [Required, TimeOfDay]
    public string? From { get; init; }

    /// <summary>The first minute after it.</summary>
    [Required, TimeOfDay]
    public string? To { get; init; }

    /// <summary>The window; null where a time is missing.</summary>
    internal static TimeWindow? Of(string? from, string? to) => from is null || to is null ? null : new(Read(from), Read(to));

    private static TimeOnly Read(string text) => TimeOnly.ParseExact(text.AsSpan(0, ClockText.Length), "HH:mm", CultureInfo.InvariantCulture);
}
