using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.PaySchedules;

/// <summary>A pay period, both ends inclusive, and the day on which it is paid.</summary>
public sealed record PayPeriodDto
{
    /// <summary>The first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly End { get; init; }

    /// <summary>The day on which it is paid.</summary>
    public required DateOnly PayDate { get; init; }

    internal static PayPeriodDto Of(PayPeriod period) => new() { Start = period.Start, End = period.End, PayDate = period.PayDate };
}
