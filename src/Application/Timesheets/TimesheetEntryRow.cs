using Payroll.Application.Common.Persistence;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets;

/// <summary>An entry with what it names, as it is answered.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="EmployeeExternalId">The employee's id in the caller's own system.</param>
/// <param name="CostCode">The cost code's code.</param>
/// <param name="EarningCode">The earning code's code.</param>
internal sealed record TimesheetEntryRow(TimesheetEntry Entry, string? EmployeeExternalId, string? CostCode, string? EarningCode)
{
    /// <summary>The rows of some entries, in one query.</summary>
    public static IQueryable<TimesheetEntryRow> Of(IPayrollDbContext db, IQueryable<TimesheetEntry> entries) =>
        from entry in entries
        join employee in db.Employees on entry.EmployeeId equals employee.Id
        join cost in db.CostCodes on entry.CostCodeId equals cost.Id into costs
        from cost in costs.DefaultIfEmpty()
        join earning in db.EarningCodes on entry.EarningCodeId equals earning.Id into earnings
        from earning in earnings.DefaultIfEmpty()
        select new TimesheetEntryRow(entry, employee.ExternalId, cost.Code, earning.Code);

    public TimesheetEntryDto ToDto() => new()
    {
        TimesheetEntryId = Entry.Id,
        ExternalId = Entry.ExternalId,
        EmployeeId = Entry.EmployeeId,
        EmployeeExternalId = EmployeeExternalId,
        Date = Entry.Date,
        Start = Entry.StartMinute is { } start ? ClockText.Of(start) : null,
        End = Entry.EndMinute is { } end ? ClockText.Of(end) : null,
        Breaks = (Entry.Breaks?.All ?? []).Select(one => new EntryBreakDto { Start = ClockText.Of(one.Start), End = ClockText.Of(one.End), Paid = one.Paid }).ToList(),
        BreakMinutes = Entry.BreakMinutes,
        Minutes = Entry.Minutes,
        Hours = Entry.Minutes is { } minutes ? TimesheetEntryRules.HoursOf(minutes) : null,
        Units = Entry.Units,
        Classification = Entry.Classification,
        CostCode = CostCode,
        Project = Entry.Project,
        EarningCode = EarningCode,
        DistanceKm = Entry.DistanceKm,
        Status = Entry.Status,
        PaidInPayRunId = Entry.PaidInPayRunId,
        Version = Entry.Version,
        CreatedAt = Entry.CreatedAt,
        UpdatedAt = Entry.UpdatedAt,
    };
}
