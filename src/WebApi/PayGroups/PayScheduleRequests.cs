using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.PayGroups.PaySchedules;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.WebApi.PayGroups;

/// <summary>A new pay schedule.</summary>
public sealed record CreatePayScheduleRequest
{
    /// <summary>What pay groups will refer to; the frequency's word, such as biweekly, when left out. 409 where another schedule has it.</summary>
    [StringLength(Text.CodeLength), RegularExpression(Text.CodePattern, ErrorMessage = Text.CodeMessage)]
    public string? Code { get; init; }

    /// <summary>What people call it; by the frequency, such as Every two weeks, when left out.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>How often people are paid.</summary>
    [Required]
    public PayFrequency? Frequency { get; init; }

    /// <summary>
    /// The first day of some period. Weekly and biweekly periods repeat from it in both directions; monthly ones start on its
    /// day of the month (the 31st means the last day); semimonthly ones are always 1 to 15 and 16 to the end.
    /// </summary>
    [Required]
    public DateOnly? AnchorDate { get; init; }

    /// <summary>Days from the period's last day to its pay date; 5 when left out.</summary>
    [Range(0, 31)]
    public int? PayDateOffsetDays { get; init; }

    /// <summary>Where a pay date goes that falls on a Saturday, a Sunday or a holiday; previous when left out.</summary>
    public PayDateAdjustment? PayDateAdjustment { get; init; }

    internal CreatePaySchedule ToCommand() => new(
        Code,
        Name,
        Frequency.GetValueOrDefault(),
        AnchorDate.GetValueOrDefault(),
        PayDateOffsetDays,
        PayDateAdjustment);
}

/// <summary>Changes of a pay schedule; what is left out stays. All but the name change only while no pay group uses it.</summary>
public sealed record UpdatePayScheduleRequest
{
    /// <summary>What people call it.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>How often people are paid.</summary>
    public Optional<PayFrequency> Frequency { get; init; }

    /// <summary>The first day of some period.</summary>
    public Optional<DateOnly> AnchorDate { get; init; }

    /// <summary>Days from the period's last day to its pay date.</summary>
    [Range(0, 31)]
    public Optional<int> PayDateOffsetDays { get; init; }

    /// <summary>Where a pay date goes that falls on a Saturday, a Sunday or a holiday.</summary>
    public Optional<PayDateAdjustment> PayDateAdjustment { get; init; }

    internal UpdatePaySchedule ToCommand(CodeOrId id, ExpectedVersion? expectedVersion) =>
        new(id, Name.Value, Frequency.OrNull(), AnchorDate.OrNull(), PayDateOffsetDays.OrNull(), PayDateAdjustment.OrNull(), expectedVersion);
}
