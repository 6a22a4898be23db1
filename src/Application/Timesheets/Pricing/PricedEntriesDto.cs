using Payroll.Application.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Pricing;

/// <summary>What entries would cost.</summary>
public sealed record PricedEntriesDto
{
    /// <summary>The entries, in the order in which they were sent.</summary>
    public required IReadOnlyList<PricedEntryDto> Data { get; init; }

    internal static PricedEntriesDto Of(IReadOnlyList<TimesheetEntry> entries, IReadOnlyDictionary<Guid, PricedHours> priced, bool whyNot)
    {
        var lines = priced.Values.SelectMany(hours => hours.Lines).ToLookup(line => line.EntryId);
        var problems = priced.Values.SelectMany(hours => hours.Problems).ToLookup(problem => problem.EntryId);
        var unused = priced.Values.SelectMany(hours => hours.WhyNot).ToLookup(rule => rule.EntryId);
        return new PricedEntriesDto
        {
            Data = entries.Select((entry, index) => new PricedEntryDto
            {
                Index = index,
                ExternalId = entry.ExternalId,
                EmployeeId = entry.EmployeeId,
                Date = entry.Date,
                Minutes = entry.Minutes,
                Amount = lines[entry.Id].Sum(line => line.Amount.Amount),
                Lines = lines[entry.Id].Select(PricedLineDto.Of).ToList(),
                Problems = problems[entry.Id].Select(problem => new PricingProblemDto { Code = problem.Code, Message = problem.Message }).ToList(),
                Considered = whyNot ? unused[entry.Id].Select(ConsideredRuleDto.Of).ToList() : null,
            }).ToList(),
        };
    }
}

/// <summary>What one entry would cost.</summary>
public sealed record PricedEntryDto
{
    /// <summary>Its place in the request, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The id in your own system.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>Whose hours they are.</summary>
    public required Guid EmployeeId { get; init; }

    /// <summary>The work date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Worked minutes.</summary>
    public required int? Minutes { get; init; }

    /// <summary>The sum of its lines, in the currency of the pay group.</summary>
    public required decimal Amount { get; init; }

    /// <summary>What it is paid, line by line. Each amount is rounded by itself; a run sums the minutes of a date first.</summary>
    public required IReadOnlyList<PricedLineDto> Lines { get; init; }

    /// <summary>Why it has no price.</summary>
    public required IReadOnlyList<PricingProblemDto> Problems { get; init; }

    /// <summary>With why_not=true: the rules of its rule set that made no line, each with the reason.</summary>
    public IReadOnlyList<ConsideredRuleDto>? Considered { get; init; }
}

/// <summary>A line of pay for hours.</summary>
public sealed record PricedLineDto
{
    /// <summary>What it pays: time, a loading, an allowance, a top_up to a minimum, or a premium at the regular rate.</summary>
    public required PricedLineKind Kind { get; init; }

    /// <summary>The earning code.</summary>
    public required string EarningCode { get; init; }

    /// <summary>The rule's name, or the earning code's.</summary>
    public required string Description { get; init; }

    /// <summary>Minutes that it pays for.</summary>
    public required int? Minutes { get; init; }

    /// <summary>The same in hours, rounded to two decimals.</summary>
    public required decimal? Hours { get; init; }

    /// <summary>Units, kilometres or times that it pays for.</summary>
    public required decimal? Units { get; init; }

    /// <summary>For an hour, a day or a unit, all-purpose allowances included.</summary>
    public required decimal? Rate { get; init; }

    /// <summary>Times the rate.</summary>
    public required decimal? Multiplier { get; init; }

    /// <summary>Percent of the rate.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>In whole cents.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The time that it pays for.</summary>
    public required IReadOnlyList<LineSegmentDto> Segments { get; init; }

    /// <summary>The pay rate that was chosen, and the step that found it.</summary>
    public required ChosenRateDto? PayRate { get; init; }

    /// <summary>The rule that made it; null: ordinary hours.</summary>
    public required AppliedRuleDto? Rule { get; init; }

    /// <summary>The computation, in the operands' names.</summary>
    public required string Formula { get; init; }

    /// <summary>The operands' values.</summary>
    public required IReadOnlyDictionary<string, decimal> Operands { get; init; }

    /// <summary>The result before rounding.</summary>
    public required decimal Unrounded { get; init; }

    /// <summary>The rule that rounded it.</summary>
    public required string Rounding { get; init; }

    internal static PricedLineDto Of(PricedLine line) => new()
    {
        Kind = line.Kind,
        EarningCode = line.EarningCode,
        Description = line.Description,
        Minutes = line.Minutes,
        Hours = TimesheetEntryRules.HoursOf(line.Minutes),
        Units = line.Units,
        Rate = line.Rate,
        Multiplier = line.Multiplier,
        Percent = line.Percent,
        Amount = line.Amount.Amount,
        Segments = line.Segments.Select(LineSegmentDto.Of).ToList(),
        PayRate = line.PayRate is { } rate ? ChosenRateDto.Of(rate) : null,
        Rule = line.Rule is { } rule ? AppliedRuleDto.Of(rule) : null,
        Formula = line.Trace.Formula,
        Operands = line.Trace.Operands.ToDictionary(operand => operand.Name, operand => operand.Value),
        Unrounded = line.Trace.Unrounded,
        Rounding = line.Trace.Rounding,
    };
}

/// <summary>Time that a line pays for.</summary>
public sealed record LineSegmentDto
{
    /// <summary>The date that clocks show.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it starts; null for hours without a place in the day.</summary>
    public required string? From { get; init; }

    /// <summary>When it ends; midnight is 00:00.</summary>
    public required string? To { get; init; }

    /// <summary>Minutes.</summary>
    public required int Minutes { get; init; }

    internal static LineSegmentDto Of(LineSegment segment) => new()
    {
        Date = segment.Date,
        From = ClockText.Of(segment.From),
        To = ClockText.Of((segment.From + segment.Minutes) % WorkedTime.MinutesOfADay),
        Minutes = segment.Minutes,
    };
}

/// <summary>The pay rate of some work, and why this one.</summary>
public sealed record ChosenRateDto
{
    /// <summary>The pay rate.</summary>
    public required Guid PayRateId { get; init; }

    /// <summary>The version that was read.</summary>
    public required int Version { get; init; }

    /// <summary>What the amount is paid for.</summary>
    public required PayRateUnit Unit { get; init; }

    /// <summary>What the unit is worth.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Where it was found: the first of these that has a rate for the work.</summary>
    public required PayRateStep Step { get; init; }

    internal static ChosenRateDto Of(WorkRate rate) => new()
    {
        PayRateId = rate.PayRateId, Version = rate.Version, Unit = rate.Unit, Amount = rate.Amount, EffectiveFrom = rate.EffectiveFrom, Step = rate.Step,
    };
}

/// <summary>The rule that made a line.</summary>
public sealed record AppliedRuleDto
{
    /// <summary>Its rule set.</summary>
    public required Guid PayRuleId { get; init; }

    /// <summary>The version that was read.</summary>
    public required int Version { get; init; }

    /// <summary>The rule's name in the set.</summary>
    public required string Name { get; init; }

    internal static AppliedRuleDto Of(LineRule rule) => new() { PayRuleId = rule.PayRuleId, Version = rule.Version, Name = rule.Name };
}

/// <summary>Why an entry has no price.</summary>
public sealed record PricingProblemDto
{
    /// <summary>A stable code, such as no_rate.</summary>
    public required string Code { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Message { get; init; }
}

/// <summary>A rule that made no line.</summary>
public sealed record ConsideredRuleDto
{
    /// <summary>The rule.</summary>
    public required AppliedRuleDto Rule { get; init; }

    /// <summary>Why, as a code: the first condition that did not hold.</summary>
    public required string Reason { get; init; }

    internal static ConsideredRuleDto Of(UnusedRule unused) => new() { Rule = AppliedRuleDto.Of(unused.Rule), Reason = SnakeCase.Of($"{unused.Gap}") };
}
