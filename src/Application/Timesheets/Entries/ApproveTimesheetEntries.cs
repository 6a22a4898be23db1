using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>Approves entries: those named, or all that a filter finds.</summary>
public sealed record ApproveTimesheetEntries(IReadOnlyList<Guid>? TimesheetEntryIds, TimesheetFilter? Filter) : IRequest<ApprovedEntriesDto>;

/// <summary>What an approval did.</summary>
public sealed record ApprovedEntriesDto
{
    /// <summary>How many entries it approved; those that were approved before don't count.</summary>
    public required int Approved { get; init; }
}

internal sealed class ApproveTimesheetEntriesValidator : AbstractValidator<ApproveTimesheetEntries>
{
    public ApproveTimesheetEntriesValidator() => RuleFor(command => command).Custom((command, context) => context.AddAll(Problems(command)));

    private static IEnumerable<FieldError> Problems(ApproveTimesheetEntries command)
    {
        if (command.TimesheetEntryIds is null && command.Filter is null)
            yield return new("filter", FieldErrorCodes.Required, "Give timesheet_entry_ids, or a filter.");
        if (command.TimesheetEntryIds is not null && command.Filter is not null)
            yield return new("filter", FieldErrorCodes.Inconsistent, "Give timesheet_entry_ids or a filter, not both.");
        if (command.Filter is { From: null, To: null, PayGroup: null, EmployeeId: null, EmployeeExternalId: null })
            yield return new("filter", FieldErrorCodes.Required, "Give at least one member of the filter. An empty filter approves nothing.");
        if (command.Filter is { From: { } from, To: { } to } && to < from)
            yield return new("filter.to", FieldErrorCodes.Inconsistent, "The last date lies before the first.");
    }
}

internal sealed class ApproveTimesheetEntriesHandler(IPayrollDbContext db, TimeProvider clock)
    : IRequestHandler<ApproveTimesheetEntries, ApprovedEntriesDto>
{
    public Task<ApprovedEntriesDto> Handle(ApproveTimesheetEntries command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => ApproveAsync(command, token), cancellationToken);

    private async Task<ApprovedEntriesDto> ApproveAsync(ApproveTimesheetEntries command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (command.TimesheetEntryIds is { } named) await RefuseUnknownAsync(named, cancellationToken);
        else await RefuseUnknownAsync(command.Filter!, cancellationToken);
        var entries = command.TimesheetEntryIds is { } ids ? db.TimesheetEntries.Where(entry => EF.Parameter(ids).Contains(entry.Id)) : command.Filter!.Of(db);
        var submitted = entries.Where(entry => entry.Status == TimesheetStatus.Submitted);
        // The update passes the entities by, and so the events are raised here: before it, as it changes what the query finds.
        var employees = await submitted.GroupBy(entry => entry.EmployeeId)
            .Select(hours => new { EmployeeId = hours.Key, Entries = hours.Count(), From = hours.Min(entry => entry.Date), To = hours.Max(entry => entry.Date) })
            .ToListAsync(cancellationToken);
        foreach (var hours in employees) db.Raise(TimesheetEvent.Approved(hours.EmployeeId, now, hours.Entries, hours.From, hours.To));
        var approved = await submitted.ExecuteUpdateAsync(
            entry => entry.SetProperty(e => e.Status, TimesheetStatus.Approved).SetProperty(e => e.Version, e => e.Version + 1).SetProperty(e => e.UpdatedAt, now),
            cancellationToken);
        if (approved > 0) db.NotePayrollChange(employees.Select(hours => hours.EmployeeId));
        await db.SaveChangesAsync(cancellationToken);
        return new ApprovedEntriesDto { Approved = approved };
    }

    private async Task RefuseUnknownAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var known = (await db.TimesheetEntries.Where(entry => EF.Parameter(ids).Contains(entry.Id)).Select(entry => entry.Id).ToListAsync(cancellationToken)).ToHashSet();
        var errors = ids.Select((id, at) => (id, at)).Where(one => !known.Contains(one.id)).Take(RequestErrors.Max + 1)
            .Select(one => Lookups.UnknownReference($"timesheet_entry_ids[{one.at}]", "timesheet entry", one.id)).ToList();
        if (errors.Count > 0) throw new InvalidRequestException(errors);
    }

    private async Task RefuseUnknownAsync(TimesheetFilter filter, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (filter.PayGroup is { } code && await db.PayGroups.AsNoTracking().FindByCodeAsync(code, cancellationToken) is null)
            errors.Add((await KnownCodes.ReadAsync(db.PayGroups, "pay group", cancellationToken)).Unknown("filter.pay_group", code));
        if (filter.EmployeeId is { } id && !await db.Employees.AnyAsync(employee => employee.Id == id, cancellationToken))
            errors.Add(Lookups.UnknownReference("filter.employee_id", "employee", id));
        if (filter.EmployeeExternalId?.Trim() is { } externalId && !await db.Employees.AnyAsync(employee => employee.ExternalId == externalId, cancellationToken))
            errors.Add(Lookups.UnknownReference("filter.employee_external_id", "employee with the external id", externalId));
        if (errors.Count > 0) throw new InvalidRequestException(errors);
    }
}
