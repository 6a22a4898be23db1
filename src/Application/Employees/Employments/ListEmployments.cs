using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Employees.Employments;

/// <summary>An employee's dated employments, first day first.</summary>
public sealed record ListEmployments(Guid EmployeeId, PageRequest Page) : IRequest<Page<EmploymentDto>>;

internal sealed class ListEmploymentsHandler(IPayrollDbContext db) : IRequestHandler<ListEmployments, Page<EmploymentDto>>
{
    public async Task<Page<EmploymentDto>> Handle(ListEmployments query, CancellationToken cancellationToken)
    {
        var employee = await db.Employees.AsNoTracking().GetAsync(query.EmployeeId, cancellationToken);
        var after = query.Page.AfterDay(nameof(EmploymentDto));
        var rows = await (
            from employment in db.Employments
            where employment.EmployeeId == employee.Id && (after == null || employment.EffectiveFrom > after)
            join type in db.EmploymentTypes on employment.EmploymentTypeId equals type.Id
            join payGroup in db.PayGroups on employment.PayGroupId equals payGroup.Id
            orderby employment.EffectiveFrom
            select new { employment, PayGroup = payGroup.Code, Type = type.Code }).Take(query.Page.Size + 1).ToListAsync(cancellationToken);
        return Paging.Cut(rows, query.Page, row => PageRequest.CursorOf(nameof(EmploymentDto), row.employment.EffectiveFrom))
            .Select(row => EmploymentDto.Of(row.employment, row.PayGroup, row.Type));
    }
}
