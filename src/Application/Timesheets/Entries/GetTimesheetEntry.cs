using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>One entry.</summary>
public sealed record GetTimesheetEntry(Guid TimesheetEntryId) : IRequest<TimesheetEntryDto>;

internal sealed class GetTimesheetEntryHandler(IPayrollDbContext db) : IRequestHandler<GetTimesheetEntry, TimesheetEntryDto>
{
    public async Task<TimesheetEntryDto> Handle(GetTimesheetEntry query, CancellationToken cancellationToken) =>
        await TimesheetEntryDto.Of(db, db.TimesheetEntries.Where(entry => entry.Id == query.TimesheetEntryId))
            .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
}
