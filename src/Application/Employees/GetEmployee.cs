using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Employees;

/// <summary>One employee, as they are today.</summary>
public sealed record GetEmployee(Guid EmployeeId) : IRequest<EmployeeDto>;

internal sealed class GetEmployeeHandler(IPayrollDbContext db, EmployeeDtoFactory employees) : IRequestHandler<GetEmployee, EmployeeDto>
{
    public async Task<EmployeeDto> Handle(GetEmployee query, CancellationToken cancellationToken) =>
        await employees.CreateAsync(
            await db.Employees.AsNoTracking().Include(e => e.Employments).GetAsync(query.EmployeeId, cancellationToken), cancellationToken);
}
