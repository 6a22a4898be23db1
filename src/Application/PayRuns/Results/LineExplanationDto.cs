using Payroll.Application.Timesheets.Pricing;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Earnings;

namespace Payroll.Application.PayRuns.Results;

/// <summary>How a line's amount came to be: enough to compute it again by hand.</summary>
public sealed record LineExplanationDto
{
    /// <summary>The line's place.</summary>
    public required int Number { get; init; }

    /// <summary>The line's amount.</summary>
    public required Money Amount { get; init; }

    /// <summary>The time that a line of hours pays for; none for given figures.</summary>
    public required IReadOnlyList<LineSegmentDto> Segments { get; init; }

    /// <summary>The days that a line of a salary pays for; none for other lines.</summary>
    public required IReadOnlyList<SalaryDaysDto> SalaryDays { get; init; }

    /// <summary>What it was computed from.</summary>
    public required IReadOnlyList<LineInputDto> Inputs { get; init; }

    /// <summary>The pay rate of the hours or of the salary, and the step that found it.</summary>
    public required ChosenRateDto? Rate { get; init; }

    /// <summary>The rule that made the line; null: ordinary hours, or given figures.</summary>
    public required AppliedRuleDto? Rule { get; init; }

    /// <summary>The computation, in the operands' names.</summary>
    public required string Formula { get; init; }

    /// <summary>The operands' values.</summary>
    public required IReadOnlyDictionary<string, decimal> Operands { get; init; }

    /// <summary>The result before rounding.</summary>
    public required decimal Unrounded { get; init; }

    /// <summary>The rule that rounded it to cents; <c>none</c> where a given amount was taken as it is.</summary>
    public required string Rounding { get; init; }

    /// <summary>The steps from the operands to the amount.</summary>
    public required IReadOnlyList<LineStepDto> Steps { get; init; }

    /// <summary>With why_not=true: the rules that made nothing of the line's entries, each with the reason, computed again from the kept inputs.</summary>
    public required IReadOnlyList<ConsideredRuleDto>? Considered { get; init; }

    /// <summary>The explanation of a line of what was computed from some inputs.</summary>
    internal static LineExplanationDto Of(PayInput input, PayLine line, int number, bool whyNot)
    {
        var trace = line.Trace;
        return new LineExplanationDto
        {
            Number = number,
            Amount = line.Amount,
            Segments = trace.Time?.Segments.Select(LineSegmentDto.Of).ToList() ?? [],
            SalaryDays = trace.Salary?.Days.Select(SalaryDaysDto.Of).ToList() ?? [],
            Inputs = trace switch
            {
                { Time: { } time } => LineInputDto.Of(time, input.Hours!),
                { Salary: { } salary } => LineInputDto.Of(salary),
                _ => LineInputDto.Of(trace, input.Given!),
            },
            Rate = (trace.Time?.PayRate ?? trace.Salary?.PayRate) is { } rate ? ChosenRateDto.Of(rate) : null,
            Rule = trace.Time?.Rule is { } rule ? AppliedRuleDto.Of(rule) : null,
            Formula = trace.Formula,
            Operands = trace.Operands.ToDictionary(operand => operand.Name, operand => operand.Value),
            Unrounded = trace.Unrounded,
            Rounding = trace.Rounding,
            Steps = trace.Rounding == Domain.Common.Rounding.NoneName
                ? [Step("amount", line.Amount.Amount)]
                : [Step("unrounded", trace.Unrounded), Step("amount", line.Amount.Amount)],
            Considered = whyNot ? ConsideredFor(input, trace) : null,
        };
    }

    private static List<ConsideredRuleDto> ConsideredFor(PayInput input, LineTrace trace)
    {
        if (input.Hours is not { } hours || trace.Time is not { } time) return [];
        var entries = time.Segments.Select(segment => segment.EntryId).Concat(time.Inputs?.Select(figure => figure.EntryId) ?? []).ToHashSet();
        return HoursPricer.Price(hours, whyNot: true).WhyNot.Where(unused => entries.Contains(unused.EntryId))
            .DistinctBy(unused => (unused.Rule.PayRuleId, unused.Rule.Name, unused.Gap)).Select(ConsideredRuleDto.Of).ToList();
    }

    private static LineStepDto Step(string name, decimal value) => new() { Name = name, Value = value };
}

/// <summary>What a line was computed from, and where it is kept.</summary>
public sealed record LineInputDto
{
    /// <summary>The kind of thing: pay_run_input, timesheet_entry, or pay_rate.</summary>
    public required string Kind { get; init; }

    /// <summary>That thing's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>That thing's version at the time.</summary>
    public required int Version { get; init; }

    /// <summary>The member of that thing.</summary>
    public required string Path { get; init; }

    /// <summary>The figure.</summary>
    public required decimal Value { get; init; }

    internal static List<LineInputDto> Of(LineTrace trace, ManualPaySnapshot given) => trace.Operands.Select(operand => new LineInputDto
    {
        Kind = "pay_run_input",
        Id = given.InputId,
        Version = given.Version,
        Path = trace.Operands.Count == 1 ? trace.Input! : $"{trace.Input}.{operand.Name}",
        Value = operand.Value,
    }).ToList();

    internal static List<LineInputDto> Of(SalarySource salary) => salary.UnpaidLeave
        .Select(entry => new LineInputDto { Kind = "timesheet_entry", Id = entry.EntryId, Version = entry.Version, Path = "minutes", Value = entry.Minutes })
        .Prepend(new LineInputDto { Kind = "pay_rate", Id = salary.PayRate.PayRateId, Version = salary.PayRate.Version, Path = "amount", Value = salary.PayRate.Amount })
        .ToList();

    internal static List<LineInputDto> Of(TimeSource time, HoursInput hours)
    {
        var versions = hours.Entries.ToDictionary(entry => entry.Id, entry => entry.Version);
        var figures = time.Inputs
            ?? time.Segments.GroupBy(segment => segment.EntryId).Select(entry => new LineInput(entry.Key, "minutes", entry.Sum(segment => segment.Minutes)));
        return figures.Select(figure => new LineInputDto
        {
            Kind = "timesheet_entry", Id = figure.EntryId, Version = versions[figure.EntryId], Path = figure.Member, Value = figure.Value,
        }).ToList();
    }
}

/// <summary>Days that a salary is paid for.</summary>
public sealed record SalaryDaysDto
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>How many working days of the employment they have.</summary>
    public required int Days { get; init; }

    internal static SalaryDaysDto Of(SalaryDays days) => new() { From = days.From, To = days.To, Days = days.Days };
}

/// <summary>A step of a computation.</summary>
public sealed record LineStepDto
{
    /// <summary>What it gives.</summary>
    public required string Name { get; init; }

    /// <summary>The value.</summary>
    public required decimal Value { get; init; }
}
