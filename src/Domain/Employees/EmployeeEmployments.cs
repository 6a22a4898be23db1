using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.Employees;

/// <content>How the dated employments change after the first: other terms, an end, employment again.</content>
public sealed partial class Employee
{
    /// <summary>Whether employment is over on a day.</summary>
    public bool IsEndedOn(DateOnly today) => EndDate < today;

    /// <summary>The employment in force on a day; before the first day the first, in a gap or after the end the one before.</summary>
    public Employment EmploymentOn(DateOnly day)
    {
        var dated = Employments;
        return dated.LastOrDefault(e => e.EffectiveFrom <= day) ?? dated[0];
    }

    /// <summary>Changes the terms from a day on, up to the next dated change.</summary>
    /// <exception cref="DomainRuleException">The person is not employed on that day.</exception>
    public void ChangeTerms(Guid employmentId, DateOnly effectiveFrom, Func<EmploymentTerms, EmploymentTerms> change, DateTimeOffset at)
    {
        var current = employments.SingleOrDefault(e => e.Covers(effectiveFrom))
            ?? throw DomainRuleException.OfField(
                "effective_from",
                FieldErrorCodes.Inconsistent,
                $"{effectiveFrom:O} lies outside the person's employment. Give a day on which they are employed.");
        var terms = change(current.Terms);
        if (terms == current.Terms) return;
        if (current.EffectiveFrom == effectiveFrom)
        {
            Updated(current, [.. current.Terms.ChangedTo(terms)], at);
            current.Apply(terms);
        }
        else
        {
            Add(new Employment(employmentId, this, effectiveFrom, current.EffectiveTo, terms), at);
            current.EndOn(effectiveFrom.AddDays(-1));
        }

        Touch(at);
    }

    /// <summary>Takes the person on again, after their employment ended.</summary>
    /// <exception cref="DomainRuleException">The employment has no end, or ends on that day or later.</exception>
    public void Rehire(Guid employmentId, DateOnly startDate, EmploymentTerms terms, DateTimeOffset at)
    {
        if (EndDate is not { } end || startDate <= end)
        {
            throw DomainRuleException.OfField(
                "effective_from", FieldErrorCodes.Inconsistent, "A new employment starts after the end of the last one.");
        }

        Add(new Employment(employmentId, this, startDate, null, terms), at);
        EndReason = null;
        Touch(at);
    }

    /// <summary>The end that lies before a day on which the person is not employed any more; otherwise that day.</summary>
    public DateOnly LastDayUpTo(DateOnly day) => EmploymentOn(day).EffectiveTo is { } end && end < day ? end : day;

    /// <summary>Ends the employment. Deletes later changes and later employments.</summary>
    /// <returns>The deleted employments.</returns>
    /// <exception cref="DomainRuleException">The day lies before the first day of employment, or between two employments.</exception>
    public IReadOnlyList<Employment> End(DateOnly endDate, string? reason, DateTimeOffset at)
    {
        reason = Text.Optional(reason, Text.DescriptionLength, "reason");
        if (endDate == EndDate && (reason is null || reason == EndReason)) return [];
        if (endDate < StartDate)
        {
            throw DomainRuleException.OfField(
                "end_date", FieldErrorCodes.Inconsistent, $"Employment starts on {StartDate:O}: it can't end before that.");
        }

        var dropped = employments.Where(e => e.EffectiveFrom > endDate).ToList();
        if (dropped.Count > 0 && LastDayUpTo(endDate) is var last && last < endDate)
        {
            throw DomainRuleException.OfField(
                "end_date",
                FieldErrorCodes.Inconsistent,
                $"The employee has no employment on {endDate:O}: it ended on {last:O}, and begins again later. Give {last:O} to delete the later employments, or a day of a later employment to end it.");
        }

        employments.RemoveAll(dropped.Contains);
        Employments[^1].EndOn(endDate);
        EndReason = reason ?? EndReason;
        Touch(at);
        Raise(AuditActions.EmployeeEnded, at, ("end_date", Written(endDate)), ("reason", reason));
        foreach (var employment in dropped) Raise(new DomainEvent(AuditActions.EmploymentRemoved, employment.Id, at, DetailsOf(employment)));
        return dropped;
    }

    /// <summary>Corrects the first day of employment.</summary>
    /// <exception cref="DomainRuleException">The day does not come before the end of the first employment.</exception>
    public void StartOn(DateOnly startDate, DateTimeOffset at)
    {
        var first = Employments[0];
        if (startDate == first.EffectiveFrom) return;
        if (startDate > (first.EffectiveTo ?? DateOnly.MaxValue))
        {
            throw DomainRuleException.OfField(
                "start_date", FieldErrorCodes.Inconsistent, $"Employment has a change or an end on {first.EffectiveTo:O}: it can't start after that.");
        }

        Updated(first, ["effective_from"], at);
        first.StartOn(startDate);
        Touch(at);
    }

    private void Updated(Employment employment, IReadOnlyList<string> changed, DateTimeOffset at) => Raise(new DomainEvent(
        AuditActions.EmploymentUpdated, employment.Id, at, [.. DetailsOf(employment), ("changed", string.Join(", ", changed))]));
}
