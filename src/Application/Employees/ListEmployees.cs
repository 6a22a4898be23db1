using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Employees;

/// <summary>The organization's employees.</summary>
/// <param name="PayGroup">A code: those who are in that group today.</param>
/// <param name="EmploymentType">A code: those who are of that type today.</param>
/// <param name="Status">Employed or ended.</param>
/// <param name="Search">Part of a name, an e-mail address or an external id; case is ignored.</param>
/// <param name="ExternalId">The one with this id in the caller's own system.</param>
/// <param name="UpdatedSince">Those that were changed at that time or later.</param>
/// <param name="Page">Which page.</param>
public sealed record ListEmployees(
    string? PayGroup, string? EmploymentType, EmployeeStatus? Status, string? Search, string? ExternalId, DateTimeOffset? UpdatedSince, PageRequest Page)
    : IRequest<Page<EmployeeDto>>;

internal sealed class ListEmployeesHandler(IPayrollDbContext db, EmployeeDtoFactory employees, TimeProvider clock)
    : IRequestHandler<ListEmployees, Page<EmployeeDto>>
{
    // Employees and their employments are two queries: both read the same moment.
    public Task<Page<EmployeeDto>> Handle(ListEmployees query, CancellationToken cancellationToken) =>
        db.SnapshotAsync(token => ListAsync(query, token), cancellationToken);

    private async Task<Page<EmployeeDto>> ListAsync(ListEmployees query, CancellationToken cancellationToken)
    {
        if (CodeLookups.FindsNothing(query.PayGroup) || CodeLookups.FindsNothing(query.EmploymentType)) return Paging.Empty<EmployeeDto>();
        var rows = db.Employees.AsNoTracking();
        if (query.UpdatedSince is { } since) rows = rows.Where(e => e.UpdatedAt >= since);
        if (query.ExternalId?.Trim() is { } externalId) rows = rows.Where(e => e.ExternalId == externalId);
        if (!string.IsNullOrWhiteSpace(query.Search)) rows = rows.Where(EmployeeFilters.Matches(query.Search.Trim()));
        if (query.PayGroup is not null || query.EmploymentType is not null || query.Status is not null)
        {
            var zones = await db.PayGroups.Select(g => new { g.Id, g.TimeZone }).ToListAsync(cancellationToken);
            var today = EmployeeFilters.DaysOf(zones.Select(g => (g.Id, EmployeeDtoFactory.TodayIn(g.TimeZone, clock.GetUtcNow()))));
            if (query.PayGroup is not null)
                rows = rows.Where(EmployeeFilters.InForce(today, e => db.PayGroups.Any(g => g.Id == e.PayGroupId && g.Code == query.PayGroup)));
            if (query.EmploymentType is not null)
                rows = rows.Where(EmployeeFilters.InForce(today, e => db.EmploymentTypes.Any(t => t.Id == e.EmploymentTypeId && t.Code == query.EmploymentType)));
            if (query.Status is { } status) rows = rows.Where(EmployeeFilters.Has(status, today));
        }

        var page = await rows.ToPageAsync(query.Page, e => e.Id, cancellationToken);
        return new Page<EmployeeDto>(await employees.CreateAsync(page.Data, cancellationToken), page.HasMore, page.NextCursor);
    }
}
