using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.AuditEvents;

namespace Payroll.Application.AuditEvents;

/// <summary>The organization's audit events, in the order of their chain.</summary>
/// <param name="Action">Only those of this action.</param>
/// <param name="ResourceId">Only those of this thing.</param>
/// <param name="ApiKeyId">Only those done with this key.</param>
/// <param name="From">Only those at this moment or later.</param>
/// <param name="To">Only those before this moment.</param>
/// <param name="Page">Which page.</param>
public sealed record ListAuditEvents(string? Action, Guid? ResourceId, Guid? ApiKeyId, DateTimeOffset? From, DateTimeOffset? To, PageRequest Page)
    : IRequest<Page<AuditEventDto>>;

internal sealed class ListAuditEventsHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<ListAuditEvents, Page<AuditEventDto>>
{
    public async Task<Page<AuditEventDto>> Handle(ListAuditEvents query, CancellationToken cancellationToken)
    {
        if (CodeLookups.FindsNothing(query.Action)) return Paging.Empty<AuditEventDto>();
        var rows = db.AuditEvents.AsNoTracking();
        if (query.Action is not null) rows = rows.Where(row => row.Action == query.Action);
        if (query.ResourceId is not null) rows = rows.Where(row => row.ResourceId == query.ResourceId);
        if (query.ApiKeyId is not null) rows = rows.Where(row => row.ApiKeyId == query.ApiKeyId);
        if (query.From is { } from) rows = rows.Where(row => row.At >= from);
        if (query.To is { } to) rows = rows.Where(row => row.At < to);
        if (query.Page.AfterNumber(nameof(AuditEvent)) is { } after) rows = rows.Where(row => row.Sequence > after);
        var found = await rows.OrderBy(row => row.Sequence).Take(query.Page.Size + 1).ToListAsync(cancellationToken);
        return Paging.Cut(found, query.Page, row => PageRequest.CursorOf(nameof(AuditEvent), row.Sequence)).Select(mapper.Map<AuditEventDto>);
    }
}
