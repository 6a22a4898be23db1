using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayRuns.Staleness;

/// <summary>Names what differs between the inputs of now and those that a result was computed from: the first difference of this order.</summary>
internal static class StaleCauses
{
    /// <summary>Whether what changed is of the organization, and not of one employee.</summary>
    public static bool IsOfEveryone(StaleCause cause) => cause is StaleCause.RuleChanged or StaleCause.HolidayChanged or StaleCause.EarningCodesChanged;

    /// <summary>The cause.</summary>
    /// <param name="now">The inputs of now; null: they can't be read.</param>
    /// <param name="then">The kept inputs; null: they could not be read then.</param>
    public static StaleCause Of(PayInput? now, PayInput? then)
    {
        if (then is null || now is null) return StaleCause.EmployeeChanged;
        if (!PayInputJson.Same(now.Given, then.Given)) return StaleCause.InputsChanged;
        if (!PayInputJson.Same(now.EarningCodes, then.EarningCodes)) return StaleCause.EarningCodesChanged;
        if ((OfHours(now.Hours, then.Hours) ?? OfSalary(now.Salary, then.Salary)) is { } cause) return cause;
        if (!PayInputJson.Same(now.YearToDate, then.YearToDate)) return StaleCause.YearToDateChanged;
        return EmploymentOf(now) == EmploymentOf(then) ? StaleCause.EmployeeChanged : StaleCause.EmploymentChanged;
    }

    private static StaleCause? OfHours(HoursInput? now, HoursInput? then)
    {
        if (now is null && then is null) return null;
        var (entries, before) = (now?.Entries ?? [], (then?.Entries ?? []).ToDictionary(entry => entry.Id));
        if (entries.Any(entry => !before.ContainsKey(entry.Id))) return StaleCause.EntryAdded;
        if (entries.Count < before.Count || now is null || then is null) return StaleCause.EntryRemoved;
        if (entries.Any(entry => (entry.Version, entry.IsPaid) != (before[entry.Id].Version, before[entry.Id].IsPaid))) return StaleCause.EntryChanged;
        if (!EmploymentOf(now).SequenceEqual(EmploymentOf(then))) return StaleCause.EmploymentChanged;
        if (Differ(now, then, hours => hours.Entries.Select(entry => entry.Rate))) return StaleCause.RateChanged;
        if (Differ(now, then, hours => hours.RuleSets) || Differ(now, then, hours => hours.Entries.Select(entry => entry.PayRuleId))) return StaleCause.RuleChanged;
        if (Differ(now, then, hours => hours.Holidays)) return StaleCause.HolidayChanged;
        if (Differ(now, then, hours => hours.EarningCodes) || Differ(now, then, hours => hours.OutsideRegularRate)) return StaleCause.EarningCodesChanged;
        return Differ(now, then, hours => hours) ? StaleCause.EmploymentChanged : null;
    }

    private static StaleCause? OfSalary(SalaryInput? now, SalaryInput? then)
    {
        if (PayInputJson.Same(now, then)) return null;
        if (!PayInputJson.Same(now?.UnpaidLeave, then?.UnpaidLeave)) return StaleCause.EntryChanged;
        return PayInputJson.Same(now?.Stretches.Select(stretch => stretch.Rate), then?.Stretches.Select(stretch => stretch.Rate))
            ? StaleCause.EmploymentChanged
            : StaleCause.RateChanged;
    }

    private static (string, string?, TaxTreatment, bool) EmploymentOf(PayInput input) =>
        (input.Employee.EmploymentType, input.Employee.Classification, input.Employee.TaxTreatment, input.Employee.IsCovered);

    private static IEnumerable<(string, bool, string?)> EmploymentOf(HoursInput hours) =>
        hours.Entries.Select(entry => (entry.EmploymentType, entry.IsOfOtherPayGroup, entry.Classification));

    private static bool Differ<T>(HoursInput now, HoursInput then, Func<HoursInput, T> part) => !PayInputJson.Same(part(now), part(then));
}

/// <summary>What made a result stale.</summary>
public enum StaleCause
{
    /// <summary>What is given for the person.</summary>
    InputsChanged,

    /// <summary>An entry of hours was approved, or added.</summary>
    EntryAdded,

    /// <summary>An entry was changed, or another run paid it.</summary>
    EntryChanged,

    /// <summary>An entry was removed, or paid by another run, or is too late by now.</summary>
    EntryRemoved,

    /// <summary>Another pay rate, or another amount, holds for the hours.</summary>
    RateChanged,

    /// <summary>Other pay rules hold for the hours.</summary>
    RuleChanged,

    /// <summary>The holidays around the hours.</summary>
    HolidayChanged,

    /// <summary>The name or the kind of an earning code that is given for the person.</summary>
    EarningCodesChanged,

    /// <summary>The employee's pay group, employment type, classification or dates.</summary>
    EmploymentChanged,

    /// <summary>The employee's name, bank account or another detail.</summary>
    EmployeeChanged,

    /// <summary>Another run paid the person in the meantime.</summary>
    YearToDateChanged,

    /// <summary>The person belongs to the run now, and was not computed.</summary>
    EmployeeAdded,

    /// <summary>The person was computed, and no longer belongs to the run.</summary>
    EmployeeRemoved,
}
