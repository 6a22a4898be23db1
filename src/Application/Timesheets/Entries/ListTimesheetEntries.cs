using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>The organization's entries, oldest first.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Status">Submitted or approved; null: both.</param>
/// <param name="ExternalId">The one with this id in the caller's own system.</param>
/// <param name="Page">Which page.</param>
public sealed record ListTimesheetEntries(TimesheetFilter Filter, TimesheetStatus? Status, string? ExternalId, PageRequest Page) : IRequest<Page<TimesheetEntryDto>>;

internal sealed class ListTimesheetEntriesHandler(IPayrollDbContext db) : IRequestHandler<ListTimesheetEntries, Page<TimesheetEntryDto>>
{
    public async Task<Page<TimesheetEntryDto>> Handle(ListTimesheetEntries query, CancellationToken cancellationToken)
    {
        if (CodeLookups.FindsNothing(query.Filter.PayGroup)) return Paging.Empty<TimesheetEntryDto>();
        var entries = query.Filter.Of(db).AsNoTracking();
        if (query.Status is { } status) entries = entries.Where(entry => entry.Status == status);
        if (query.ExternalId?.Trim() is { } externalId) entries = entries.Where(entry => entry.ExternalId == externalId);
        var page = await entries.ToPageAsync(query.Page, entry => entry.Id, cancellationToken);
        var ids = page.Data.Select(entry => entry.Id).ToList();
        var answers = await TimesheetEntryDto.Of(db, db.TimesheetEntries.Where(entry => ids.Contains(entry.Id))).ToListAsync(cancellationToken);
        return new Page<TimesheetEntryDto>(answers.OrderBy(answer => answer.TimesheetEntryId).ToList(), page.HasMore, page.NextCursor);
    }
}
